using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A whole goal sheet, in the order of the official form: as it stands now or, where asked for, as it was published last.</summary>
internal static class ReadGoalSheet
{
    private const string Published = "published";

    private const string Find = """
        select goal_sheet_id
        from goal_sheet
        where fiscal_year = @year and department_code = @department and number = @number and (@form::text is null or published_revision is not null)
        """;

    public static async Task<Results<Ok<GoalSheetAnswer>, ProblemHttpResult>> Handle(
        int year, string department, int number, [AllowedValues(null, Published)] string? form, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var id = await tenant.Connection.QuerySingleOrDefaultAsync<Guid?>(tenant.Command(Find, new { year, department, number, form }, cancellation));
        if (id is not { } found) return GoalsProblems.NoSuchSheet().ToProblem();
        if (form is Published) return TypedResults.Ok(GoalSheetAnswer.Of((await StoredVersions.ReadPublishedAsync(tenant, [found], cancellation)).Single()));
        var content = (await StoredContent.ReadAsync(tenant, [found], cancellation)).Single();
        return TypedResults.Ok(GoalSheetAnswer.Of(content) with { Way = WayAnswer.Of(caller, content.Sheet) });
    }
}
