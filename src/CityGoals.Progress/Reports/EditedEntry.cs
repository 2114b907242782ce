using System.ComponentModel.DataAnnotations;

namespace CityGoals.Progress.Reports;

/// <summary>What a person reports on one action, or on an initiative as a whole.</summary>
public sealed record EditedEntry
{
    /// <summary>The action's id, or the initiative's.</summary>
    public required Guid PartId { get; init; }

    [Characters(10_000)]
    public string Text { get; init; } = "";

    /// <summary>A symbol of the round's scale; none: not judged.</summary>
    public string? Grade { get; init; }

    /// <summary>The day on which the action was completed; none: not yet, or not stated.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The achieved figures that the person states.</summary>
    [MaxLength(64)]
    public IReadOnlyList<EditedFigure> Figures { get; init; } = [];
}
