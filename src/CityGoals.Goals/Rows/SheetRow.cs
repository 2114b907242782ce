namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>goal_sheet</c>, with what its department and municipality add to it.</summary>
internal sealed record SheetRow
{
    public required Guid GoalSheetId { get; init; }

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>First month of the municipality's fiscal year, 1 to 12. Not of this table.</summary>
    public required int FiscalFirstMonth { get; init; }

    public required string DepartmentCode { get; init; }

    /// <summary>Not of this table.</summary>
    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    public required string Situation { get; init; }

    public required string Purpose { get; init; }

    public required string Participation { get; init; }

    public required string Effect { get; init; }

    /// <summary>Special notes that stand in neither box.</summary>
    public required string OtherNotes { get; init; }

    public required SheetState State { get; init; }

    public required int Revision { get; init; }

    /// <summary>Whose submission is under way; none before the first.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>How many steps the sheet has taken on its way.</summary>
    public int Steps { get; init; }

    /// <summary>The revision that citizens and the other services see; none: never published.</summary>
    public int? PublishedRevision { get; init; }

    /// <summary>When it was published last.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How often somebody said what its alignments mean.</summary>
    public int AlignmentRevision { get; init; }

    /// <summary>Whether its fiscal year is closed: nothing of it changes any more. Not of this table.</summary>
    public bool IsYearClosed { get; init; }

    public Guid? SheetImportId { get; init; }
}
