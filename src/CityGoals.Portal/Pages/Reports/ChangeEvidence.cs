using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Reports;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Reports;

/// <summary>Adds the files that were chosen anywhere on a report's page, or takes one off. What was typed beside them is not touched.</summary>
internal static class ChangeEvidence
{
    /// <summary>What is wrong with which file, and why the file was not taken off; neither: it was done.</summary>
    public static async Task<(IReadOnlyList<Fault> Faults, Refusal? Refusal)> HandleAsync(
        Report report, ReportForm form, IFormFileCollection chosen, EvidenceClient evidence, CancellationToken cancellation)
    {
        var (round, sheet, reason) = (report.Round.RoundId, report.Sheet.GoalSheetId, form["reason"].Trim());
        if (form.Act == "remove") return ([], await evidence.RemoveAsync(round, sheet, form.Removed, reason, cancellation));
        var parts = report.Initiatives.SelectMany(initiative => initiative.Actions).Select(action => (Guid?)action.ActionId).Append(null);
        var files = parts.SelectMany(part => chosen.GetFiles(ReportAddress.File(part)).Select(file => (Part: part, File: file))).ToList();
        if (files.Count == 0) return ([new Fault(form.Attached, ReportWords.NoFile)], null);
        var most = (await evidence.ListAsync(round, sheet, cancellation)).MostBytes;
        var faults = new List<Fault>();
        foreach (var (part, file) in files)
        {
            if (await AddAsync(round, sheet, part, file, most, reason, evidence, cancellation) is { } fault) faults.Add(new Fault(ReportAddress.File(part), fault));
        }

        return (faults, null);
    }

    // A service that refuses by size does not wait for the rest: whoever still sends would see a broken line.
    private static async Task<Bilingual?> AddAsync(Guid round, Guid sheet, Guid? part, IFormFile file, int most, string reason, EvidenceClient evidence, CancellationToken cancellation)
    {
        if (file.Length > most) return ReportWords.FileTooLarge(Counted.Size(most));
        await using var stream = file.OpenReadStream();
        var answer = await evidence.AddAsync(round, sheet, part, file.FileName, stream, reason, cancellation);
        return answer.IsRefused(out var refusal, out _) ? refusal.Title : null;
    }
}
