namespace CityGoals.Goals.Answers;

/// <summary>A goal sheet in a list.</summary>
internal sealed record GoalSheetSummary
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

    /// <summary>Whether the planning office may publish it now.</summary>
    public bool Publishable => GoalLifecycle.IsReady(State, ImportId, Revision, Steps);

    /// <summary>The file that it came from; none if it was written here.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>How many steps it has taken on its way.</summary>
    public int Steps { get; init; }

    public required int Initiatives { get; init; }

    /// <summary>Planned ones.</summary>
    public required int Actions { get; init; }

    /// <summary>The next day, from today on, on which a planned action is due.</summary>
    public DateOnly? NextDue { get; init; }
}
