using System.ComponentModel.DataAnnotations;

namespace CityGoals.Messaging.Projections;

/// <summary>Section <c>Projection</c> of the configuration.</summary>
public sealed class ProjectionOptions
{
    /// <summary>Records of a feed that a rebuild writes with one commit; live events wait for it at most as long. 1–10,000; default 100.</summary>
    [Range(1, 10_000)]
    public int RebuildBatch { get; set; } = 100;

    /// <summary>How long a rebuild waits before it tries again where the owner or the database is away. 10 ms–1 h; default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan RebuildRetry { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a feed may be silent before it counts as cut. 100 ms–1 h; default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan FeedSilence { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a feed is taken up again without a single further record before the rebuild gives it up for now. 0–100; default 10.</summary>
    [Range(0, 100)]
    public int FeedResumes { get; set; } = 10;
}
