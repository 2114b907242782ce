namespace CityGoals.Messaging.Feed;

/// <summary>A state feed that the service reads.</summary>
/// <param name="Client">Name of the HTTP client whose base address is the feed.</param>
public sealed record FeedSource(string Client);
