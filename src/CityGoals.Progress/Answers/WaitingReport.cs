using CityGoals.Progress.Reports;

namespace CityGoals.Progress.Answers;

/// <summary>A report that waits for the caller's approval.</summary>
internal sealed record WaitingReport
{
    public required Guid RoundId { get; init; }

    /// <summary>The round's name in Japanese.</summary>
    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required Guid GoalSheetId { get; init; }

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>Submitted: for the head; head-approved: for the planning office.</summary>
    public required ReportState State { get; init; }

    public required int Revision { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who brought it here.</summary>
    public required string PersonName { get; init; }

    /// <summary>Handed in after the round's last day.</summary>
    public required bool Late { get; init; }

    /// <summary>Handed in by the caller, who cannot approve it.</summary>
    public required bool Own { get; init; }
}
