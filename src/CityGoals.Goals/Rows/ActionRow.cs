namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>action</c>.</summary>
internal sealed record ActionRow
{
    public required Guid GoalSheetId { get; init; }

    public required Guid InitiativeId { get; init; }

    public required Guid ActionId { get; init; }

    public required int Position { get; init; }

    /// <summary>(1); empty where the initiative has no numbers.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string CarriedOverFrom { get; init; }

    /// <summary>False for an action that is reported but was never planned.</summary>
    public required bool Planned { get; init; }

    public required string PeriodText { get; init; }

    public required string TargetText { get; init; }

    /// <summary>Name of a period's kind, as in the contracts.</summary>
    public string PeriodKind { get; init; } = "Unstated";

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodDue { get; init; }

    public DateOnly[] PeriodDues { get; init; } = [];

    /// <summary>Names of the reader's flags.</summary>
    public string[] PeriodFlags { get; init; } = [];

    /// <summary>Who confirmed or corrected the reading of the period; none: it is the reader's.</summary>
    public string? PeriodOverruledBy { get; init; }

    /// <summary>Who confirmed or corrected the reading of the targets.</summary>
    public string? TargetsOverruledBy { get; init; }
}
