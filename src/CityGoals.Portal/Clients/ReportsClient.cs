using CityGoals.Portal.Clients.Reports;

namespace CityGoals.Portal.Clients;

/// <summary>The Progress service: reports on sheets in rounds.</summary>
public sealed class ReportsClient(HttpClient http)
{
    /// <summary>The name of the refusal of a save that comes behind another; it carries what the other saved.</summary>
    public const string Stale = "stale-revision";

    /// <summary>The report on a sheet; none where the sheet is not reported on in the round.</summary>
    public Task<Report?> FindAsync(Guid roundId, Guid goalSheetId, CancellationToken cancellation) => http.FindAsync<Report>(Of(roundId, goalSheetId), cancellation);

    /// <summary>Saves a report over the revision that the person began with.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<SavedReport>> SaveAsync(Guid roundId, Guid goalSheetId, int revision, EditedReport content, string reason, string key, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Of(roundId, goalSheetId)) { Content = JsonContent.Create(new { revision, content, reason }) };
        request.Headers.Add("Idempotency-Key", key);
        return http.CommandAsync<SavedReport>(request, cancellation);
    }

    /// <summary>Takes a report a step further or back.</summary>
    /// <param name="step">submit, approve, return or withdraw.</param>
    /// <param name="parts">With a return: what is wrong with which part.</param>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<SavedReport>> TakeStepAsync(
        Guid roundId, Guid goalSheetId, string step, int revision, string state, string reason, IReadOnlyList<ReturnedPart> parts, string key, CancellationToken cancellation) =>
        http.CommandAsync<SavedReport>($"{Of(roundId, goalSheetId)}/steps", JsonContent.Create(new { step, revision, state, reason, parts }), key, cancellation);

    /// <summary>What the person has to do about reports today.</summary>
    public async Task<Work> WorkAsync(CancellationToken cancellation) => await http.FindAsync<Work>("work", cancellation) ?? Work.Nothing;

    /// <summary>What waits for the person's approval.</summary>
    /// <param name="after">What the page before gave; none: from the oldest.</param>
    public async Task<WaitingReports> WaitingAsync(string? after, CancellationToken cancellation) =>
        await http.FindAsync<WaitingReports>(Address.Of("report-approvals", ("after", after)), cancellation) ?? new WaitingReports([], 0, null);

    /// <summary>Approves many reports, each for itself.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<ReportApprovals>> ApproveAsync(IReadOnlyList<WaitingReport> reports, string key, CancellationToken cancellation) => http.CommandAsync<ReportApprovals>(
        "report-approvals", JsonContent.Create(new { reports = reports.Select(report => new { report.RoundId, report.GoalSheetId, report.Revision, report.State }) }), key, cancellation);

    private static string Of(Guid roundId, Guid goalSheetId) => $"rounds/{roundId}/reports/{goalSheetId}";
}
