using CityGoals.Postgres;
using CityGoals.Progress.Plans;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>Sheets as they are planned now, in the generation that is shown, in the round trip of the caller's batch.</summary>
internal static class StoredPlans
{
    private const string Sheet = """
        select goal_sheet_id, revision, fiscal_year, fiscal_year_start, department_code, department_name, number, rank, title
        from projection_state
        join goal_sheet using (municipality_code, generation)
        where goal_sheet_id = $1
        """;

    private const string Initiatives = """
        select initiative_id, title
        from projection_state
        join initiative using (municipality_code, generation)
        where goal_sheet_id = $1
        order by position
        """;

    private const string Actions = """
        select action_id, action.initiative_id, action.number, action.title, period_text, target_text, period::text as period, targets::text as targets
        from projection_state
        join action using (municipality_code, generation)
        left join initiative using (municipality_code, generation, goal_sheet_id, initiative_id)
        where goal_sheet_id = $1
        order by initiative.position, action.position
        """;

    /// <summary>Adds the statements that read a sheet.</summary>
    public static void Add(NpgsqlBatch batch, Guid goalSheetId)
    {
        foreach (var sql in (ReadOnlySpan<string>)[Sheet, Initiatives, Actions]) batch.Add(sql, goalSheetId);
    }

    /// <summary>Reads what <see cref="Add"/> asked for; none for a sheet that Goals never told of.</summary>
    public static async Task<SheetPlan?> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var sheet = (await reader.RowsAsync<PlannedSheet>(cancellation)).SingleOrDefault();
        var initiatives = await reader.RowsAsync<PlannedInitiative>(cancellation);
        var actions = await reader.RowsAsync<PlannedAction>(cancellation);
        return sheet is null ? null : new SheetPlan(sheet, initiatives, actions);
    }
}
