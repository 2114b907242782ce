using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Progress.Projection;

/// <summary>The sheets, initiatives and actions that are reported on. A higher revision replaces the lower as a whole.</summary>
internal sealed class GoalSheets : IProjection<GoalSheetPublished>
{
    private const string KeepSheets = """
        insert into goal_sheet (
            municipality_code, generation, goal_sheet_id, revision, fiscal_year, fiscal_year_start, fiscal_year_end, department_code, department_name, number, rank, title)
        select @municipality, @generation, s."goalSheetId", s.revision, s."fiscalYear", s."fiscalYearStart", s."fiscalYearEnd", s."departmentCode", s."departmentName",
            s.number, s.rank, s.title
        from jsonb_to_recordset(@sheets::jsonb) as s(
            "goalSheetId" uuid, revision int, "fiscalYear" int, "fiscalYearStart" date, "fiscalYearEnd" date, "departmentCode" text, "departmentName" text, number int, rank int, title text)
        on conflict on constraint pk_goal_sheet do update
        set revision = excluded.revision, fiscal_year = excluded.fiscal_year, fiscal_year_start = excluded.fiscal_year_start, fiscal_year_end = excluded.fiscal_year_end,
            department_code = excluded.department_code, department_name = excluded.department_name, number = excluded.number, rank = excluded.rank, title = excluded.title
        where goal_sheet.revision < excluded.revision;
        """;

    private const string KeepInitiatives = """
        insert into initiative (municipality_code, generation, goal_sheet_id, initiative_id, revision, position, title)
        select g.municipality_code, g.generation, g.goal_sheet_id, i."initiativeId", g.revision, i.position, i.title
        from jsonb_to_recordset(@sheets::jsonb) as s("goalSheetId" uuid, revision int, initiatives jsonb)
        join goal_sheet g on (g.municipality_code, g.generation, g.goal_sheet_id, g.revision) = (@municipality, @generation, s."goalSheetId", s.revision)
        cross join jsonb_to_recordset(s.initiatives) as i("initiativeId" uuid, position int, title text)
        on conflict on constraint pk_initiative do update
        set revision = excluded.revision, position = excluded.position, title = excluded.title
        where initiative.revision < excluded.revision;
        """;

    private const string KeepActions = """
        insert into action (
            municipality_code, generation, goal_sheet_id, action_id, revision, initiative_id, position, number, title, period_text, target_text, period, targets)
        select g.municipality_code, g.generation, g.goal_sheet_id, a."actionId", g.revision, i."initiativeId", a.position, a.number, a.title,
            a."periodText", a."targetText", a.period, a.targets
        from jsonb_to_recordset(@sheets::jsonb) as s("goalSheetId" uuid, revision int, initiatives jsonb)
        join goal_sheet g on (g.municipality_code, g.generation, g.goal_sheet_id, g.revision) = (@municipality, @generation, s."goalSheetId", s.revision)
        cross join jsonb_to_recordset(s.initiatives) as i("initiativeId" uuid, actions jsonb)
        cross join jsonb_to_recordset(i.actions) as a("actionId" uuid, position int, number text, title text, "periodText" text, "targetText" text, period jsonb, targets jsonb)
        on conflict on constraint pk_action do update
        set revision = excluded.revision, initiative_id = excluded.initiative_id, position = excluded.position, number = excluded.number,
            title = excluded.title, period_text = excluded.period_text, target_text = excluded.target_text, period = excluded.period, targets = excluded.targets
        where action.revision < excluded.revision;
        """;

    // What the sheet's revision no longer names.
    private const string DropTheRest = """
        delete from initiative i
        using goal_sheet g
        where (g.municipality_code, g.generation, g.goal_sheet_id) = (i.municipality_code, i.generation, i.goal_sheet_id)
            and g.municipality_code = @municipality and g.generation = @generation and g.goal_sheet_id = any(@ids) and i.revision < g.revision;

        delete from action a
        using goal_sheet g
        where (g.municipality_code, g.generation, g.goal_sheet_id) = (a.municipality_code, a.generation, a.goal_sheet_id)
            and g.municipality_code = @municipality and g.generation = @generation and g.goal_sheet_id = any(@ids) and a.revision < g.revision;
        """;

    public IReadOnlyList<string> Tables { get; } = ["goal_sheet", "initiative", "action"];

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
        await tenant.Connection.ExecuteAsync(tenant.Command(KeepSheets + KeepInitiatives + KeepActions + DropTheRest, parameters, cancellation));
    }
}
