using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Notifications.Projection;

/// <summary>The actions that come due, with the sheets they stand on. A higher revision of a sheet replaces the lower as a whole.</summary>
internal sealed class Actions(PlanRequests plans) : IProjection<GoalSheetPublished>
{
    private const string KeepSheets = """
        insert into goal_sheet (municipality_code, generation, goal_sheet_id, revision, fiscal_year, fiscal_year_end, department_code, department_name, number, title)
        select @municipality, @generation, s."goalSheetId", s.revision, s."fiscalYear", s."fiscalYearEnd", s."departmentCode", s."departmentName", s.number, s.title
        from jsonb_to_recordset(@sheets::jsonb) as s(
            "goalSheetId" uuid, revision int, "fiscalYear" int, "fiscalYearEnd" date, "departmentCode" text, "departmentName" text, number int, title text)
        on conflict on constraint pk_goal_sheet do update
        set revision = excluded.revision, fiscal_year = excluded.fiscal_year, fiscal_year_end = excluded.fiscal_year_end, department_code = excluded.department_code,
            department_name = excluded.department_name, number = excluded.number, title = excluded.title
        where goal_sheet.revision < excluded.revision;
        """;

    private const string KeepActions = """
        insert into action (
            municipality_code, generation, goal_sheet_id, action_id, revision, initiative_position, position, number, title,
            period_text, kind, start, due, dues, flags)
        select g.municipality_code, g.generation, g.goal_sheet_id, a."actionId", g.revision, i.position, a.position, a.number, a.title,
            a."periodText", p.kind, p.start, p.due, p.dues, p.flags
        from jsonb_to_recordset(@sheets::jsonb) as s("goalSheetId" uuid, revision int, initiatives jsonb)
        join goal_sheet g on (g.municipality_code, g.generation, g.goal_sheet_id, g.revision) = (@municipality, @generation, s."goalSheetId", s.revision)
        cross join jsonb_to_recordset(s.initiatives) as i(position int, actions jsonb)
        cross join jsonb_to_recordset(i.actions) as a("actionId" uuid, position int, number text, title text, "periodText" text, period jsonb)
        cross join jsonb_to_record(a.period) as p(kind text, start date, due date, dues date[], flags text[])
        on conflict on constraint pk_action do update
        set revision = excluded.revision, initiative_position = excluded.initiative_position, position = excluded.position,
            number = excluded.number, title = excluded.title, period_text = excluded.period_text, kind = excluded.kind,
            start = excluded.start, due = excluded.due, dues = excluded.dues, flags = excluded.flags
        where action.revision < excluded.revision;
        """;

    // What the sheet's revision no longer names.
    private const string DropTheRest = """
        delete from action a
        using goal_sheet g
        where (g.municipality_code, g.generation, g.goal_sheet_id) = (a.municipality_code, a.generation, a.goal_sheet_id)
            and g.municipality_code = @municipality and g.generation = @generation and g.goal_sheet_id = any(@ids) and a.revision < g.revision;
        """;

    public IReadOnlyList<string> Tables { get; } = ["goal_sheet", "action"];

    public EventStamp StampOf(GoalSheetPublished fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public async Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<GoalSheetPublished> facts, CancellationToken cancellation)
    {
        var latest = facts.GroupBy(fact => fact.GoalSheetId).Select(sheet => sheet.MaxBy(fact => fact.Revision)!).ToList();
        var parameters = new
        {
            Municipality = tenant.Municipality.ToString(),
            generation,
            Sheets = JsonSerializer.Serialize(latest, EventJson.Options),
            Ids = latest.Select(fact => fact.GoalSheetId).ToArray(),
        };
        await tenant.Connection.ExecuteAsync(tenant.Command(KeepSheets + KeepActions + DropTheRest, parameters, cancellation));
        await plans.WantAsync(tenant, cancellation);
    }
}
