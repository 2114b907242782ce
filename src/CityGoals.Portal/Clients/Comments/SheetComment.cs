namespace CityGoals.Portal.Clients.Comments;

/// <summary>What somebody said of a sheet.</summary>
public sealed record SheetComment
{
    public required Guid CommentId { get; init; }

    /// <summary>The first comment of the thread; none: this is the first.</summary>
    public Guid? AnswerTo { get; init; }

    /// <summary>The initiative or action that it is about; none: a field or the sheet.</summary>
    public Guid? PartId { get; init; }

    /// <summary>What that part was called then; empty if it is about none.</summary>
    public required string PartTitle { get; init; }

    /// <summary>The field that it is about, as the service names it; none: a part or the sheet.</summary>
    public string? Field { get; init; }

    /// <summary>The sheet's revision that it was written on.</summary>
    public required int Revision { get; init; }

    /// <summary>Empty where it was removed.</summary>
    public required string Body { get; init; }

    public required IReadOnlyList<MentionedPerson> Mentioned { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>The posts that the author held then; may be empty.</summary>
    public required string AuthorPosts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public required bool Removed { get; init; }

    /// <summary>None: the thread is open.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedByName { get; init; }

    /// <summary>What the person who looks may do with it.</summary>
    public required bool MayEdit { get; init; }

    public required bool MayRemove { get; init; }

    public required bool MayResolve { get; init; }
}
