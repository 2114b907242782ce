using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Analytics.Projection;

/// <summary>Facts for each goal and action, and the counts over them. A higher revision of a sheet replaces the lower as a whole.</summary>
internal sealed class Standings : IProjection<GoalSheetPublished>
{
    // The transaction has the municipality to itself: what is read here stays so until the commit.
    private const string Stored = """
        select goal_sheet_id, revision, fiscal_year, department_code, initiatives, actions, targets
        from goal_fact
        where municipality_code = @municipality and generation = @generation and goal_sheet_id = any(@sheets)
        """;

    private const string KeepGoals = """
        insert into goal_fact (
            municipality_code, generation, goal_sheet_id, revision, fiscal_year, department_code, department_name, number, title,
            initiatives, actions, targets, occurred_at)
        select @municipality, @generation, g.*
        from unnest(
            @sheets, @revisions, @years, @departments, @names, @numbers, @titles, @initiativeCounts, @actionCounts, @targetCounts, @occurred) as g
        on conflict on constraint pk_goal_fact do update
        set revision = excluded.revision, fiscal_year = excluded.fiscal_year, department_code = excluded.department_code,
            department_name = excluded.department_name, number = excluded.number, title = excluded.title,
            initiatives = excluded.initiatives, actions = excluded.actions, targets = excluded.targets, occurred_at = excluded.occurred_at
        """;

    private const string DropActions = """
        delete from action_fact
        where municipality_code = @municipality and generation = @generation and goal_sheet_id = any(@sheets)
        """;

    private const string KeepActions = """
        insert into action_fact (
            municipality_code, generation, goal_sheet_id, action_id, initiative_id, period_kind, start, due, targets)
        select @municipality, @generation, a.*
        from unnest(@actionSheets, @actions, @initiatives, @kinds, @starts, @dues, @targets) as a
        """;

    // After the facts, which know by what name a department was called last.
    private const string Count = """
        merge into standing s
        using (
            select c.*, n.department_name
            from unnest(@changedYears, @changedDepartments, @goalChanges, @initiativeChanges, @actionChanges, @targetChanges) as c(fiscal_year, department_code, goals, initiatives, actions, targets)
            left join lateral (
                select g.department_name
                from goal_fact g
                where g.municipality_code = @municipality and g.generation = @generation
                    and g.fiscal_year = c.fiscal_year and g.department_code = c.department_code
                order by g.occurred_at desc, g.goal_sheet_id desc
                limit 1) n on true) c
        on s.municipality_code = @municipality and s.generation = @generation and s.fiscal_year = c.fiscal_year and s.department_code = c.department_code
        when matched and s.goals + c.goals = 0 then delete
        when matched then update
        set department_name = c.department_name, goals = s.goals + c.goals, initiatives = s.initiatives + c.initiatives,
            actions = s.actions + c.actions, targets = s.targets + c.targets
        when not matched then insert (municipality_code, generation, fiscal_year, department_code, department_name, goals, initiatives, actions, targets)
        values (@municipality, @generation, c.fiscal_year, c.department_code, c.department_name, c.goals, c.initiatives, c.actions, c.targets)
        """;

    // One round trip.
    private const string Keep = $"{KeepGoals};\n{DropActions};\n{KeepActions};\n{Count}";

    public IReadOnlyList<string> Tables { get; } = ["goal_fact", "action_fact", "standing"];

    public EventStamp StampOf(GoalSheetPublished fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public async Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<GoalSheetPublished> facts, CancellationToken cancellation)
    {
        var municipality = tenant.Municipality.ToString();
        var sheets = facts.Select(fact => fact.GoalSheetId).Distinct().ToArray();
        var stored = await tenant.Connection.QueryAsync<GoalFact>(tenant.Command(Stored, new { municipality, generation, sheets }, cancellation));
        var change = Change.Of(facts, stored);
        if (change.Sheets.Count == 0) return;
        var columns = new DynamicParameters(new { municipality, generation });
        columns.AddDynamicParams(Goals(change.Sheets));
        columns.AddDynamicParams(Actions(change.Sheets));
        columns.AddDynamicParams(Counts(change.Counts));
        await tenant.Connection.ExecuteAsync(tenant.Command(Keep, columns, cancellation));
    }

    private static object Goals(IReadOnlyList<GoalSheetPublished> sheets)
    {
        var facts = sheets.Select(GoalFact.Of).ToList();
        return new
        {
            Sheets = facts.Select(fact => fact.GoalSheetId).ToArray(),
            Revisions = facts.Select(fact => fact.Revision).ToArray(),
            Years = facts.Select(fact => fact.FiscalYear).ToArray(),
            Departments = facts.Select(fact => fact.DepartmentCode).ToArray(),
            Names = sheets.Select(sheet => sheet.DepartmentName).ToArray(),
            Numbers = sheets.Select(sheet => sheet.Number).ToArray(),
            Titles = sheets.Select(sheet => sheet.Title).ToArray(),
            InitiativeCounts = facts.Select(fact => fact.Initiatives).ToArray(),
            ActionCounts = facts.Select(fact => fact.Actions).ToArray(),
            TargetCounts = facts.Select(fact => fact.Targets).ToArray(),
            Occurred = sheets.Select(sheet => sheet.OccurredAt.ToUniversalTime()).ToArray(),
        };
    }

    private static object Actions(IReadOnlyList<GoalSheetPublished> sheets)
    {
        var actions = (
            from sheet in sheets
            from initiative in sheet.Initiatives
            from action in initiative.Actions
            select (sheet.GoalSheetId, initiative.InitiativeId, Action: action)).ToList();
        return new
        {
            ActionSheets = actions.Select(fact => fact.GoalSheetId).ToArray(),
            Actions = actions.Select(fact => fact.Action.ActionId).ToArray(),
            Initiatives = actions.Select(fact => fact.InitiativeId).ToArray(),
            Kinds = actions.Select(fact => fact.Action.Period.Kind).ToArray(),
            Starts = actions.Select(fact => fact.Action.Period.Start).ToArray(),
            Dues = actions.Select(fact => fact.Action.Period.Due).ToArray(),
            Targets = actions.Select(fact => fact.Action.Targets.Count).ToArray(),
        };
    }

    private static object Counts(IReadOnlyDictionary<(int FiscalYear, string DepartmentCode), Counts> changes) => new
    {
        ChangedYears = changes.Keys.Select(place => place.FiscalYear).ToArray(),
        ChangedDepartments = changes.Keys.Select(place => place.DepartmentCode).ToArray(),
        GoalChanges = changes.Values.Select(counts => counts.Goals).ToArray(),
        InitiativeChanges = changes.Values.Select(counts => counts.Initiatives).ToArray(),
        ActionChanges = changes.Values.Select(counts => counts.Actions).ToArray(),
        TargetChanges = changes.Values.Select(counts => counts.Targets).ToArray(),
    };
}
