namespace CityGoals.Progress.Reports;

/// <summary>What is reported on one action, or on an initiative as a whole, with the words by which it was known when it was saved.</summary>
internal sealed record ReportEntry
{
    /// <summary>The action's id, or the initiative's where it is about the whole.</summary>
    public required Guid PartId { get; init; }

    public required Guid InitiativeId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Symbol of the judgement's grade; none: not judged.</summary>
    public string? Grade { get; init; }

    /// <summary>The day on which the action was completed, as its people state it.</summary>
    public DateOnly? DoneOn { get; init; }

    public IReadOnlyList<StatedFigure> Figures { get; init; } = [];
}
