namespace CityGoals.ServiceDefaults;

/// <summary>
/// The section <c>RateLimits</c> of the configuration, by the names of <see cref="RateLimits"/>: <c>RateLimits__export__Requests=20</c>,
/// <c>RateLimits__export__Window=00:01:00</c>.
/// </summary>
public sealed class RateLimitOptions : Dictionary<string, RateLimit>
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Meant for a machine of two cores and a city of five thousand people who sign in between half past eight and a quarter to nine, from one address. Checking a
    /// password takes a core 0.1 to 0.2 seconds, so 60 in ten seconds leave room for everything else.
    /// </summary>
    public RateLimitOptions() : base(StringComparer.Ordinal)
    {
        this[RateLimits.SignIn] = new(60, Moment);
        this[RateLimits.SecondFactor] = new(60, Moment);
        this[RateLimits.PasswordMail] = new(100, TenMinutes);
        this[RateLimits.PasswordLink] = new(60, Moment);
        this[RateLimits.Invitation] = new(200, TenMinutes);
        this[RateLimits.Token] = new(500, Moment);
        this[RateLimits.Upload] = new(60, TenMinutes);
        this[RateLimits.File] = new(2000, TenMinutes);
        this[RateLimits.Export] = new(20, Minute);
        this[RateLimits.Verification] = new(20, Minute);
        this[RateLimits.Reading] = new(240, Minute);
        this[RateLimits.Search] = new(120, Minute);
    }

    /// <summary>The first limit that no route uses, or that lets nothing through; none if there is none.</summary>
    internal string? Faulty()
    {
        var known = new RateLimitOptions();
        return this.FirstOrDefault(limit => !known.ContainsKey(limit.Key) || limit.Value.Requests < 1 || limit.Value.Window <= TimeSpan.Zero).Key;
    }
}
