namespace CityGoals.Goals.Rows;

/// <summary>A sheet, as far as a comment on it goes.</summary>
internal sealed record CommentedSheet
{
    public required Guid GoalSheetId { get; init; }

    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    public required int Revision { get; init; }

    /// <summary>The title of the part that the comment is to be about; none: the sheet has no such part.</summary>
    public string? PartTitle { get; init; }

    /// <summary>Whether the comment that is to be answered begins a thread of this sheet, and stands.</summary>
    public required bool IsThread { get; init; }

    /// <summary>How many of those whom it is to mention are people of the city who may sign in.</summary>
    public required int People { get; init; }

    /// <summary>The posts that the caller holds today; none where nobody told.</summary>
    public string? CallersPosts { get; init; }
}
