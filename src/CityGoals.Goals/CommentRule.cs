using CityGoals.Goals.Rows;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>Who may say what of a sheet. Whoever may read the sheet reads its comments. Pure.</summary>
internal static class CommentRule
{
    /// <summary>How long a comment may be written anew.</summary>
    public static readonly TimeSpan EditedFor = TimeSpan.FromDays(1);

    /// <summary>Fields of a sheet that a comment may be about, as a save names them.</summary>
    public static readonly IReadOnlyList<string> Fields = ["title", "alignments", "situation", "purpose", "participation", "effect", "otherNotes"];

    /// <summary>Whether the caller may comment: those who write and approve, and the executives; auditors and administrators only read.</summary>
    public static bool MayComment(Caller caller) =>
        caller.Roles.Any(role => role is Roles.Author or Roles.Head or Roles.PlanningOffice or Roles.Executive);

    /// <summary>Whether the caller may write a comment anew.</summary>
    public static bool MayEdit(Caller caller, CommentRow comment, DateTimeOffset now) => MayRemove(caller, comment) && now - comment.CreatedAt < EditedFor;

    /// <summary>Whether the caller may remove a comment.</summary>
    public static bool MayRemove(Caller caller, CommentRow comment) => comment.AuthorId == caller.PersonId && comment.RemovedAt is null;

    /// <summary>Whether the caller may mark a thread as resolved: whoever began it, those who write the sheet, and the planning office.</summary>
    public static bool MayResolve(Caller caller, CommentRow comment, string department) =>
        comment.AnswerTo is null && comment.RemovedAt is null
        && (comment.AuthorId == caller.PersonId || ApprovalRoute.MayWrite(caller, department) || caller.Roles.Contains(Roles.PlanningOffice));
}
