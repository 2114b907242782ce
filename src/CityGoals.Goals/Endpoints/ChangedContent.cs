using CityGoals.Goals.Import;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Writes a sheet's new content over its old one, in the caller's batch. Initiatives and actions keep their rows wherever they move.</summary>
internal static class ChangedContent
{
    // Places are free again only when all have moved.
    private const string Defer = "set constraints uq_initiative_position, uq_action_position deferred";

    private const string Sheet = """
        update goal_sheet
        set title = $2, situation = $3, purpose = $4, participation = $5, effect = $6, other_notes = $7, revision = $8
        where goal_sheet_id = $1
        """;

    private const string OverInitiatives = ImportTables.Initiatives + """

        on conflict on constraint pk_initiative do update
        set position = excluded.position, title = excluded.title, carried_over_from = excluded.carried_over_from, note = excluded.note
        """;

    private const string OverActions = ImportTables.Actions + """

        on conflict on constraint pk_action do update
        set initiative_id = excluded.initiative_id, position = excluded.position, number = excluded.number, title = excluded.title,
            carried_over_from = excluded.carried_over_from, period_text = excluded.period_text, target_text = excluded.target_text,
            period_kind = excluded.period_kind, period_start = excluded.period_start, period_due = excluded.period_due, period_dues = excluded.period_dues,
            period_flags = excluded.period_flags, period_overruled_by = excluded.period_overruled_by, targets_overruled_by = excluded.targets_overruled_by
        """;

    // A report that an import brought goes with its action, and is gone with what it was about; the imported file keeps it.
    private const string MoveReports = """
        update imported_report
        set initiative_id = action.initiative_id
        from action
        where imported_report.goal_sheet_id = $1 and (action.municipality_code, action.action_id) = (imported_report.municipality_code, imported_report.action_id)
            and action.initiative_id <> imported_report.initiative_id
        """;

    private const string RemoveReports = "delete from imported_report where goal_sheet_id = $1 and (initiative_id <> all($2) or action_id <> all($3))";

    private const string RemoveTargets = "delete from target where goal_sheet_id = $1";

    private const string RemoveAlignments = "delete from alignment where goal_sheet_id = $1";

    private const string RemoveActions = "delete from action where goal_sheet_id = $1 and action_id <> all($2)";

    private const string RemoveInitiatives = "delete from initiative where goal_sheet_id = $1 and initiative_id <> all($2)";

    // What is taken off the sheet can be carried over again.
    private const string RemoveLineage = "delete from lineage where goal_sheet_id = $1 and part_id <> all($2)";

    /// <summary>Adds the statements, in an order that the tables' references allow.</summary>
    public static void Add(NpgsqlBatch batch, TenantTransaction tenant, SheetContent content)
    {
        var (sheet, municipality) = (content.Sheet, tenant.Municipality.ToString());
        var actions = content.Actions.SelectMany(group => group).ToList();
        Guid[] initiativeIds = [.. content.Initiatives.Select(initiative => initiative.InitiativeId)];
        Guid[] actionIds = [.. actions.Select(action => action.ActionId)];
        batch.Add(Defer);
        batch.Add(
            Sheet, sheet.GoalSheetId, sheet.Title, sheet.Situation, sheet.Purpose, sheet.Participation, sheet.Effect, sheet.OtherNotes, sheet.Revision);
        batch.Add(RemoveAlignments, sheet.GoalSheetId);
        batch.Add(RemoveTargets, sheet.GoalSheetId);
        batch.Add(ImportTables.Alignments, municipality, ImportTables.Rows(content.Alignments));
        batch.Add(OverInitiatives, municipality, ImportTables.Rows(content.Initiatives));
        batch.Add(OverActions, municipality, ImportTables.Rows(actions));
        batch.Add(MoveReports, sheet.GoalSheetId);
        batch.Add(RemoveReports, sheet.GoalSheetId, initiativeIds, actionIds);
        batch.Add(RemoveActions, sheet.GoalSheetId, actionIds);
        batch.Add(RemoveInitiatives, sheet.GoalSheetId, initiativeIds);
        batch.Add(RemoveLineage, sheet.GoalSheetId, (Guid[])[sheet.GoalSheetId, .. initiativeIds, .. actionIds]);
        batch.Add(ImportTables.Targets, municipality, ImportTables.Rows(actions.SelectMany(action => content.Targets[action.ActionId])));
    }
}
