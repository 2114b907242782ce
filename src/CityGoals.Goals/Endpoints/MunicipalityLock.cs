using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// One at a time in a municipality: imports, whose numbers and new departments follow from what is there, and changes of the settings
/// by which sheets are read. Ends with the transaction.
/// </summary>
internal static class MunicipalityLock
{
    private const string Take = "select pg_advisory_xact_lock(hashtext('citygoals.municipality'), hashtext($1))";

    /// <summary>Adds the statement that waits for the lock.</summary>
    public static void AddTo(NpgsqlBatch batch, TenantTransaction tenant) => batch.Add(Take, tenant.Municipality.ToString());

    /// <summary>Reads what <see cref="AddTo"/> asked for: nothing, but that the lock is taken.</summary>
    public static Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) => reader.NextResultAsync(cancellation);

    /// <summary>Waits for the lock, in a round trip of its own.</summary>
    public static async Task TakeAsync(TenantTransaction tenant, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        AddTo(batch, tenant);
        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
