namespace CityGoals.Goals.Import;

/// <summary>A waiting file that this process reads now; no other does before the claim ends.</summary>
internal sealed record ClaimedFile
{
    public required Guid ImportJobId { get; init; }

    public required int Number { get; init; }

    public required string FileName { get; init; }

    public required byte[] Sha256 { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>How often its reading was begun, this time included.</summary>
    public required int Attempts { get; init; }

    /// <summary>First month of the municipality's fiscal year.</summary>
    public required int FirstMonth { get; init; }
}
