using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using Dapper;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Reads whole goal sheets by their ids, any number of them in the round trip of the caller's batch.</summary>
internal static class StoredContent
{
    private const string AtAddress = """
        select goal_sheet_id
        from goal_sheet
        where fiscal_year = @year and department_code = @department and number = @number
        """;

    private const string Sheets = """
        select goal_sheet_id, fiscal_year, coalesce(fiscal_first_month, 4) as fiscal_first_month, department_code, department.name as department_name,
            number, rank, title, situation, purpose, participation, effect, other_notes, goal_sheet.state, goal_sheet.revision, submitted_by, steps,
            published_revision, published_at, alignment_revision, sheet_import_id,
            coalesce(opened_year.state = 'Closed', false) as is_year_closed
        from goal_sheet
        join department using (municipality_code, department_code)
        left join municipality using (municipality_code)
        left join opened_year using (municipality_code, fiscal_year)
        where goal_sheet_id = any($1)
        order by goal_sheet_id
        """;

    private const string Alignments = """
        select goal_sheet_id, position, label, text
        from alignment
        where goal_sheet_id = any($1)
        order by goal_sheet_id, position
        """;

    private const string Initiatives = """
        select goal_sheet_id, initiative_id, position, title, carried_over_from, note
        from initiative
        where goal_sheet_id = any($1)
        order by goal_sheet_id, position
        """;

    private const string Actions = """
        select goal_sheet_id, initiative_id, action_id, position, number, title, carried_over_from, planned, period_text, target_text,
            period_kind, period_start, period_due, period_dues, period_flags, period_overruled_by, targets_overruled_by
        from action
        where goal_sheet_id = any($1)
        order by initiative_id, position
        """;

    private const string Targets = """
        select goal_sheet_id, action_id, position, span_start, span_length, subject, subject_start, subject_length, context, comparator, value, up_to,
            unit, counting, basis, baseline, baseline_unit, baseline_text, baseline_start, baseline_length, whole, per, assumed, flags, link, linked_to
        from target
        where goal_sheet_id = any($1)
        order by action_id, position
        """;

    private const string Reports = """
        select goal_sheet_id, position, round, initiative_id, action_id, text
        from imported_report
        where goal_sheet_id = any($1)
        order by goal_sheet_id, position
        """;

    private const string Decided = """
        select goal_sheet_id, decided.label, decided.text, plan_element_id, plan_id, plan.name as plan_name, plan.name_en as plan_name_en, path, path_en
        from alignment_decision decided
        left join (plan_element join plan using (municipality_code, plan_id)) on plan_element_id = any(elements)
        where goal_sheet_id = any($1)
        order by goal_sheet_id, plan_code, plan_element.position
        """;

    private const string Lineage = """
        select lineage.goal_sheet_id, part_id, source_id, source.fiscal_year as source_year, source.department_code as source_department,
            source.number as source_number, source.title as source_title
        from lineage
        left join goal_sheet source on (source.municipality_code, source.goal_sheet_id) = (lineage.municipality_code, source_sheet_id)
        where lineage.goal_sheet_id = any($1)
        """;

    private const string RoundReports = """
        select goal_sheet_id, round, entries::text as entries, participation, effect
        from round_report
        where goal_sheet_id = any($1)
        order by goal_sheet_id, as_of, round_id
        """;

    /// <summary>Adds the statements that read the sheets.</summary>
    /// <param name="forUpdate">Whether nobody else may change the sheets before the transaction ends.</param>
    public static void Add(NpgsqlBatch batch, Guid[] goalSheetIds, bool forUpdate = false)
    {
        batch.Add(forUpdate ? Sheets + " for update of goal_sheet" : Sheets, goalSheetIds);
        foreach (var sql in (ReadOnlySpan<string>)[Alignments, Initiatives, Actions, Targets, Reports, Decided, Lineage, RoundReports]) batch.Add(sql, goalSheetIds);
    }

    /// <summary>Reads the sheet at an address, in two round trips; none if there is no such sheet.</summary>
    public static async Task<SheetContent?> FindAsync(TenantTransaction tenant, int year, string department, int number, CancellationToken cancellation)
    {
        var id = await tenant.Connection.QuerySingleOrDefaultAsync<Guid?>(tenant.Command(AtAddress, new { year, department, number }, cancellation));
        return id is { } found ? (await ReadAsync(tenant, [found], cancellation)).Single() : null;
    }

    /// <summary>Reads sheets, in a round trip of its own.</summary>
    public static async Task<List<SheetContent>> ReadAsync(TenantTransaction tenant, Guid[] goalSheetIds, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        Add(batch, goalSheetIds);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return await ReadAsync(reader, cancellation);
    }

    /// <summary>Reads what <see cref="Add"/> asked for, in the order of the ids; without those that are not there.</summary>
    public static async Task<List<SheetContent>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var sheets = await reader.RowsAsync<SheetRow>(cancellation);
        var alignments = (await reader.RowsAsync<AlignmentRow>(cancellation)).ToLookup(row => row.GoalSheetId);
        var initiatives = (await reader.RowsAsync<InitiativeRow>(cancellation)).ToLookup(row => row.GoalSheetId);
        var actions = (await reader.RowsAsync<ActionRow>(cancellation)).ToLookup(row => row.InitiativeId);
        var targets = (await reader.RowsAsync<TargetRow>(cancellation)).ToLookup(row => row.ActionId);
        var reports = (await reader.RowsAsync<ReportRow>(cancellation)).ToLookup(row => row.GoalSheetId);
        var decided = (await reader.RowsAsync<DecidedRow>(cancellation)).ToLookup(row => row.GoalSheetId);
        var lineage = (await reader.RowsAsync<LineageRow>(cancellation)).ToLookup(row => row.GoalSheetId);
        var rounds = (await reader.RowsAsync<RoundReportRow>(cancellation)).ToLookup(row => row.GoalSheetId);
        return
        [
            .. sheets.Select(sheet => new SheetContent(
                sheet, [.. alignments[sheet.GoalSheetId]], [.. initiatives[sheet.GoalSheetId]], actions, targets, [.. reports[sheet.GoalSheetId]])
            {
                Decided = [.. decided[sheet.GoalSheetId]],
                Lineage = [.. lineage[sheet.GoalSheetId]],
                RoundReports = [.. rounds[sheet.GoalSheetId]],
            }),
        ];
    }
}
