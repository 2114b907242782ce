using CityGoals.Goals.Rows;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>A comment on a sheet, for whoever reads it.</summary>
/// <param name="AnswerTo">The first comment of the thread; none: this is the first.</param>
/// <param name="PartId">The initiative or action that it is about; none: a field or the sheet.</param>
/// <param name="PartTitle">What that part was called then; empty if it is about none.</param>
/// <param name="Field">The field that it is about, as a save names it; none: a part or the sheet.</param>
/// <param name="Revision">The sheet's revision that it was written on.</param>
/// <param name="Body">Empty where it was removed.</param>
/// <param name="AuthorPosts">The posts that the author held then, with their departments; may be empty.</param>
/// <param name="MayEdit">Whether the caller may still write it anew.</param>
/// <param name="MayRemove">Whether the caller may remove it.</param>
/// <param name="MayResolve">Whether the caller may mark the thread as resolved, or take the mark away.</param>
internal sealed record CommentAnswer(
    Guid CommentId,
    Guid GoalSheetId,
    Guid? AnswerTo,
    Guid? PartId,
    string PartTitle,
    string? Field,
    int Revision,
    string Body,
    IReadOnlyList<MentionedPerson> Mentioned,
    string AuthorName,
    string AuthorPosts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    bool Removed,
    DateTimeOffset? ResolvedAt,
    string? ResolvedByName,
    bool MayEdit,
    bool MayRemove,
    bool MayResolve)
{
    /// <summary>The answer for a stored comment.</summary>
    /// <param name="department">Code of the sheet's department.</param>
    public static CommentAnswer Of(CommentRow row, string department, Caller caller, DateTimeOffset now)
    {
        var removed = row.RemovedAt is not null;
        return new CommentAnswer(
            row.CommentId, row.GoalSheetId, row.AnswerTo, row.PartId, row.PartTitle, row.Field, row.Revision, removed ? "" : row.Body,
            removed ? [] : [.. row.Mentioned.Zip(row.MentionedNames, (id, name) => new MentionedPerson(id, name))],
            row.AuthorName, row.AuthorPosts, row.CreatedAt, removed ? null : row.EditedAt, removed, row.ResolvedAt, row.ResolvedByName,
            CommentRule.MayEdit(caller, row, now), CommentRule.MayRemove(caller, row), CommentRule.MayResolve(caller, row, department));
    }
}
