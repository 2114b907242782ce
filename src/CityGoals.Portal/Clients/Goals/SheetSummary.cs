namespace CityGoals.Portal.Clients.Goals;

/// <summary>A goal sheet in a list.</summary>
public sealed record SheetSummary
{
    public required Guid GoalSheetId { get; init; }

    /// <summary>The calendar year in which the fiscal year starts.</summary>
    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>Stable number within department and year; survives re-ranking.</summary>
    public required int Number { get; init; }

    /// <summary>優先順位, from 1.</summary>
    public required int Rank { get; init; }

    public required string Title { get; init; }

    /// <summary>draft, submitted, returned, head-approved, approved or published.</summary>
    public required string State { get; init; }

    public int Revision { get; init; }

    /// <summary>Whether the planning office may publish it now: approved, or a draft as a file brought it in.</summary>
    public bool Publishable { get; init; }

    public int Initiatives { get; init; }

    /// <summary>Planned ones.</summary>
    public int Actions { get; init; }

    /// <summary>The next day on which a planned action is due; none where nothing is due any more.</summary>
    public DateOnly? NextDue { get; init; }
}
