using System.Threading.RateLimiting;

namespace CityGoals.ServiceDefaults;

/// <summary>Counts one partition's requests in windows that begin with a request. The framework's own limiters read the machine's clock; this one reads the suite's.</summary>
internal sealed class WindowLimiter(RateLimit limit, TimeProvider clock) : RateLimiter
{
    private readonly Lock gate = new();
    private long began = clock.GetTimestamp();
    private int taken;

    /// <summary>How long nothing has been counted; none while a window runs. The framework forgets who was idle for a while.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
            {
                var idle = clock.GetElapsedTime(began) - (taken == 0 ? TimeSpan.Zero : limit.Window);
                return idle >= TimeSpan.Zero ? idle : null;
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            if (taken == 0 || clock.GetElapsedTime(began) >= limit.Window) (began, taken) = (clock.GetTimestamp(), 0);
            if (permitCount > limit.Requests - taken) return new Lease(limit.Window - clock.GetElapsedTime(began));
            taken += permitCount;
            return Lease.Granted;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        internal static readonly Lease Granted = new(null);

        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
