namespace CityGoals.Portal.Clients.Goals;

/// <summary>A goal sheet that waits for the person's approval.</summary>
public sealed record WaitingSheet
{
    public required Guid GoalSheetId { get; init; }

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    /// <summary>優先順位, from 1.</summary>
    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>submitted: for the head; head-approved: for the planning office.</summary>
    public required string State { get; init; }

    public required int Revision { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who brought it here.</summary>
    public required string PersonName { get; init; }

    /// <summary>The revision that citizens see meanwhile; none: it comes for the first time.</summary>
    public int? PublishedRevision { get; init; }

    /// <summary>The revision that was approved, returned or published last, for whoever decides now; none: it comes for the first time.</summary>
    public int? DecidedRevision { get; init; }

    /// <summary>Planned ones, and those of them whose period could not be read.</summary>
    public required int Actions { get; init; }

    public required int Unread { get; init; }

    /// <summary>Handed in by the person, who cannot approve it.</summary>
    public required bool Own { get; init; }
}
