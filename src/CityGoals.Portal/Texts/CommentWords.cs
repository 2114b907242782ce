using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the comments on sheets.</summary>
public static class CommentWords
{
    public static readonly Bilingual Title = new("コメント", "Comments");
    public static readonly Bilingual Inside = new("職員だけが読めます。公表されません。", "Only staff read them. They are never published.");
    public static readonly Bilingual None = new("まだコメントはありません。", "Nobody has commented yet.");
    public static readonly Bilingual Write = new("コメントを書く", "Write a comment");
    public static readonly Bilingual Answer = new("返信する", "Answer");
    public static readonly Bilingual Edit = new("書き直す", "Change");
    public static readonly Bilingual EditTitle = new("コメントの書き直し", "Change a comment");
    public static readonly Bilingual AnswerTitle = new("コメントへの返信", "Answer a comment");
    public static readonly Bilingual Remove = new("このコメントを削除する", "Remove this comment");
    public static readonly Bilingual RemoveEffect = new("言葉は見えなくなり、コメントがあったことだけが残ります。", "Its words disappear; that there was a comment stays.");
    public static readonly Bilingual Removed = new("このコメントは、書いた人が削除しました。", "Its author removed this comment.");
    public static readonly Bilingual Resolve = new("解決済みにする", "Mark as resolved");
    public static readonly Bilingual Reopen = new("未解決に戻す", "Reopen");
    public static readonly Bilingual Resolved = new("解決済み", "Resolved");
    public static readonly Bilingual ToWhom = new("宛先", "To");
    public static readonly Bilingual Edited = new("書き直しあり", "Changed");
    public static readonly Bilingual About = new("どこについて", "About");
    public static readonly Bilingual WholeSheet = new("シート全体", "The whole sheet");
    public static readonly Bilingual Body = new("コメント", "Comment");
    public static readonly Bilingual BodyHint = new("2,000文字までです。書いてから24時間は書き直せます。", "At most 2,000 characters. You can change it for 24 hours.");
    public static readonly Bilingual People = new("知らせる人（@）", "People to tell (@)");
    public static readonly Bilingual Nobody = new("さがすと、ここに候補が出ます。", "Search, and people appear here.");
    public static readonly Bilingual Found = new("見つかりません。別の言葉でさがしてください。", "Nobody was found. Try other words.");
    public static readonly Bilingual Search = new("知らせる人をさがす", "Find people to tell");
    public static readonly Bilingual SearchHint = new("氏名、ふりがな、部局名、役職の一部を入れます。書いたコメントは残ります。", "Part of a name, its reading, a department or a post. What you wrote is kept.");
    public static readonly Bilingual Find = new("さがす", "Find");
    public static readonly Bilingual Send = new("コメントを送る", "Send comment");
    public static readonly Bilingual Save = new("書き直しを保存する", "Save changes");
    public static readonly Bilingual NotDone = new("コメントを保存できませんでした。入力は残っています。", "The comment was not saved. Your input is kept.");
    public static readonly Bilingual Fixed = new("このコメントはもう書き直せません。", "This comment can no longer be changed.");
    public static readonly Bilingual Done = new("コメントを保存しました。", "The comment is saved.");

    /// <summary>On which part of the sheet.</summary>
    public static Bilingual On(string part) => new($"「{part}」について", $"About “{part}”");

    /// <summary>Who marked a thread as resolved.</summary>
    public static Bilingual ResolvedBy(string name) => new($"{name}さんが解決済みにしました。", $"Marked as resolved by {name}.");

    /// <summary>Somebody who may be told.</summary>
    /// <param name="posts">May be empty.</param>
    internal static Bilingual Person(string name, string posts) => posts.Length == 0 ? new(name, name) : new($"{name}（{posts}）", $"{name} ({posts})");

    /// <summary>Whose comment is answered.</summary>
    public static Bilingual AnswerOf(string name) => new($"{name}さんのコメント", $"Comment of {name}");
}
