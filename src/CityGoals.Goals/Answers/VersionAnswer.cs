namespace CityGoals.Goals.Answers;

/// <summary>A revision of a sheet: why, by whom and when it was saved.</summary>
internal sealed record VersionAnswer
{
    public required int Revision { get; init; }

    /// <summary>Empty where none was given.</summary>
    public required string Reason { get; init; }

    public required string SavedByName { get; init; }

    /// <summary>The posts that the person held then, with their departments; may be empty.</summary>
    public string SavedByPosts { get; init; } = "";

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>When it was published last; none: it never was.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published it; none where it never was, or before that was kept.</summary>
    public string? PublishedByName { get; init; }
}
