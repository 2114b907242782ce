namespace CityGoals.Contracts.Goals.V1;

/// <summary>A person said which elements of plans the alignments of a published sheet mean. No change of the sheet's words.</summary>
public sealed record GoalSheetAligned
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid GoalSheetId { get; init; }

    /// <summary>Counts these changes, from 1; a consumer that holds a higher one of this sheet, from here or from its publication, ignores this event.</summary>
    public required int AlignmentRevision { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    /// <summary>Everything that is decided for the sheet; each holds for its words wherever they stand.</summary>
    public required IReadOnlyList<DecidedAlignment> Decided { get; init; }
}
