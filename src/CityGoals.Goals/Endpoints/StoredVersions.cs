using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Keeps the content of sheets at every revision, and reads it again, in the round trip of the caller's batch.</summary>
internal static class StoredVersions
{
    private const string Write = """
        insert into goal_sheet_version (municipality_code, goal_sheet_id, revision, content, reason, saved_by, saved_by_name, saved_at)
        select municipality_code, goal_sheet_id, revision, goal_sheet_content(goal_sheet), $2, $3, $4, $5
        from goal_sheet
        where goal_sheet_id = any($1)
        """;

    private const string At = """
        select content
        from goal_sheet_version
        where goal_sheet_id = $1 and revision = $2
        """;

    private const string All = """
        select revision, reason, saved_by_name, saved_at, content
        from goal_sheet_version
        where goal_sheet_id = $1 and revision = any($2)
        """;

    private const string Published = """
        select goal_sheet_id, version.content
        from goal_sheet
        join goal_sheet_version version using (municipality_code, goal_sheet_id)
        where goal_sheet_id = any($1) and version.revision = published_revision
        """;

    /// <summary>Adds the statement that keeps sheets as the statements before it leave them.</summary>
    /// <param name="reason">Why they were changed; may be empty.</param>
    public static void Add(NpgsqlBatch batch, Guid[] goalSheetIds, string reason, Caller caller, DateTimeOffset now) =>
        batch.Add(Write, goalSheetIds, reason, caller.PersonId, caller.Name, now);

    /// <summary>Adds the statement that reads a sheet's content at a revision.</summary>
    public static void AddRead(NpgsqlBatch batch, Guid goalSheetId, int revision) => batch.Add(At, goalSheetId, revision);

    /// <summary>Reads what <see cref="AddRead"/> asked for; none if there is no such revision.</summary>
    public static async Task<SheetVersion?> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) =>
        (await reader.RowsAsync<string>(cancellation)).Select(ImportTables.Read<SheetVersion>).SingleOrDefault();

    /// <summary>Adds the statement that reads some revisions of a sheet.</summary>
    public static void AddReadAll(NpgsqlBatch batch, Guid goalSheetId, int[] revisions) => batch.Add(All, goalSheetId, revisions);

    /// <summary>Reads what <see cref="AddReadAll"/> asked for, by the revision; without those that are not there.</summary>
    public static async Task<Dictionary<int, KeptVersion>> ReadAllAsync(NpgsqlDataReader reader, CancellationToken cancellation) =>
        (await reader.RowsAsync<(int Revision, string Reason, string SavedByName, DateTimeOffset SavedAt, string Content)>(cancellation)).ToDictionary(
            row => row.Revision,
            row => new KeptVersion(
                new VersionAnswer { Revision = row.Revision, Reason = row.Reason, SavedByName = row.SavedByName, SavedAt = row.SavedAt },
                ImportTables.Read<SheetVersion>(row.Content)));

    /// <summary>Reads sheets as they were published last, whatever has become of them since, in the order of the ids; without those that never were.</summary>
    public static async Task<List<SheetContent>> ReadPublishedAsync(TenantTransaction tenant, Guid[] goalSheetIds, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        StoredContent.Add(batch, goalSheetIds);
        batch.Add(Published, goalSheetIds);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var sheets = await StoredContent.ReadAsync(reader, cancellation);
        var versions = (await reader.RowsAsync<(Guid GoalSheetId, string Content)>(cancellation)).ToDictionary(row => row.GoalSheetId, row => row.Content);
        return
        [
            .. sheets.Where(content => versions.ContainsKey(content.Sheet.GoalSheetId))
                .Select(content => content.AsPublished(ImportTables.Read<SheetVersion>(versions[content.Sheet.GoalSheetId]))),
        ];
    }
}
