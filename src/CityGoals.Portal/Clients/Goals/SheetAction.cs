namespace CityGoals.Portal.Clients.Goals;

/// <summary>(1): what is done, until when, how far; each as written, and as read.</summary>
public sealed record SheetAction
{
    public required Guid ActionId { get; init; }

    /// <summary>As written: "(1)".</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The words that say since when it goes on; empty if none do.</summary>
    public string? CarriedOverFrom { get; init; }

    /// <summary>The goal of an earlier year that it goes on from; none: from none that is known.</summary>
    public CarriedFrom? CarriedFrom { get; init; }

    /// <summary>False: reported, but never planned.</summary>
    public bool Planned { get; init; } = true;

    /// <summary>期間・期限 as written; empty where the form has none.</summary>
    public string PeriodText { get; init; } = "";

    /// <summary>None where the form states no period.</summary>
    public SheetPeriod? Period { get; init; }

    /// <summary>数値目標 as written; empty where the form has none.</summary>
    public string TargetText { get; init; } = "";

    public IReadOnlyList<SheetTarget> Targets { get; init; } = [];

    /// <summary>A person confirmed or corrected the reading of the period.</summary>
    public bool PeriodConfirmed { get; init; }

    /// <summary>A person confirmed or corrected the reading of the targets.</summary>
    public bool TargetsConfirmed { get; init; }

    /// <summary>What tells the reading of this period from another of the same text.</summary>
    public string PeriodReading => $"{PeriodConfirmed} {Period?.ExplainJa}";

    /// <summary>What tells the reading of these targets from another of the same text.</summary>
    public string TargetReading => $"{TargetsConfirmed} {string.Join(' ', Targets.Select(target => target.Explanation.Ja))}";
}
