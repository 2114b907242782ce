namespace CityGoals.Portal.Clients.Notifications;

/// <summary>When an action of a published sheet is due.</summary>
public sealed record ActionDeadline
{
    public required Guid GoalSheetId { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>The sheet's stable number within department and year.</summary>
    public required int GoalNumber { get; init; }

    public required string GoalTitle { get; init; }

    public Guid ActionId { get; init; }

    /// <summary>As written: "(1)".</summary>
    public string Number { get; init; } = "";

    public required string Title { get; init; }

    /// <summary>期間・期限 as written.</summary>
    public string PeriodText { get; init; } = "";

    /// <summary>unstated, deadline, window, throughout, recurring or unread.</summary>
    public string Kind { get; init; } = "";

    public DateOnly? Start { get; init; }

    /// <summary>None where the words name no day.</summary>
    public DateOnly? Due { get; init; }
}
