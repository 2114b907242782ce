using Npgsql;

namespace CityGoals.Postgres;

/// <summary>
/// A service's own database, opened for one municipality at a time. Row-level security shows a transaction only the rows of the
/// municipality it was opened for; outside such a transaction the service's role sees no city's rows at all.
/// </summary>
public sealed class TenantDatabase(NpgsqlDataSource source)
{
    // Local to the transaction: a connection that goes back to the pool after an error carries nothing over.
    private const string EnterTenant = "select set_config('citygoals.municipality', $1, true)";

    /// <summary>Opens a transaction in which only the rows of <paramref name="municipality"/> exist. One round trip.</summary>
    public async Task<TenantTransaction> BeginAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var enter = new NpgsqlCommand(EnterTenant, connection, transaction) { Parameters = { new() { Value = municipality.ToString() } } };
            await enter.ExecuteNonQueryAsync(cancellation);
            return new TenantTransaction(municipality, connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
