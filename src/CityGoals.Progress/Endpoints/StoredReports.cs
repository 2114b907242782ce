using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Progress.Reports;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>Reports as they are kept, in the round trip of the caller's batch.</summary>
internal static class StoredReports
{
    // Two who begin the same report at once follow one another here: the second finds the first one's.
    private const string Begin = """
        insert into report (municipality_code, round_id, goal_sheet_id, fiscal_year, department_code, revision, sheet_revision, content, state, moved_at)
        select municipality_code, round_id, goal_sheet_id, fiscal_year, department_code, 0, goal_sheet.revision, '{}', 'Draft', $3
        from reporting_round
        join projection_state using (municipality_code)
        join goal_sheet using (municipality_code, generation, fiscal_year)
        where round_id = $1 and goal_sheet_id = $2 and (departments = '{}' or department_code = any(departments))
        on conflict do nothing
        """;

    private const string One = $"select {ReportRow.Columns} from report where round_id = $1 and goal_sheet_id = $2";

    private const string Save = """
        update report
        set revision = $3, sheet_revision = $4, content = $5::jsonb
        where round_id = $1 and goal_sheet_id = $2
        """;

    private const string Keep = """
        insert into report_version (municipality_code, round_id, goal_sheet_id, revision, sheet_revision, content, reason, saved_at, saved_by, saved_by_name)
        values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10)
        """;

    private const string Kept = "select content::text from report_version where round_id = $1 and goal_sheet_id = $2 and revision = $3";

    /// <summary>Adds the statement that makes an empty report where there is none and the round asks for one.</summary>
    public static void AddBeginning(NpgsqlBatch batch, Guid roundId, Guid goalSheetId, DateTimeOffset now) => batch.Add(Begin, roundId, goalSheetId, now);

    /// <summary>Adds the statement that reads a report.</summary>
    /// <param name="forUpdate">Whether nobody else may change the report before the transaction ends.</param>
    public static void Add(NpgsqlBatch batch, Guid roundId, Guid goalSheetId, bool forUpdate = false) => batch.Add(forUpdate ? One + " for update" : One, roundId, goalSheetId);

    /// <summary>Reads what <see cref="Add"/> asked for; none where nobody has begun.</summary>
    public static async Task<ReportRow?> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) => (await reader.RowsAsync<ReportRow>(cancellation)).SingleOrDefault();

    /// <summary>Adds the statement that reads what a revision said.</summary>
    public static void AddVersion(NpgsqlBatch batch, Guid roundId, Guid goalSheetId, int revision) => batch.Add(Kept, roundId, goalSheetId, revision);

    /// <summary>Reads what <see cref="AddVersion"/> asked for; none if there is no such revision.</summary>
    public static async Task<ReportContent?> ReadVersionAsync(NpgsqlDataReader reader, CancellationToken cancellation) =>
        (await reader.RowsAsync<string>(cancellation)).SingleOrDefault() is { } content ? JsonSerializer.Deserialize<ReportContent>(content, EventJson.Options) : null;

    /// <summary>Adds the statements that write a new content, and keep it as a revision of its own.</summary>
    public static void AddSave(NpgsqlBatch batch, TenantTransaction tenant, ReportRow saved, string reason, Caller caller, DateTimeOffset now)
    {
        batch.Add(Save, saved.RoundId, saved.GoalSheetId, saved.Revision, saved.SheetRevision, saved.Content);
        batch.Add(
            Keep, tenant.Municipality.ToString(), saved.RoundId, saved.GoalSheetId, saved.Revision, saved.SheetRevision, saved.Content, reason, now, caller.PersonId, caller.Name);
    }
}
