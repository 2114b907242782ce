using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A whole goal sheet, in the order of the official form.</summary>
internal static class ReadGoalSheet
{
    private const string Find = """
        select goal_sheet_id
        from goal_sheet
        where fiscal_year = @year and department_code = @department and number = @number
        """;

    public static async Task<Results<Ok<GoalSheetAnswer>, ProblemHttpResult>> Handle(
        int year, string department, int number, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var id = await tenant.Connection.QuerySingleOrDefaultAsync<Guid?>(tenant.Command(Find, new { year, department, number }, cancellation));
        if (id is not { } found) return GoalsProblems.NoSuchSheet().ToProblem();
        return TypedResults.Ok(GoalSheetAnswer.Of((await StoredContent.ReadAsync(tenant, [found], cancellation)).Single()));
    }
}
