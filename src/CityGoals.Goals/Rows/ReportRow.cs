namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>imported_report</c>.</summary>
internal sealed record ReportRow
{
    public required Guid GoalSheetId { get; init; }

    public required int Position { get; init; }

    /// <summary>mid-term or final.</summary>
    public required string Round { get; init; }

    public required Guid InitiativeId { get; init; }

    /// <summary>None: the initiative as a whole.</summary>
    public Guid? ActionId { get; init; }

    public required string Text { get; init; }
}
