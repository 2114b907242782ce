using CityGoals.Messaging.Feed;
using CityGoals.Postgres;

namespace CityGoals.Messaging.Projections;

/// <summary>Where a rebuild puts the records of one event type.</summary>
internal interface IFeedTarget
{
    string EventType { get; }

    IReadOnlyList<string> Tables { get; }

    /// <summary>Applies records of its event type; returns when the latest of them occurred.</summary>
    Task<DateTimeOffset> ApplyAsync(TenantTransaction tenant, int generation, IEnumerable<FeedRecord> records, CancellationToken cancellation);
}
