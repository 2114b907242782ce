using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Messaging.Projections;

/// <summary>One rebuild of a municipality at a time, in any number of replicas; what a process held is free when it is gone.</summary>
internal sealed class RebuildLock : IAsyncDisposable
{
    private const string Lock = "select pg_advisory_lock(hashtext('citygoals.projection'), hashtext($1))";

    // A connection that goes back to the pool keeps its locks until somebody takes it out again.
    private const string Unlock = "select pg_advisory_unlock_all()";

    private readonly NpgsqlConnection connection;

    private RebuildLock(NpgsqlConnection connection) => this.connection = connection;

    internal static async Task<RebuildLock> TakeAsync(NpgsqlDataSource source, MunicipalityCode municipality, CancellationToken cancellation)
    {
        var taken = new RebuildLock(await source.OpenConnectionAsync(cancellation));
        try
        {
            await using var command = new NpgsqlCommand(Lock, taken.connection) { Parameters = { new() { Value = municipality.ToString() } }, CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellation);
            return taken;
        }
        catch
        {
            await taken.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (connection)
        {
            try
            {
                await using var command = new NpgsqlCommand(Unlock, connection);
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // The connection is broken, and its locks went with it.
            }
        }
    }
}
