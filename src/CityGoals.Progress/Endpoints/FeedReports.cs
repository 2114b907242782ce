using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Messaging.Feed;
using CityGoals.Postgres;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The state feed: every report that was ever published, as its last publication says it, by round and sheet. Read in pages, each a transaction of its own.</summary>
internal static class FeedReports
{
    private const int Page = 100;

    private const string Next = """
        select round_id, goal_sheet_id, department_code, report.revision, report.sheet_revision, report.content::text as content, state, steps, late, submitted_by, submitted_at,
            published_revision, published_at, report_version.content::text as published_content
        from report
        join report_version using (municipality_code, round_id, goal_sheet_id)
        where report_version.revision = published_revision and (round_id, goal_sheet_id) > ($1, $2)
        order by round_id, goal_sheet_id
        limit $3
        """;

    /// <param name="after">The key of the last record that was read: round and sheet, joined by an underscore.</param>
    public static async Task<Results<EmptyHttpResult, ProblemHttpResult>> Handle(
        string? after, string? municipality, Caller caller, TenantDatabase database, HttpResponse response, CancellationToken cancellation)
    {
        var code = caller.MunicipalityCode is "" ? municipality : caller.MunicipalityCode;
        if (!MunicipalityCode.TryParse(code, out var tenant)) return FeedProblems.NoMunicipality().ToProblem();
        if (municipality is not null && municipality != code) return FeedProblems.OtherMunicipality().ToProblem();
        if (!TryKey(after, out var last)) return ReportProblems.NoSuchPage().ToProblem();

        response.ContentType = FeedWriter.ContentType;
        var feed = new FeedWriter(response.BodyWriter);
        while (await PageAsync(database, tenant, last, cancellation) is { Reports: [_, ..] } page)
        {
            foreach (var report in page.Reports)
            {
                last = (report.RoundId, report.GoalSheetId);
                var content = JsonSerializer.Deserialize<ReportContent>(report.PublishedContent, EventJson.Options)!;
                var fact = ReportEvents.Published(tenant, page.Rounds[report.RoundId], report, content, report.PublishedRevision!.Value, report.PublishedAt);
                await feed.WriteAsync($"{report.RoundId}_{report.GoalSheetId}", fact, cancellation);
            }
        }

        await feed.EndAsync(cancellation);
        return TypedResults.Empty;
    }

    private static bool TryKey(string? after, out (Guid Round, Guid Sheet) key)
    {
        key = default;
        if (after is null) return true;
        var parts = after.Split('_');
        if (parts.Length != 2 || !Guid.TryParse(parts[0], out var round) || !Guid.TryParse(parts[1], out var sheet)) return false;
        key = (round, sheet);
        return true;
    }

    private static async Task<(List<PublishedRow> Reports, Dictionary<Guid, RoundRow> Rounds)> PageAsync(
        TenantDatabase database, MunicipalityCode municipality, (Guid Round, Guid Sheet) after, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await using var next = tenant.Batch();
        next.Add(Next, after.Round, after.Sheet, Page);
        List<PublishedRow> reports;
        await using (var found = await tenant.ReadAsync(next, cancellation)) reports = await found.RowsAsync<PublishedRow>(cancellation);
        var rounds = new Dictionary<Guid, RoundRow>();
        if (reports.Count == 0) return (reports, rounds);
        await using var named = tenant.Batch();
        var ids = reports.Select(report => report.RoundId).Distinct().ToList();
        foreach (var id in ids) StoredRounds.Add(named, id);
        await using var reader = await tenant.ReadAsync(named, cancellation);
        foreach (var id in ids) rounds[id] = (await StoredRounds.ReadAsync(reader, cancellation))!;
        return (reports, rounds);
    }

    private sealed record PublishedRow : ReportRow
    {
        public required DateTimeOffset PublishedAt { get; init; }

        public required string PublishedContent { get; init; }
    }
}
