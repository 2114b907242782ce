namespace CityGoals.Portal.Clients.History;

/// <summary>A revision of a sheet: why, by whom and when it was saved.</summary>
/// <param name="Reason">May be empty.</param>
/// <param name="SavedByName">Empty where the revision was kept before names were.</param>
public sealed record SheetVersion(int Revision, string Reason, string SavedByName, DateTimeOffset SavedAt)
{
    /// <summary>The posts that the person held then; may be empty.</summary>
    public string SavedByPosts { get; init; } = "";

    /// <summary>When it was published last; none: it never was.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published it; none where nobody knows.</summary>
    public string? PublishedByName { get; init; }
}
