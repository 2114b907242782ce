using Dapper;
using Npgsql;

namespace CityGoals.Postgres;

/// <summary>
/// A service's own database, opened for one municipality at a time. Row-level security shows a transaction only the rows of the
/// municipality it was opened for; outside such a transaction the service's role sees no city's rows at all.
/// </summary>
public sealed class TenantDatabase(NpgsqlDataSource source)
{
    // Before the first row is read, whoever reads it.
    static TenantDatabase() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Opens a transaction in which only the rows of <paramref name="municipality"/> exist. One round trip.</summary>
    public async Task<TenantTransaction> BeginAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        var tenant = await OpenAsync(municipality, cancellation);
        try
        {
            await using var nothing = tenant.Batch();
            await using var entered = await tenant.ReadAsync(nothing, cancellation);
            return tenant;
        }
        catch
        {
            await tenant.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Opens the same transaction, but only together with its first statements: no round trip of its own. The first batch must be
    /// read by <see cref="TenantTransaction.ReadAsync"/>.
    /// </summary>
    public async Task<TenantTransaction> OpenAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            return new TenantTransaction(municipality, connection, await connection.BeginTransactionAsync(cancellation));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
