using Dapper;
using Npgsql;

namespace CityGoals.Postgres;

/// <summary>A transaction of one municipality. Rolled back on disposal unless committed.</summary>
public sealed class TenantTransaction : IAsyncDisposable
{
    // Local to the transaction: a connection that goes back to the pool after an error carries nothing over. Statements are planned
    // once: which rows a city has is known to a policy when it runs, never to the planner, so planning anew gains nothing.
    private const string Enter = "select set_config('citygoals.municipality', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)";

    private const string Commit = "commit";

    private readonly NpgsqlTransaction transaction;
    private NpgsqlBatch? entering;
    private bool entered;
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
    /// <exception cref="InvalidOperationException">The transaction's first statements are not sent yet.</exception>
    public CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) =>
        entered
            ? new(sql, parameters, transaction, cancellationToken: cancellation)
            : throw new InvalidOperationException("The first statements go in a batch that ReadAsync sends.");

    /// <summary>A batch for Npgsql in this transaction: several statements, one round trip.</summary>
    public NpgsqlBatch Batch()
    {
        var batch = new NpgsqlBatch(Connection, transaction);
        if (entered) return batch;
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Enter) { Parameters = { new() { Value = Municipality.ToString() } } });
        return entering = batch;
    }

    /// <summary>Sends a batch and gives its rows. The transaction's first batch enters the municipality on its way.</summary>
    public async Task<NpgsqlDataReader> ReadAsync(NpgsqlBatch batch, CancellationToken cancellation)
    {
        var reader = await batch.ExecuteReaderAsync(cancellation);
        if (batch != entering) return reader;
        (entering, entered) = (null, true);
        await reader.NextResultAsync(cancellation);
        return reader;
    }

    /// <summary>Runs <paramref name="action"/> once the transaction is durable; never if it is not.</summary>
    public void AfterCommit(Action action) => afterCommit += action;

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await transaction.CommitAsync(cancellation);
        afterCommit?.Invoke();
    }

    /// <summary>Sends a last batch and commits, in one round trip. If a statement fails, nothing of the transaction remains.</summary>
    public async Task CommitAsync(NpgsqlBatch last, CancellationToken cancellation)
    {
        last.BatchCommands.Add(new NpgsqlBatchCommand(Commit));
        await last.ExecuteNonQueryAsync(cancellation);
        afterCommit?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
