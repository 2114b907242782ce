using CityGoals.Progress.Figures;

namespace CityGoals.Progress.Answers;

/// <summary>An achieved figure of a series.</summary>
internal sealed record FigureAnswer
{
    public required Guid FigureId { get; init; }

    public required Guid ActionId { get; init; }

    /// <summary>Place among the action's targets, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The target's words when it was entered.</summary>
    public required string TargetWords { get; init; }

    public required DateOnly AsOf { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public required FigureSource Source { get; init; }

    public required string SourceKey { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required string EnteredByName { get; init; }

    /// <summary>None: a proposal that nobody has confirmed.</summary>
    public required DateTimeOffset? ConfirmedAt { get; init; }

    public required string? ConfirmedByName { get; init; }
}
