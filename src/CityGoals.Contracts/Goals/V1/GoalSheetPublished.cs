namespace CityGoals.Contracts.Goals.V1;

/// <summary>A goal sheet was published, or a new revision of it was. Carries the whole sheet, so that no consumer calls back.</summary>
public sealed record GoalSheetPublished
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid GoalSheetId { get; init; }

    /// <summary>Revision of the sheet, from 1; a consumer that holds a higher one ignores this event.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Calendar year in which the fiscal year starts: 2016 is 平成28年度.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>First and last day of that fiscal year; the first month is the municipality's choice.</summary>
    public required DateOnly FiscalYearStart { get; init; }

    public required DateOnly FiscalYearEnd { get; init; }

    /// <summary>Stable within the municipality; part of the sheet's address.</summary>
    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>Stable number of the sheet within department and year; survives re-ranking.</summary>
    public required int Number { get; init; }

    /// <summary>優先順位, from 1.</summary>
    public required int Rank { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<PublishedAlignment> Alignments { get; init; }

    /// <summary>How often somebody said what its alignments mean; see <see cref="GoalSheetAligned"/>. 0: never.</summary>
    public int AlignmentRevision { get; init; }

    public required IReadOnlyList<PublishedInitiative> Initiatives { get; init; }
}
