namespace CityGoals.Contracts.Progress.V1;

/// <summary>An achieved figure that a report states.</summary>
public sealed record PublishedReportFigure
{
    /// <summary>Place among the action's targets, from 1.</summary>
    public required int Position { get; init; }

    public required decimal Value { get; init; }

    /// <summary>The target's unit; may be empty.</summary>
    public required string Unit { get; init; }
}
