using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging.Feed;
using CityGoals.Postgres;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The state feed: every round that was ever opened, as its last event would say it now, in the order of the rounds' ids. Read in pages, each a transaction of its own.</summary>
internal static class FeedRounds
{
    private const int Page = 20;

    private const string Next = $"""
        select {RoundRow.Columns}
        from reporting_round
        where state <> 'Planned' and round_id > $1
        order by round_id
        limit $2
        """;

    public static async Task<Results<EmptyHttpResult, ProblemHttpResult>> Handle(
        Guid? after, string? municipality, Caller caller, TenantDatabase database, HttpResponse response, CancellationToken cancellation)
    {
        var code = caller.MunicipalityCode is "" ? municipality : caller.MunicipalityCode;
        if (!MunicipalityCode.TryParse(code, out var tenant)) return FeedProblems.NoMunicipality().ToProblem();
        if (municipality is not null && municipality != code) return FeedProblems.OtherMunicipality().ToProblem();

        response.ContentType = FeedWriter.ContentType;
        var feed = new FeedWriter(response.BodyWriter);
        var last = after ?? Guid.Empty;
        while (await PageAsync(database, tenant, last, cancellation) is [_, ..] page)
        {
            foreach (var (round, sheets) in page)
            {
                last = round.RoundId;
                await WriteAsync(feed, tenant, round, sheets, cancellation);
            }
        }

        await feed.EndAsync(cancellation);
        return TypedResults.Empty;
    }

    private static ValueTask WriteAsync(FeedWriter feed, MunicipalityCode tenant, RoundRow round, List<RoundSheet> sheets, CancellationToken cancellation)
    {
        var key = round.RoundId.ToString();
        if (round.State == RoundState.Closed) return feed.WriteAsync(key, RoundEvents.Closed(tenant, round, sheets), cancellation);
        return round.Extended
            ? feed.WriteAsync(key, RoundEvents.Extended(tenant, round, sheets), cancellation)
            : feed.WriteAsync(key, RoundEvents.Opened(tenant, round, sheets), cancellation);
    }

    private static async Task<List<(RoundRow Round, List<RoundSheet> Sheets)>> PageAsync(TenantDatabase database, MunicipalityCode municipality, Guid after, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await using var next = tenant.Batch();
        next.Add(Next, after, Page);
        List<RoundRow> rounds;
        await using (var found = await tenant.ReadAsync(next, cancellation)) rounds = await found.RowsAsync<RoundRow>(cancellation);
        if (rounds.Count == 0) return [];
        await using var asked = tenant.Batch();
        foreach (var round in rounds) StoredRounds.AddSheets(asked, round.RoundId);
        await using var reader = await tenant.ReadAsync(asked, cancellation);
        var page = new List<(RoundRow, List<RoundSheet>)>();
        foreach (var round in rounds) page.Add((round, await StoredRounds.ReadSheetsAsync(reader, cancellation)));
        return page;
    }
}
