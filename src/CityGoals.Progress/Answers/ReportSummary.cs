using CityGoals.Progress.Reports;

namespace CityGoals.Progress.Answers;

/// <summary>A sheet that a round asks for, and how far its report has come.</summary>
internal sealed record ReportSummary
{
    public required Guid GoalSheetId { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>Draft, too, where nobody has begun.</summary>
    public required ReportState State { get; init; }

    /// <summary>0: nobody has begun.</summary>
    public required int Revision { get; init; }

    public required bool Late { get; init; }

    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>May be published now.</summary>
    public required bool Publishable { get; init; }

    /// <summary>The sheet was changed since the report was saved.</summary>
    public required bool PlanChanged { get; init; }
}
