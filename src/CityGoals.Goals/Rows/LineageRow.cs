namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>lineage</c>, with the sheet that it leads to.</summary>
internal sealed record LineageRow
{
    public required Guid GoalSheetId { get; init; }

    /// <summary>The sheet, initiative or action that goes on.</summary>
    public required Guid PartId { get; init; }

    /// <summary>What it goes on from.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The fiscal year that it goes on from; none where the source was a draft that is gone.</summary>
    public int? SourceYear { get; init; }

    public string? SourceDepartment { get; init; }

    public int? SourceNumber { get; init; }

    public string? SourceTitle { get; init; }
}
