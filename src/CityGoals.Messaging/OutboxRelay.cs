using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CityGoals.Messaging;

/// <summary>
/// Sends what the outbox holds and removes what the broker has confirmed. One relay works at a time per database (advisory lock), in any
/// number of replicas. A crash between the confirm and the removal sends a message twice; the inbox knows the repeat.
/// </summary>
internal sealed partial class OutboxRelay(
    NpgsqlDataSource database, OutboxPublisher publisher, OutboxSignal signal, IOptions<MessagingOptions> options, TimeProvider clock, ILogger<OutboxRelay> logger)
    : BackgroundService
{
    // The role may read every municipality's messages and nothing else; the lock ends with the transaction.
    private const string EnterRelay = "set local role outbox_relay";

    private const string Lock = "select pg_advisory_xact_lock(hashtext('citygoals.outbox_relay'))";

    // Whatever is there, never 'above the last': ids are not committed in the order in which they were given out.
    private const string Read = """
        select outbox_message_id, municipality_code, event_type, body, trace_parent, occurred_at
        from outbox_message
        order by outbox_message_id
        limit $1
        """;

    private const string Remove = "delete from outbox_message where outbox_message_id = any($1)";

    private static readonly Meter Meter = new("CityGoals.Messaging");
    private static readonly Counter<int> Sent = Meter.CreateCounter<int>("citygoals.outbox.sent", "{message}", "Messages that the broker has confirmed.");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("citygoals.outbox.lag", "s", "From the event to the broker's confirm.");

    private bool failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendBatchAsync(stoppingToken) == options.Value.RelayBatch)
                {
                    // A full batch: more may be waiting.
                }

                if (failing) RelayRecovered(logger);
                failing = false;
                await signal.WaitAsync(options.Value.RelaySweep, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Broker or database away: the rows wait, and so do we. Said once, not with every try.
                if (!failing) RelayFailed(logger, failure.Message);
                failing = true;
                await Task.Delay(options.Value.RelayRetry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> SendBatchAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var occurred = new List<DateTimeOffset>();
        var (confirmed, failure) = await publisher.PublishAsync(ReadAsync(connection, transaction, occurred, cancellation), cancellation);
        if (confirmed.Count > 0)
        {
            await RemoveAsync(connection, transaction, confirmed, cancellation);
            await transaction.CommitAsync(cancellation);
            Sent.Add(confirmed.Count);
            var now = clock.GetUtcNow();
            foreach (var at in occurred) Lag.Record((now - at).TotalSeconds);
        }

        return failure is null ? confirmed.Count : throw failure;
    }

    // Streamed: rows are published while the rest is still read, and never all held at once.
    private async IAsyncEnumerable<OutboxMessage> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, List<DateTimeOffset> occurred, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(EnterRelay),
                new NpgsqlBatchCommand(Lock),
                new NpgsqlBatchCommand(Read) { Parameters = { new() { Value = options.Value.RelayBatch } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var message = new OutboxMessage(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<byte[]>(3), reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.GetFieldValue<DateTimeOffset>(5));
            occurred.Add(message.OccurredAt);
            yield return message;
        }
    }

    private static async Task RemoveAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, List<Guid> confirmed, CancellationToken cancellation)
    {
        await using var remove = new NpgsqlCommand(Remove, connection, transaction) { Parameters = { new() { Value = confirmed } } };
        await remove.ExecuteNonQueryAsync(cancellation);
    }

    [LoggerMessage(1, LogLevel.Warning, "The outbox cannot be sent now and will be tried again: {Reason}")]
    private static partial void RelayFailed(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Information, "The outbox is sent again.")]
    private static partial void RelayRecovered(ILogger logger);
}
