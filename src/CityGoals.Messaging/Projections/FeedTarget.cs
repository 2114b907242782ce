using System.Text.Json;
using CityGoals.Messaging.Feed;
using CityGoals.Postgres;

namespace CityGoals.Messaging.Projections;

/// <summary>Puts records into a projection through the very code that applies events.</summary>
internal sealed class FeedTarget<TEvent>(IProjection<TEvent> projection) : IFeedTarget where TEvent : class
{
    public string EventType { get; } = typeof(TEvent).FullName!;

    public IReadOnlyList<string> Tables => projection.Tables;

    public async Task<DateTimeOffset> ApplyAsync(TenantTransaction tenant, int generation, IEnumerable<FeedRecord> records, CancellationToken cancellation)
    {
        var facts = records.Select(Read).ToList();
        var stamps = facts.Select(projection.StampOf).ToList();
        var municipality = tenant.Municipality.ToString();
        if (stamps.FirstOrDefault(stamp => stamp.MunicipalityCode != municipality) is { MunicipalityCode: { } foreign })
        {
            throw new InvalidDataException($"The feed of {municipality} holds a record of {foreign}.");
        }

        await projection.ApplyAsync(tenant, generation, facts, cancellation);
        return stamps.Max(stamp => stamp.OccurredAt);
    }

    private static TEvent Read(FeedRecord record) =>
        JsonSerializer.Deserialize<TEvent>(record.Event.Span, EventJson.Options) ?? throw new InvalidDataException($"The record before {record.After} is null.");
}
