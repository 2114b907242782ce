using System.ComponentModel.DataAnnotations;

namespace CityGoals.Progress.Figures;

/// <summary>An achieved figure as it comes in.</summary>
public sealed record EnteredFigure
{
    public required Guid ActionId { get; init; }

    /// <summary>Place among the action's targets, from 1.</summary>
    [Range(1, 1000)]
    public int Position { get; init; } = 1;

    /// <summary>The day for which it holds.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>In the target's unit.</summary>
    [Range(-1e15, 1e15)]
    public required decimal Value { get; init; }

    /// <summary>The target's unit, to be sure; may be empty.</summary>
    [Characters(50)]
    public string Unit { get; init; } = "";

    /// <summary>Tells figures of one day apart; the same key again replaces the value. May be empty.</summary>
    [Characters(200)]
    public string SourceKey { get; init; } = "";

    [Characters(1000)]
    public string Note { get; init; } = "";
}
