using System.Globalization;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of a sheet's history and of what changed in it.</summary>
public static class HistoryWords
{
    public static readonly Bilingual Title = new("履歴", "History");
    public static readonly Bilingual Lead = new("保存した版と、その間の手続きです。新しい版が上です。", "Every saved revision with the steps taken on it, the latest first.");
    public static readonly Bilingual See = new("履歴と変更箇所を見る", "See the history and what changed");
    public static readonly Bilingual Now = new("今の版", "Present revision");
    public static readonly Bilingual Published = new("公表中の版", "Published revision");
    public static readonly Bilingual SavedAt = new("保存", "Saved");
    public static readonly Bilingual PublishedAt = new("公表", "Published");
    public static readonly Bilingual SavedBy = new("保存した人", "Saved by");
    public static readonly Bilingual Unknown = new("記録なし", "Not recorded");
    public static readonly Bilingual Reason = new("変更の理由", "Reason for the change");
    public static readonly Bilingual Steps = new("この版での手続き", "Steps taken on this revision");
    public static readonly Bilingual NoSteps = new("この版での手続きはありません。", "No step was taken on this revision.");
    public static readonly Bilingual CompareAny = new("2つの版を比べる", "Compare two revisions");
    public static readonly Bilingual From = new("もとの版", "From");
    public static readonly Bilingual To = new("比べる版", "To");
    public static readonly Bilingual Compare = new("変更を表示する", "Show the changes");
    public static readonly Bilingual Changes = new("変更箇所", "What changed");
    public static readonly Bilingual Same = new("2つの版の内容は同じです。", "The two revisions say the same.");
    public static readonly Bilingual Unchanged = new("変更なし", "Unchanged");
    public static readonly Bilingual Changed = new("変更", "Changed");
    public static readonly Bilingual Added = new("追加", "Added");
    public static readonly Bilingual Removed = new("削除", "Removed");
    public static readonly Bilingual Moved = new("移動", "Moved");
    public static readonly Bilingual AddedEnd = new("追加ここまで", "end of added text");
    public static readonly Bilingual RemovedEnd = new("削除ここまで", "end of removed text");
    public static readonly Bilingual Legend = new("文の中では、削除した語に取消線を、追加した語に下線を付けています。", "In the text, removed words are struck through and added words are underlined.");
    public static readonly Bilingual Alignments = new("計画における位置付け", "Places in plans");
    public static readonly Bilingual Initiative = new("取組", "Initiative");
    public static readonly Bilingual Number = new("番号", "Number");
    public static readonly Bilingual Name = new("名称", "Title");
    public static readonly Bilingual Note = new("取組全体の期間・目標", "Of the initiative as a whole");
    public static readonly Bilingual PeriodReading = new("期間・期限の読み取り", "Period as read");
    public static readonly Bilingual TargetsReading = new("数値目標の読み取り", "Targets as read");
    public static readonly Bilingual Nothing = new("なし", "Nothing");
    public static readonly Bilingual Before = new("前", "Before");
    public static readonly Bilingual After = new("後", "After");
    public static readonly Bilingual ByPerson = new("人が確認", "checked by a person");
    public static readonly Bilingual SinceDecision = new("前回の決定からの変更", "Changes since the last decision");
    public static readonly Bilingual FirstTime = new("まだ承認も差戻しも受けていません。シート全体を確かめてください。", "Nobody has approved or returned it yet. Please check the whole sheet.");
    public static readonly Bilingual NothingSince = new("前回の決定から内容は変わっていません。", "Nothing has changed since the last decision.");

    /// <summary>The heading of what changed between two revisions.</summary>
    public static Bilingual Between(int from, int to) => new($"第{from}版から第{to}版への変更", $"Changes from revision {from} to {to}");

    /// <summary>The link to what a revision changed.</summary>
    public static Bilingual SeeBetween(int from, int to) => new($"第{from}版からの変更を見る", $"See what changed from revision {from} to {to}");

    /// <summary>The link to what changed in a sheet that waits.</summary>
    public static Bilingual SeeSince(int decided) => new($"前回の決定（第{decided}版）からの変更", $"Changes since the last decision (revision {decided})");

    /// <summary>The decision with which a sheet is compared.</summary>
    /// <param name="step">approve or return; publish where a file brought it in and nobody decided.</param>
    public static Bilingual Decided(string step, int revision) => step switch
    {
        "approve" => new($"第{revision}版は承認されました。", $"Revision {revision} was approved."),
        "return" => new($"第{revision}版は差し戻されました。", $"Revision {revision} was returned."),
        _ => new($"第{revision}版が公表されています。", $"Revision {revision} is published."),
    };

    /// <summary>Where an action stood before.</summary>
    public static Bilingual MovedFrom(string initiative) => new($"「{initiative}」から移動", $"Moved from “{initiative}”");

    /// <summary>What a part became.</summary>
    /// <param name="change">changed, added or removed.</param>
    public static Bilingual Of(string change) => change switch
    {
        "added" => Added,
        "removed" => Removed,
        "changed" => Changed,
        _ => Unchanged,
    };

    /// <summary>How many parts became what.</summary>
    public static Bilingual Counts(int changed, int added, int removed, int moved) => new(
        string.Create(CultureInfo.InvariantCulture, $"変更{changed}か所、追加{added}か所、削除{removed}か所、移動{moved}か所"),
        string.Create(CultureInfo.InvariantCulture, $"{changed} changed, {added} added, {removed} removed, {moved} moved"));

    /// <summary>A field of the sheet, of an initiative or of an action.</summary>
    /// <param name="field">As the service names it.</param>
    /// <param name="isOfSheet">Whether it is the sheet's own.</param>
    internal static Bilingual Field(string field, bool isOfSheet) => field switch
    {
        "title" => isOfSheet ? SheetWords.Goal : Name,
        "situation" => SheetWords.Situation,
        "purpose" => SheetWords.Purpose,
        "participation" => SheetWords.Participation,
        "effect" => SheetWords.Effect,
        "otherNotes" => SheetWords.OtherNotes,
        "number" => Number,
        "carriedOverFrom" => SheetWords.CarriedOver,
        "periodText" => SheetWords.Period,
        "targetText" => SheetWords.Target,
        _ => Note,
    };
}
