namespace CityGoals.Goals.Answers;

/// <summary>A step that a sheet has taken, who took it, and why where a reason was given.</summary>
internal sealed record TakenStep
{
    /// <summary>From 1.</summary>
    public required int Sequence { get; init; }

    public required int Revision { get; init; }

    public required SheetStep Step { get; init; }

    public required SheetState FromState { get; init; }

    public required SheetState ToState { get; init; }

    public required string Reason { get; init; }

    public required string PersonName { get; init; }

    /// <summary>The posts that the person held then, with their departments; may be empty.</summary>
    public string PersonPosts { get; init; } = "";

    public required DateTimeOffset OccurredAt { get; init; }
}
