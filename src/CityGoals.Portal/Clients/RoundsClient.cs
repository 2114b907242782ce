using CityGoals.Portal.Clients.Rounds;

namespace CityGoals.Portal.Clients;

/// <summary>The Progress service: reporting rounds.</summary>
public sealed class RoundsClient(HttpClient http)
{
    private const int FullPage = 500;

    /// <summary>The rounds of a year, the latest first.</summary>
    public async Task<IReadOnlyList<Round>> ListAsync(int year, CancellationToken cancellation) => await http.FindAsync<Round[]>(Address.Of("rounds", ("year", year)), cancellation) ?? [];

    /// <summary>A round; none if there is none, or if the person may not see it yet.</summary>
    public Task<Round?> FindAsync(Guid roundId, CancellationToken cancellation) => http.FindAsync<Round>($"rounds/{roundId}", cancellation);

    /// <summary>How far every report of a round has come.</summary>
    public async Task<IReadOnlyList<ReportSummary>> ReportsAsync(Guid roundId, CancellationToken cancellation)
    {
        var reports = new List<ReportSummary>();
        ReportSummary[] page;
        do
        {
            page = await http.FindAsync<ReportSummary[]>(Address.Of($"rounds/{roundId}/reports", ("after", reports.LastOrDefault()?.GoalSheetId), ("limit", FullPage)), cancellation) ?? [];
            reports.AddRange(page);
        }
        while (page.Length == FullPage);

        return reports;
    }

    /// <summary>Plans a round.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<Round>> AddAsync(RoundFields round, string key, CancellationToken cancellation) => http.CommandAsync<Round>("rounds", JsonContent.Create(round), key, cancellation);

    /// <summary>Changes a round that is still planned.</summary>
    public Task<Answer<Round>> PutAsync(Guid roundId, RoundFields round, CancellationToken cancellation) =>
        http.CommandAsync<Round>(new HttpRequestMessage(HttpMethod.Put, $"rounds/{roundId}") { Content = JsonContent.Create(round) }, cancellation);

    /// <summary>Opens, extends or closes a round.</summary>
    /// <param name="step">open, extend or close.</param>
    /// <param name="closesOn">The new last day, for an extension.</param>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<Round>> TakeStepAsync(Guid roundId, string step, int revision, DateOnly? closesOn, string? reason, string key, CancellationToken cancellation) =>
        http.CommandAsync<Round>($"rounds/{roundId}/steps", JsonContent.Create(new { step, revision, closesOn, reason }), key, cancellation);

    /// <summary>Publishes the reports of a round that are approved, or were corrected since.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<PublishedReports>> PublishAsync(Guid roundId, string key, CancellationToken cancellation) =>
        http.CommandAsync<PublishedReports>($"rounds/{roundId}/publication", JsonContent.Create(new { }), key, cancellation);

    /// <summary>The judgement scale that is in force in a year.</summary>
    public async Task<JudgementScale> ScaleAsync(int year, CancellationToken cancellation) => await http.FindAsync<JudgementScale>($"judgement-scales/{Address.Part(year)}", cancellation) ?? new JudgementScale(null, []);

    /// <summary>States the judgement scale of a year; the same one again changes nothing.</summary>
    public Task<Answer<JudgementScale>> StateScaleAsync(int year, IReadOnlyList<Grade> grades, CancellationToken cancellation) => http.CommandAsync<JudgementScale>(
        new HttpRequestMessage(HttpMethod.Put, $"judgement-scales/{Address.Part(year)}") { Content = JsonContent.Create(new { grades = grades.Select(grade => new { grade.Symbol, grade.Definition, grade.DefinitionEn }) }) }, cancellation);
}
