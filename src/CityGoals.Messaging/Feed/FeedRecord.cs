namespace CityGoals.Messaging.Feed;

/// <summary>A record of a state feed, as it was read.</summary>
/// <param name="After">The key to go on behind it.</param>
/// <param name="EventType">Full name of the contract record.</param>
/// <param name="Event">The contract record in JSON, UTF-8.</param>
public sealed record FeedRecord(string After, string EventType, ReadOnlyMemory<byte> Event);
