using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The goals of a department's year by rank, and whether the caller may put them in another order.</summary>
internal static class ReadRanking
{
    /// <summary>The sheets of fiscal year $1 and department $2.</summary>
    public const string Sheets = """
        select goal_sheet_id, number, rank, title, state, published_revision
        from goal_sheet
        where fiscal_year = $1 and department_code = $2
        order by rank
        """;

    public static async Task<Ok<RankingAnswer>> Handle(int year, string department, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Sheets, year, department);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var sheets = await reader.RowsAsync<RankRow>(cancellation);
        return TypedResults.Ok(new RankingAnswer(year, department, RankOrder.MayRank(caller, department, sheets), sheets));
    }
}
