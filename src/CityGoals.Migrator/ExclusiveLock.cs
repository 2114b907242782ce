using Npgsql;

namespace CityGoals.Migrator;

/// <summary>
/// One migrator at a time on a server: an advisory lock in the maintenance database, because roles belong to the whole server.
/// Held by a connection of its own, unpooled, so that it ends with the process.
/// </summary>
internal sealed class ExclusiveLock : IAsyncDisposable
{
    private const long Key = 0x43697479476f616c;

    private readonly NpgsqlConnection connection;

    private ExclusiveLock(NpgsqlConnection connection) => this.connection = connection;

    internal static async Task<ExclusiveLock> TakeAsync(string owner, CancellationToken cancellation)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(owner) { Database = "postgres", Pooling = false };
        var connection = new NpgsqlConnection(maintenance.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Key } }, CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellation);
            return new ExclusiveLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
