using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the check pages before publication.</summary>
public static class PublishingWords
{
    public static readonly Bilingual OneTitle = new("公表する内容の確認", "Check before publishing");
    public static readonly Bilingual Consequence = new(
        "公表すると、庁内の全員と報告、期限、状況の各画面に伝わります。公表した版は残り、取り消せません。",
        "Publishing tells everyone in the city hall, and the pages of reports, deadlines and status. A published revision stays and cannot be withdrawn.");
    public static readonly Bilingual Publish = new("この内容で公表する", "Publish this");
    public static readonly Bilingual ToCheck = new("公表の前に確かめてください", "Please check first");
    public static readonly Bilingual NothingToCheck = new("期間・期限はすべて読み取れています。", "Every period and deadline was read.");
    public static readonly Bilingual Unread = new("読み取れない期間・期限があります。このままでも公表できますが、期限のお知らせは届きません。",
        "Some periods could not be read. You can publish all the same, but nobody is reminded of them.");
    public static readonly Bilingual NothingLeft = new("公表できるシートはありません。", "There is no sheet that can be published.");
    public static readonly Bilingual BackToGoals = new("目標の一覧に戻る", "Back to the goals");
    public static readonly Bilingual BackToSheet = new("シートに戻る", "Back to the sheet");
    public static readonly Bilingual AlreadyPublished = new("このシートは公表済みです。", "This sheet is published already.");
    public static readonly Bilingual NotApproved = new("企画担当の承認まで終えたシートだけを公表できます。", "Only a sheet that the planning office has approved can be published.");
    public static readonly Bilingual DecidedOutside = new(
        "このシートは、取り込んだままの下書きです。庁内で決定済みのものとして公表し、そのことを記録に残します。",
        "This draft stands as a file brought it in. It is published as decided outside, and the record says so.");
    public static readonly Bilingual AsImported = new("取り込んだままの下書き（決定済みのものとして公表）", "as a file brought it in (published as decided outside)");
    public static readonly Bilingual NotPublished = new("公表できませんでした。", "Nothing was published.");

    public static Bilingual AllTitle(int sheets) => new($"シート{sheets}件を公表しますか", sheets == 1 ? "Publish 1 sheet?" : $"Publish {sheets} sheets?");

    public static Bilingual PublishAll(int sheets) => new($"{sheets}件を公表する", sheets == 1 ? "Publish 1 sheet" : $"Publish {sheets} sheets");
}
