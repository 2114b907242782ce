namespace CityGoals.Benchmarks;

/// <summary>Figures of a series of durations.</summary>
internal static class Percentile
{
    /// <summary>The duration that <paramref name="share"/> (0–1) of the series does not exceed.</summary>
    internal static TimeSpan Of(IEnumerable<TimeSpan> series, double share)
    {
        var sorted = series.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
