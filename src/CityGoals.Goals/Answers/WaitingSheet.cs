namespace CityGoals.Goals.Answers;

/// <summary>A goal sheet that waits for an approval.</summary>
internal sealed record WaitingSheet
{
    public required Guid GoalSheetId { get; init; }

    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    public required SheetState State { get; init; }

    public required int Revision { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who took the step that brought it here.</summary>
    public required string PersonName { get; init; }

    /// <summary>The revision that was approved last on its way to publication, and published; none: it comes for the first time.</summary>
    public int? PublishedRevision { get; init; }

    /// <summary>The revision that was approved, returned or published last, for whoever decides now; none: it comes for the first time.</summary>
    public int? DecidedRevision { get; init; }

    /// <summary>Planned actions, and those of them whose period could not be read.</summary>
    public required int Actions { get; init; }

    public required int Unread { get; init; }

    /// <summary>Handed in by the caller, who cannot approve it.</summary>
    public required bool Own { get; init; }
}
