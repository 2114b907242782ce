using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the page that puts a department's goals in order.</summary>
public static class RankWords
{
    public static readonly Bilingual Title = new("優先順位の付け直し", "Change the ranks");
    public static readonly Bilingual Lead = new("順位を書き換えるか、「上へ」「下へ」で並べ替えて、最後に保存してください。", "Type the ranks, or move goals up and down, and save at the end.");
    public static readonly Bilingual Rank = new("順位", "Rank");
    public static readonly Bilingual Now = new("今の順位", "Rank now");
    public static readonly Bilingual Goal = new("重点目標", "Priority goal");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual Move = new("並べ替え", "Move");
    public static readonly Bilingual Up = new("上へ", "Up");
    public static readonly Bilingual Down = new("下へ", "Down");
    public static readonly Bilingual Save = new("この順位で保存する", "Save these ranks");
    public static readonly Bilingual NotSavedYet = new("並べ替えました。まだ保存していません。", "Moved, not saved yet.");
    public static readonly Bilingual Saved = new("優先順位を保存しました。", "The ranks are saved.");
    public static readonly Bilingual NotAllowed = new("この部局の優先順位を付け直すことはできません。", "You cannot change the ranks of this department.");
    public static readonly Bilingual NotAllowedAdvice = new(
        "その部局の担当と部局長が付け直せます。企画担当が承認したシートがあるときは、企画担当が付け直します。",
        "The department can, until the planning office has approved one of its sheets; from then on the planning office can.");
    public static readonly Bilingual Unread = new("1から99までの数字を入れてください。", "Enter a number from 1 to 99.");
    public static readonly Bilingual Twice = new("同じ順位がほかにもあります。", "Another goal has the same rank.");
    public static readonly Bilingual Link = new("優先順位を付け直す", "Change the ranks");

    /// <summary>A fault, with the goal that it is in.</summary>
    public static Bilingual At(string title, Bilingual fault) => new($"「{title}」：{fault.Ja}", $"“{title}”: {fault.En}");
}
