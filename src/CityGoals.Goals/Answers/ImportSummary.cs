namespace CityGoals.Goals.Answers;

/// <summary>An imported file in a list.</summary>
internal sealed record ImportSummary
{
    public required Guid ImportId { get; init; }

    public required string FileName { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The person's name.</summary>
    public required string ImportedBy { get; init; }

    public required int Sheets { get; init; }
}
