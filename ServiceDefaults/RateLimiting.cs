using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityGoals.ServiceDefaults;

/// <summary>Refuses what is asked for too often, by the limits that routes name.</summary>
public static class RateLimiting
{
    private const int NetworkBytes = 8;

    /// <summary>Registers every limit of <see cref="RateLimits"/> with its options.</summary>
    internal static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration("RateLimits").ValidateOnStart();
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitValidation>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>, TimeProvider>((limiter, options, clock) =>
        {
            foreach (var (name, limit) in options.Value)
            {
                limiter.AddPolicy(name, http => RateLimitPartition.Get(WhoOf(http), _ => new WindowLimiter(limit, clock)));
            }

            limiter.OnRejected = RefuseAsync;
        });
        return services;
    }

    /// <summary>The refusal of what is asked for too often.</summary>
    /// <param name="wait">When the next request will be taken.</param>
    public static Refusal TooMany(TimeSpan wait) => new(
        "too-many-requests", StatusCodes.Status429TooManyRequests, new("回数が多すぎます。", "Too many requests."), WaitWords(wait));

    /// <summary>When to try again, in seconds up to a minute and a half, else in minutes.</summary>
    public static Bilingual WaitWords(TimeSpan wait)
    {
        var seconds = Seconds(wait);
        var (ja, en) = seconds <= 90 ? ($"{seconds}秒", seconds == 1 ? "1 second" : $"{seconds} seconds") : ($"{(seconds + 59) / 60}分", $"{(seconds + 59) / 60} minutes");
        return new Bilingual($"{ja}ほど待ってから、もう一度試してください。", $"Please try again in {en}.");
    }

    /// <summary>How long a refused client is told to wait; none if it is not.</summary>
    public static TimeSpan? WaitOf(string? retryAfter) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellation)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.Zero;
        context.HttpContext.Response.Headers.RetryAfter = Seconds(wait).ToString(CultureInfo.InvariantCulture);
        await TooMany(wait).ToProblem().ExecuteAsync(context.HttpContext);
    }

    // A second that has begun counts: coming back at the time told always works.
    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));

    private static string WhoOf(HttpContext http) =>
        Caller.From(http.User) is { PersonId.Length: > 0 } caller ? caller.PersonId : NetworkOf(http.Connection.RemoteIpAddress);

    // Whoever has one IPv6 address has as many as they like in its network.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
