using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The fiscal years that have sheets, newest first.</summary>
internal static class ListFiscalYears
{
    private const string Read = """
        select fiscal_year as year, count(*)::int as sheets
        from goal_sheet
        group by fiscal_year
        order by fiscal_year desc
        """;

    public static async Task<Ok<List<FiscalYearAnswer>>> Handle(Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var years = await tenant.Connection.QueryAsync<FiscalYearAnswer>(tenant.Command(Read, null, cancellation));
        return TypedResults.Ok(years.AsList());
    }
}
