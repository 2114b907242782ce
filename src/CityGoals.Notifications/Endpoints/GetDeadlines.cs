using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Notifications.Endpoints;

/// <summary>
/// What comes due, by date: an action with several due dates stands at each of them, one without any stands last.
/// </summary>
internal static class GetDeadlines
{
    private const string Read = """
        select g.goal_sheet_id, g.department_code, g.department_name, g.number as goal_number, g.title as goal_title,
            a.action_id, a.number, a.title, a.period_text, lower(a.kind) as kind, a.start, d.due
        from projection_state p
        join goal_sheet g on (g.municipality_code, g.generation) = (p.municipality_code, p.generation)
        join action a on (a.municipality_code, a.generation, a.goal_sheet_id) = (g.municipality_code, g.generation, g.goal_sheet_id)
        cross join unnest(case when cardinality(a.dues) > 0 then a.dues else array[a.due] end) as d(due)
        where p.municipality_code = @municipality
            and (@year::int is null or g.fiscal_year = @year) and (@department::text is null or g.department_code = @department)
        order by d.due nulls last, g.department_code, g.number, a.initiative_position, a.position
        """;

    /// <param name="year">Fiscal year; none: all.</param>
    /// <param name="department">Code; none: all.</param>
    public static async Task<Ok<IEnumerable<Deadline>>> Handle(
        int? year, string? department, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(caller.MunicipalityCode), cancellation);
        var wanted = new { municipality = caller.MunicipalityCode, year, department };
        return TypedResults.Ok(await tenant.Connection.QueryAsync<Deadline>(tenant.Command(Read, wanted, cancellation)));
    }

    internal sealed record Deadline
    {
        public Guid GoalSheetId { get; init; }

        public required string DepartmentCode { get; init; }

        public required string DepartmentName { get; init; }

        public int GoalNumber { get; init; }

        public required string GoalTitle { get; init; }

        public Guid ActionId { get; init; }

        /// <summary>As written: "(1)".</summary>
        public required string Number { get; init; }

        public required string Title { get; init; }

        /// <summary>期間・期限 as written.</summary>
        public required string PeriodText { get; init; }

        /// <summary>unstated, deadline, window, throughout, recurring or unread.</summary>
        public required string Kind { get; init; }

        /// <summary>First day of the period; none where it has none.</summary>
        public DateOnly? Start { get; init; }

        /// <summary>None where the period names no day.</summary>
        public DateOnly? Due { get; init; }
    }
}
