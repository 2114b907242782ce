using CityGoals.Goals.Rows;
using CityGoals.Messaging.Feed;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// The state feed: every sheet of a municipality that was ever published, as its last publication would say it now, in the order of the sheets' ids.
/// Read in pages, each a transaction of its own, so that a slow reader holds nothing up.
/// </summary>
internal static class FeedGoalSheets
{
    private const int Page = 100;

    private const string Next = """
        select goal_sheet_id
        from goal_sheet
        where published_revision is not null and goal_sheet_id > $1
        order by goal_sheet_id
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
            foreach (var sheet in page)
            {
                // Reports first, under the key of what came before: whoever goes on behind either record misses nothing of the sheet.
                if (PublishedEvents.Reports(tenant, sheet) is { } reports) await feed.WriteAsync(last.ToString(), reports, cancellation);
                last = sheet.Sheet.GoalSheetId;
                await feed.WriteAsync(last.ToString(), PublishedEvents.Sheet(tenant, sheet), cancellation);
            }
        }

        await feed.EndAsync(cancellation);
        return TypedResults.Empty;
    }

    private static async Task<List<SheetContent>> PageAsync(TenantDatabase database, MunicipalityCode municipality, Guid after, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        Guid[] ids;
        await using (var next = tenant.Batch())
        {
            next.Add(Next, after, Page);
            await using var found = await next.ExecuteReaderAsync(cancellation);
            ids = [.. await found.RowsAsync<Guid>(cancellation)];
        }

        return ids.Length == 0 ? [] : await StoredVersions.ReadPublishedAsync(tenant, ids, cancellation);
    }
}
