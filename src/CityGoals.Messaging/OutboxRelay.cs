using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CityGoals.Messaging;

/// <summary>
/// Sends what the outbox holds and marks it. One relay works at a time per database (advisory lock), in any number of replicas.
/// A crash between the confirm and the mark sends a message twice; the inbox knows the repeat.
/// </summary>
internal sealed partial class OutboxRelay(
    NpgsqlDataSource database, OutboxPublisher publisher, OutboxSignal signal, IOptions<MessagingOptions> options, TimeProvider clock, ILogger<OutboxRelay> logger)
    : BackgroundService
{
    // The role may read every municipality's messages and nothing else; the lock ends with the transaction.
    private const string EnterRelay = "set local role outbox_relay";

    private const string Lock = "select pg_advisory_xact_lock(hashtext('citygoals.outbox_relay'))";

    // Not sent, whatever its position: ids are not committed in the order in which they were given out.
    private const string Read = """
        select outbox_message_id, event_type, body, trace_parent, occurred_at
        from outbox_message
        where sent_at is null
        order by outbox_message_id
        limit $1
        """;

    private const string Mark = "update outbox_message set sent_at = $1 where outbox_message_id = any($2)";

    private const string Forget = "delete from outbox_message where sent_at < $1";

    private static readonly Meter Meter = new("CityGoals.Messaging");
    private static readonly Counter<int> Sent = Meter.CreateCounter<int>("citygoals.outbox.sent", "{message}", "Messages that the broker has confirmed.");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("citygoals.outbox.lag", "s", "From the event to the broker's confirm.");

    private DateTimeOffset forgottenAt;

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

                await ForgetSentAsync(stoppingToken);
                await signal.WaitAsync(options.Value.RelaySweep, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Broker or database away: the rows wait, and so do we.
                RelayFailed(logger, failure, failure.Message);
                await Task.Delay(options.Value.RelayRetry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> SendBatchAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var messages = await ReadAsync(connection, transaction, cancellation);
        if (messages.Count == 0) return 0;

        var (confirmed, failure) = await publisher.PublishAsync(messages, cancellation);
        await MarkAsync(connection, transaction, confirmed, cancellation);
        await transaction.CommitAsync(cancellation);

        Sent.Add(confirmed.Count);
        var now = clock.GetUtcNow();
        foreach (var message in messages) Lag.Record((now - message.OccurredAt).TotalSeconds);
        return failure is null ? messages.Count : throw failure;
    }

    private async Task<List<OutboxMessage>> ReadAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellation)
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
        var messages = new List<OutboxMessage>();
        while (await reader.ReadAsync(cancellation))
        {
            messages.Add(new OutboxMessage(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3),
                reader.GetFieldValue<DateTimeOffset>(4)));
        }

        return messages;
    }

    private async Task MarkAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, List<Guid> confirmed, CancellationToken cancellation)
    {
        if (confirmed.Count == 0) return;
        await using var mark = new NpgsqlCommand(Mark, connection, transaction)
        {
            Parameters = { new() { Value = clock.GetUtcNow() }, new() { Value = confirmed.ToArray() } },
        };
        await mark.ExecuteNonQueryAsync(cancellation);
    }

    private async Task ForgetSentAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - forgottenAt < TimeSpan.FromHours(1)) return;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(EnterRelay),
                new NpgsqlBatchCommand(Forget) { Parameters = { new() { Value = now - options.Value.KeepSent } } },
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        forgottenAt = now;
    }

    [LoggerMessage(1, LogLevel.Warning, "The outbox cannot be sent now and will be tried again: {Reason}")]
    private static partial void RelayFailed(ILogger logger, Exception failure, string reason);
}
