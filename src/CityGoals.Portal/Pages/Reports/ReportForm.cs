using System.Globalization;
using System.Text;
using CityGoals.Portal.Clients.Reports;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Reports;

/// <summary>A report as a person types it. Pure.</summary>
/// <param name="Typed">What stands in each field, by its name.</param>
public sealed record ReportForm(IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>The revision that the person began with; 0: nobody has saved yet.</summary>
    public int Revision { get; init; }

    /// <summary>Given by the form, so that sending twice saves once.</summary>
    public Guid Key { get; init; }

    /// <summary>What is pressed: save, submit, approve, return, withdraw, attach or remove.</summary>
    public string Act { get; init; } = "save";

    /// <summary>The field beside which "attach" was pressed.</summary>
    public string Attached => this["attach"];

    /// <summary>The file that is to be taken off.</summary>
    public Guid Removed => Guid.TryParse(this["remove"], out var id) ? id : Guid.Empty;

    /// <summary>Whether all that is typed is what is stored.</summary>
    public bool IsStored(Report report) => Revision == report.Revision && Of(report, Key).Typed.All(field => this[field.Key] == field.Value);

    /// <summary>What stands in a field; empty where nothing does.</summary>
    public string this[string name] => Typed.GetValueOrDefault(name, "");

    /// <summary>The form before anything is typed: figures that nobody stated yet stand as they were found in the words.</summary>
    public static ReportForm Of(Report report, Guid key)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["effect"] = report.Effect, ["participation"] = report.Participation };
        foreach (var initiative in report.Initiatives)
        {
            typed[ReportAddress.Field(initiative.InitiativeId, "text")] = initiative.Words.Text;
            foreach (var action in initiative.Actions)
            {
                typed[ReportAddress.Field(action.ActionId, "text")] = action.Words.Text;
                typed[ReportAddress.Field(action.ActionId, "grade")] = action.Words.Grade ?? "";
                typed[ReportAddress.Field(action.ActionId, "done")] = action.Words.DoneOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
                foreach (var target in action.Targets) typed[ReportAddress.Figure(action.ActionId, target.Position)] = Number(target.Figure ?? target.Proposal.Value);
            }
        }

        return new ReportForm(typed) { Revision = report.Revision, Key = key };
    }

    /// <summary>As the form sends it. Browsers send line ends as CR LF; reports have LF.</summary>
    public static ReportForm Of(IFormCollection sent) => new(sent.ToDictionary(field => field.Key, field => field.Value.ToString().Replace("\r\n", "\n", StringComparison.Ordinal), StringComparer.Ordinal))
    {
        Revision = int.TryParse(sent["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
        Key = Guid.TryParse(sent["key"], out var key) ? key : Guid.Empty,
        Act = sent.ContainsKey("attach") ? "attach" : sent.ContainsKey("remove") ? "remove" : sent["act"].ToString() is "submit" or "approve" or "return" or "withdraw" ? sent["act"].ToString() : "save",
    };

    /// <summary>As it is saved; only where there are no faults.</summary>
    public EditedReport Content(Report report, DateOnly today) => new(
        [.. report.Initiatives.SelectMany(initiative => initiative.Actions.Select(action => Entry(action, today)).Prepend(new EditedEntry(initiative.InitiativeId, this[ReportAddress.Field(initiative.InitiativeId, "text")], null, null, [])))],
        this["effect"], this["participation"]);

    /// <summary>What a return says of which part.</summary>
    public IReadOnlyList<ReturnedPart> Returned(Report report) =>
    [
        .. report.Initiatives.SelectMany(initiative => initiative.Actions).Select(action => new ReturnedPart(action.ActionId, this[ReportAddress.Field(action.ActionId, "return")].Trim())).Where(part => part.Reason.Length > 0),
    ];

    /// <summary>What to correct.</summary>
    public IReadOnlyList<Fault> Faults(Report report, DateOnly today) =>
    [
        .. report.Initiatives.Select(initiative => Long(ReportAddress.Field(initiative.InitiativeId, "text"), ReportWords.WholeWords)).OfType<Fault>(),
        .. report.Initiatives.SelectMany(initiative => initiative.Actions).SelectMany(action => (Fault?[])
        [
            Long(ReportAddress.Field(action.ActionId, "text"), ReportWords.Words),
            Fault.OfDay(ReportAddress.Field(action.ActionId, "done"), ReportWords.DoneOn, this[ReportAddress.Field(action.ActionId, "done")], Day(action, today), required: false),
            .. action.Targets.Select(target => ReportAddress.Figure(action.ActionId, target.Position)).Where(name => this[name].Trim().Length > 0 && Value(this[name]) is null).Select(name => new Fault(name, ReportWords.FigureFault)),
        ]).OfType<Fault>(),
        .. NotAttached(report),
        .. new[] { Long("effect", ReportWords.Effect), Long("participation", ReportWords.Participation) }.OfType<Fault>(),
        .. report.Way.ReasonNeeded && Fault.OfText("reason", ReportWords.Reason, this["reason"], ReportAddress.Reason) is { } fault ? [fault] : Array.Empty<Fault>(),
    ];

    private EditedEntry Entry(ReportedAction action, DateOnly today) => new(
        action.ActionId, this[ReportAddress.Field(action.ActionId, "text")], this[ReportAddress.Field(action.ActionId, "grade")] is { Length: > 0 } grade ? grade : null, Day(action, today),
        [.. action.Targets.Select(target => (target.Position, Value: Value(this[ReportAddress.Figure(action.ActionId, target.Position)]))).Where(one => one.Value is not null).Select(one => new EditedFigure(one.Position, one.Value!.Value))]);

    // A form without files says of a chosen one its name alone.
    private IEnumerable<Fault> NotAttached(Report report) => report.Initiatives.SelectMany(initiative => initiative.Actions).Select(action => ReportAddress.File(action.ActionId))
        .Append(ReportAddress.File(action: null)).Where(name => this[name].Length > 0).Select(name => new Fault(name, ReportWords.NotAttached));

    private DateOnly? Day(ReportedAction action, DateOnly today) => TypedDate.Read(this[ReportAddress.Field(action.ActionId, "done")], today, happened: true);

    private Fault? Long(string field, CityGoals.ServiceDefaults.Bilingual label) => Fault.OfText(field, label, this[field], ReportAddress.Text, required: false);

    private static decimal? Value(string typed) =>
        decimal.TryParse(typed.Normalize(NormalizationForm.FormKC).Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Number(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";
}
