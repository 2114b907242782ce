using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Progress.Rounds;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>Rounds as they are kept, in the round trip of the caller's batch.</summary>
internal static class StoredRounds
{
    private const string One = $"select {RoundRow.Columns} from reporting_round where round_id = $1";

    // The published sheets of a round's year and departments, as they are known now.
    private const string Sheets = """
        select goal_sheet_id, department_code, department_name, number, title
        from reporting_round
        join projection_state using (municipality_code)
        join goal_sheet using (municipality_code, generation, fiscal_year)
        where round_id = $1 and (departments = '{}' or department_code = any(departments))
        order by department_code, number
        """;

    private const string Write = """
        update reporting_round
        set revision = $2, fiscal_year = $3, kind = $4, name = $5, name_en = $6, as_of = $7, opens_on = $8, closes_on = $9, time_zone = $10, departments = $11,
            scale = $12::jsonb, state = $13, extended = $14, opened_at = $15::timestamptz, closed_at = $16::timestamptz, reason = $17, moved_at = $18, moved_by = $19, moved_by_name = $20
        where round_id = $1
        """;

    /// <summary>Adds the statement that reads a round.</summary>
    /// <param name="forUpdate">Whether nobody else may change the round before the transaction ends.</param>
    public static void Add(NpgsqlBatch batch, Guid roundId, bool forUpdate = false) => batch.Add(forUpdate ? One + " for update" : One, roundId);

    /// <summary>Adds the statement that reads a round and keeps it from being closed before the transaction ends; any number may hold it so.</summary>
    public static void AddHeld(NpgsqlBatch batch, Guid roundId) => batch.Add(One + " for share", roundId);

    /// <summary>Reads what <see cref="Add"/> asked for; none if there is no such round.</summary>
    public static async Task<RoundRow?> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) => (await reader.RowsAsync<RoundRow>(cancellation)).SingleOrDefault();

    /// <summary>Adds the statement that reads which sheets a round asks for.</summary>
    public static void AddSheets(NpgsqlBatch batch, Guid roundId) => batch.Add(Sheets, roundId);

    /// <summary>Reads what <see cref="AddSheets"/> asked for.</summary>
    public static Task<List<RoundSheet>> ReadSheetsAsync(NpgsqlDataReader reader, CancellationToken cancellation) => reader.RowsAsync<RoundSheet>(cancellation);

    /// <summary>Adds the statement that writes a round's row anew.</summary>
    public static void AddWrite(NpgsqlBatch batch, RoundRow round) => batch.Add(
        Write, round.RoundId, round.Revision, round.FiscalYear, round.Kind, round.Name, round.NameEn, round.AsOf, round.OpensOn, round.ClosesOn, round.TimeZone, round.Departments,
        round.Scale, round.State.ToString(), round.Extended, round.OpenedAt, round.ClosedAt, round.Reason, round.MovedAt, round.MovedBy, round.MovedByName);
}
