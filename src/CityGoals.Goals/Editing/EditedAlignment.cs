namespace CityGoals.Goals.Editing;

/// <summary>位置付け: the plan as the form names it, and the text beside it.</summary>
public sealed record EditedAlignment
{
    [Characters(200)]
    public string Label { get; init; } = "";

    [Characters(4000)]
    public string Text { get; init; } = "";
}
