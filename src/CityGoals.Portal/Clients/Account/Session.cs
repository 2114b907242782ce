namespace CityGoals.Portal.Clients.Account;

/// <summary>A browser in which a person is signed in.</summary>
public sealed record Session
{
    public required Guid SessionId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Browser and system by the names that people know; empty where nothing is known.</summary>
    public string Client { get; init; } = "";

    /// <summary>The network address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether it is the one in which this is asked.</summary>
    public bool Current { get; init; }
}
