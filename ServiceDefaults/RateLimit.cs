namespace CityGoals.ServiceDefaults;

/// <summary>How often something may be asked for.</summary>
public sealed class RateLimit
{
    /// <summary>For the configuration's binder.</summary>
    public RateLimit()
    {
    }

    internal RateLimit(int requests, TimeSpan window) => (Requests, Window) = (requests, window);

    /// <summary>Requests in one window, at least one; the next one is refused.</summary>
    public int Requests { get; set; }

    /// <summary>Runs from the first request, and is longer than nothing.</summary>
    public TimeSpan Window { get; set; }
}
