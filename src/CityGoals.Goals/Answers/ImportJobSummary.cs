namespace CityGoals.Goals.Answers;

/// <summary>An import job in a list.</summary>
internal sealed record ImportJobSummary
{
    public required Guid ImportJobId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The person's name.</summary>
    public required string CreatedBy { get; init; }

    public required int Files { get; init; }

    /// <summary>Files that wait to be read, or for a person.</summary>
    public required int Open { get; init; }
}
