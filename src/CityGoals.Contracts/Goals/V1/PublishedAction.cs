namespace CityGoals.Contracts.Goals.V1;

/// <summary>A planned action with its period and target as written, and as read.</summary>
public sealed record PublishedAction
{
    public required Guid ActionId { get; init; }

    /// <summary>Place in the initiative, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>As written: "(1)".</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>期間・期限 as written; empty where the form has none.</summary>
    public required string PeriodText { get; init; }

    /// <summary>数値目標 as written; empty where the form has none.</summary>
    public required string TargetText { get; init; }

    public required PublishedPeriod Period { get; init; }

    public required IReadOnlyList<PublishedTarget> Targets { get; init; }
}
