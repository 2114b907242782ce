using System.ComponentModel.DataAnnotations;

namespace CityGoals.Progress.Reports;

/// <summary>An achieved figure as a person states it.</summary>
public sealed record EditedFigure
{
    /// <summary>Place among the action's targets, from 1.</summary>
    [Range(1, 1000)]
    public required int Position { get; init; }

    /// <summary>In the target's unit.</summary>
    [Range(-1e15, 1e15)]
    public required decimal Value { get; init; }
}
