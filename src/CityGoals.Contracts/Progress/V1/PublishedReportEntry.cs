namespace CityGoals.Contracts.Progress.V1;

/// <summary>What was reported on one action, or on an initiative as a whole.</summary>
public sealed record PublishedReportEntry
{
    public required Guid InitiativeId { get; init; }

    /// <summary>None: the initiative as a whole.</summary>
    public required Guid? ActionId { get; init; }

    /// <summary>As written: "(3)".</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>Symbol of the judgement's grade in the round's scale; none: not judged.</summary>
    public required string? Grade { get; init; }

    /// <summary>The day on which the action was completed, as people state it.</summary>
    public required DateOnly? DoneOn { get; init; }

    public required IReadOnlyList<PublishedReportFigure> Figures { get; init; }
}
