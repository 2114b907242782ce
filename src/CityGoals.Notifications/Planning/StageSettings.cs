namespace CityGoals.Notifications.Planning;

/// <summary>When a city reminds. What a city has not set is as here.</summary>
public sealed record StageSettings
{
    /// <summary>Days a setting may count at most.</summary>
    public const int Longest = 365;

    /// <summary>The settings of a city that has set nothing.</summary>
    public static StageSettings Default { get; } = new();

    /// <summary>Calendar days before a due date on which authors are reminded, beside the day itself; each 1–365, in any order; may be empty.</summary>
    public IReadOnlyList<int> BeforeDays { get; init; } = [30, 7, 1];

    /// <summary>Working days of quiet after a due date, 0–30: the first late reminder comes on the morning after them.</summary>
    public int GraceDays { get; init; } = 3;

    /// <summary>Calendar days from one late reminder to the next, 1–365.</summary>
    public int RepeatDays { get; init; } = 7;

    /// <summary>Calendar days after which what is overdue goes to the head, 1–365.</summary>
    public int HeadAfterDays { get; init; } = 7;

    /// <summary>Calendar days after which it goes to the planning office, 1–365.</summary>
    public int OfficeAfterDays { get; init; } = 14;

    /// <summary>Calendar days before the last day of a round on which authors are reminded, 1–365.</summary>
    public int RoundDaysLeft { get; init; } = 3;
}
