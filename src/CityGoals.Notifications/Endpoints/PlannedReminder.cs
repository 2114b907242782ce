namespace CityGoals.Notifications.Endpoints;

/// <summary>A reminder as the planning office sees it.</summary>
internal sealed record PlannedReminder
{
    /// <summary>The working day on whose morning it is sent.</summary>
    public required DateOnly SendOn { get; init; }

    /// <summary>Author@soumu, Head@soumu; PlanningOffice@ for that of the city.</summary>
    public required string Post { get; init; }

    /// <summary>Names of those who hold the post on that day.</summary>
    public required string[] Holders { get; init; }

    /// <summary>The action or the round.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The day that it is about.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Key of the stage: before-30, due, late-1, opens.</summary>
    public required string Stage { get; init; }

    /// <summary>None: not sent yet.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The action's sheet; none: a round.</summary>
    public Guid? GoalSheetId { get; init; }

    /// <summary>The sheet's place: year, department and number.</summary>
    public int? FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public int? GoalNumber { get; init; }

    public required string GoalTitle { get; init; }

    /// <summary>The action's number as written: "(1)"; empty for a round.</summary>
    public required string Number { get; init; }

    /// <summary>Title of the action, or name of the round.</summary>
    public required string Title { get; init; }

    /// <summary>The action's title, which is in Japanese, or the round's name in English.</summary>
    public required string TitleEn { get; init; }
}
