using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;

namespace CityGoals.Progress.Answers;

/// <summary>A report that a person's department owes or has handed in.</summary>
internal sealed record WorkReport
{
    public required Guid RoundId { get; init; }

    /// <summary>The round's name in Japanese.</summary>
    public required string Name { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Last day of the round, to its very end.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>Open, or late: the last day is over.</summary>
    public required RoundPhase Phase { get; init; }

    public required Guid GoalSheetId { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>Draft, too, where nobody has begun.</summary>
    public required ReportState State { get; init; }

    /// <summary>How many actions the sheet plans, and on how many of them the report says something.</summary>
    public required int Actions { get; init; }

    public required int Reported { get; init; }

    /// <summary>Why it was returned, of the whole or of the first action; none unless it stands returned.</summary>
    public required string? ReturnReason { get; init; }
}
