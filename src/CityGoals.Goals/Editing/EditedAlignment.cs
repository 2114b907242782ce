namespace CityGoals.Goals.Editing;

/// <summary>位置付け: the plan as the form names it, and the text beside it.</summary>
public sealed record EditedAlignment
{
    [Characters(200)]
    public string Label { get; init; } = "";

    [Characters(4000)]
    public string Text { get; init; } = "";

    /// <summary>Elements of plans that a person says the text means, beside those that were said before.</summary>
    [AtMost(50)]
    public IReadOnlyList<Guid> Link { get; init; } = [];

    /// <summary>Elements that it does not mean, whoever said so before.</summary>
    [AtMost(50)]
    public IReadOnlyList<Guid> Unlink { get; init; } = [];
}
