using Dapper;
using Npgsql;

namespace CityGoals.Postgres;

/// <summary>A transaction of one municipality. Rolled back on disposal unless committed.</summary>
public sealed class TenantTransaction : IAsyncDisposable
{
    private readonly NpgsqlTransaction transaction;
    private Action? afterCommit;

    internal TenantTransaction(MunicipalityCode municipality, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        Municipality = municipality;
        Connection = connection;
        this.transaction = transaction;
    }

    public MunicipalityCode Municipality { get; }

    /// <summary>The open connection; every command on it belongs to this transaction.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>A command for Dapper in this transaction.</summary>
    public CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) =>
        new(sql, parameters, transaction, cancellationToken: cancellation);

    /// <summary>A batch for Npgsql in this transaction: several statements, one round trip.</summary>
    public NpgsqlBatch Batch() => new(Connection, transaction);

    /// <summary>Runs <paramref name="action"/> once the transaction is durable; never if it is not.</summary>
    public void AfterCommit(Action action) => afterCommit += action;

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await transaction.CommitAsync(cancellation);
        afterCommit?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
