namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>sheet_comment</c>, with the names of those whom it mentions.</summary>
internal sealed record CommentRow
{
    public required Guid CommentId { get; init; }

    public required Guid GoalSheetId { get; init; }

    /// <summary>The first comment of the thread; none: this is the first.</summary>
    public Guid? AnswerTo { get; init; }

    /// <summary>The initiative or action that it is about; none: a field or the sheet.</summary>
    public Guid? PartId { get; init; }

    /// <summary>What that part was called then; empty if it is about none.</summary>
    public required string PartTitle { get; init; }

    /// <summary>The field of the sheet that it is about; none: a part or the sheet.</summary>
    public string? Field { get; init; }

    /// <summary>The sheet's revision that it was written on.</summary>
    public required int Revision { get; init; }

    public required string Body { get; init; }

    /// <summary>How often it was written, from 1.</summary>
    public required int Version { get; init; }

    public required Guid[] Mentioned { get; init; }

    /// <summary>In the order of <see cref="Mentioned"/>. Not of this table.</summary>
    public string[] MentionedNames { get; init; } = [];

    public required string AuthorId { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>The posts that the author held then, with their departments.</summary>
    public required string AuthorPosts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? RemovedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedByName { get; init; }
}
