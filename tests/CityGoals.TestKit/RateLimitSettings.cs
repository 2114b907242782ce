using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Hosting;

namespace CityGoals.TestKit;

/// <summary>Rate limits of hosts in tests.</summary>
public static class RateLimitSettings
{
    /// <summary>Lets tests ask much in one moment of a clock that stands still; those of the limits set their own.</summary>
    public static IWebHostBuilder WithoutRateLimits(this IWebHostBuilder host) => host.WithRateLimits(int.MaxValue);

    /// <summary>The same number for every limit.</summary>
    public static IWebHostBuilder WithRateLimits(this IWebHostBuilder host, int requests)
    {
        foreach (var limit in new RateLimitOptions().Keys) host.UseSetting($"RateLimits:{limit}:Requests", $"{requests}");
        return host;
    }
}
