using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Messaging;

/// <summary>
/// Where a fact enters a database: a row per message and consumer, written in the consumer's own transaction. A message that is
/// there already was taken in before, however long ago.
/// </summary>
public static class Inbox
{
    internal const string Insert = """
        insert into inbox_message (municipality_code, message_id, consumer)
        select @municipality, message_id, @consumer
        from unnest(@messageIds) as message_id
        on conflict do nothing
        returning message_id
        """;

    /// <summary>True if this consumer sees the message for the first time; false for a repeat. One round trip; waits for a concurrent first time to end.</summary>
    public static async Task<bool> TryEnterAsync(TenantTransaction tenant, Guid messageId, string consumer, CancellationToken cancellation)
    {
        var parameters = new { municipality = tenant.Municipality.ToString(), messageIds = new[] { messageId }, consumer };
        return (await tenant.Connection.QueryAsync<Guid>(tenant.Command(Insert, parameters, cancellation))).Any();
    }
}
