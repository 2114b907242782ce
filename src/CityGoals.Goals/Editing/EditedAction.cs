using CityGoals.Goals.Endpoints;

namespace CityGoals.Goals.Editing;

/// <summary>(1)(2)(3) as a person writes it.</summary>
public sealed record EditedAction
{
    /// <summary>Version 7; whoever adds one makes its id, and it stays, under whichever initiative.</summary>
    public required Guid ActionId { get; init; }

    /// <summary>(1); empty where the initiative has no numbers.</summary>
    [Characters(20)]
    public string Number { get; init; } = "";

    [Characters(4000)]
    public string Title { get; init; } = "";

    /// <summary>The words that say since when it goes on; empty if none do.</summary>
    [Characters(200)]
    public string CarriedOverFrom { get; init; } = "";

    [Characters(4000)]
    public string PeriodText { get; init; } = "";

    /// <summary>The period as a person reads it; none: it is left to the reader.</summary>
    public StatedPeriod? Period { get; init; }

    [Characters(4000)]
    public string TargetText { get; init; } = "";

    /// <summary>The targets as a person reads them; empty: the text names none; none: they are left to the reader.</summary>
    [AtMost(20)]
    public IReadOnlyList<StatedTarget>? Targets { get; init; }
}
