namespace CityGoals.Goals.Answers;

/// <summary>Somebody of the city's staff whom a comment may mention.</summary>
internal sealed record StaffAnswer
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Reading of the name, in hiragana.</summary>
    public required string Kana { get; init; }

    public required string NameEn { get; init; }

    /// <summary>The posts held today, with their departments; may be empty.</summary>
    public required string Posts { get; init; }
}
