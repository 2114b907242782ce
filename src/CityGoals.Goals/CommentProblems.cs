using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>Every refusal of comments on sheets, beside those in <see cref="GoalsProblems"/>.</summary>
internal static class CommentProblems
{
    /// <summary>The caller's posts only read.</summary>
    public static Refusal NotYoursToComment() => new(
        "not-yours-to-comment", 403,
        new("今の役職ではコメントを書けません。", "Your posts do not let you comment."),
        new("担当、部局長、企画担当、市長・副市長が書けます。", "Authors, heads, the planning office and executives can."));

    /// <summary>No comment has this id in this municipality.</summary>
    public static Refusal NoSuchComment() => new("no-such-comment", 404, new("コメントが見つかりません。", "There is no such comment."));

    /// <summary>The comment is somebody else's, or the thread is not the caller's to resolve.</summary>
    public static Refusal NotYourComment() => new(
        "not-your-comment", 403, new("このコメントにこの操作はできません。", "You cannot do this to this comment."),
        new("書き直しと削除は書いた人だけができます。解決の印は、書き始めた人、担当部局と企画担当が付けられます。", "Only its author changes or removes it. Whoever began the thread, the department and the planning office mark it as resolved."));

    /// <summary>The comment was written too long ago, or removed.</summary>
    public static Refusal CommentIsFixed() => new(
        "comment-is-fixed", 409,
        new("このコメントはもう書き直せません。", "This comment can no longer be changed."),
        new("書き直せるのは書いてから24時間です。新しいコメントを書いてください。", "It can be changed for 24 hours. Please write another comment."));

    /// <summary>What is to be answered, or commented upon, is not on the sheet.</summary>
    public static Refusal NothingThere() => new(
        "nothing-there", 422,
        new("コメントする場所がシートにありません。", "The sheet has nothing there to comment on."),
        new("返信先のコメントか、取組・項目が削除されています。何も書き込んでいません。", "The comment, initiative or action was removed. Nothing was written."));

    /// <summary>Somebody who is to be mentioned is not of the city's staff, or may not sign in.</summary>
    public static Refusal NoSuchPerson() => new(
        "no-such-person", 422,
        new("知らせる人が見つかりません。", "Somebody you mention cannot be found."),
        new("異動や退職がないか確かめて、選び直してください。何も書き込んでいません。", "Check whether they have left, and choose again. Nothing was written."));
}
