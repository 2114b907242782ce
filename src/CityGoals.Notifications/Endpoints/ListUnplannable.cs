using System.ComponentModel.DataAnnotations;
using CityGoals.Notifications.Planning;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Notifications.Endpoints;

/// <summary>
/// The actions of which nobody can be reminded by date, and why: work for the planning office, in the order of the form, in pages by key. Sheets whose year is past are left out, and what is done.
/// </summary>
internal static class ListUnplannable
{
    private const int Page = 500;

    private const string Read = """
        select g.goal_sheet_id, g.fiscal_year, g.department_code, g.department_name, g.number as goal_number, g.title as goal_title,
            a.action_id, a.number, a.title, a.period_text, a.due, a.plannability as reason
        from projection_state p
        join goal_sheet g on (g.municipality_code, g.generation) = (p.municipality_code, p.generation)
        join action a on (a.municipality_code, a.generation, a.goal_sheet_id) = (g.municipality_code, g.generation, g.goal_sheet_id)
        where a.plannability in ('Unread', 'SessionDay', 'NoDate') and (g.fiscal_year_end + interval '2 months')::date >= @today
            and (@department::text is null or g.department_code = @department)
            and a.action_id not in (select unnest(done) from report)
            and (@after::uuid is null or (g.fiscal_year, g.department_code, g.number, a.initiative_position, a.position, a.action_id) > (
                select b.fiscal_year, b.department_code, b.number, c.initiative_position, c.position, c.action_id
                from goal_sheet b
                join action c on (c.municipality_code, c.generation, c.goal_sheet_id) = (b.municipality_code, b.generation, b.goal_sheet_id)
                where b.generation = p.generation and c.action_id = @after
                limit 1))
        order by g.fiscal_year, g.department_code, g.number, a.initiative_position, a.position, a.action_id
        limit @limit
        """;

    /// <param name="department">Code; none: all.</param>
    /// <param name="after">The last action of the page before; none: the first page.</param>
    public static async Task<Ok<List<UnplannableAction>>> Handle(
        string? department, Guid? after, [Range(1, Page)] int? limit, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var parameters = new { department, after, limit = limit ?? Page, today = PlanningWindow.At(clock.GetUtcNow()).Start };
        return TypedResults.Ok((await tenant.Connection.QueryAsync<UnplannableAction>(tenant.Command(Read, parameters, cancellation))).AsList());
    }

    internal sealed record UnplannableAction
    {
        public required Guid GoalSheetId { get; init; }

        public required int FiscalYear { get; init; }

        public required string DepartmentCode { get; init; }

        public required string DepartmentName { get; init; }

        public required int GoalNumber { get; init; }

        public required string GoalTitle { get; init; }

        public required Guid ActionId { get; init; }

        /// <summary>As written: "(1)".</summary>
        public required string Number { get; init; }

        public required string Title { get; init; }

        /// <summary>期間・期限 as written.</summary>
        public required string PeriodText { get; init; }

        /// <summary>The day that stands for a session of the council; else none.</summary>
        public DateOnly? Due { get; init; }

        /// <summary>unread, session-day or no-date.</summary>
        public required Plannability Reason { get; init; }
    }
}
