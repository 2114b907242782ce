using System.Globalization;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the sheet's page. Those of the official form are the form's own.</summary>
public static class SheetWords
{
    public static readonly Bilingual Form = new("重点目標管理シート", "Priority goal sheet");
    public static readonly Bilingual Goal = new("重点目標", "Priority goal");
    public static readonly Bilingual Department = new("部局名", "Department");
    public static readonly Bilingual Rank = new("優先順位", "Rank");
    public static readonly Bilingual Situation = new("現況・課題", "Situation and issues");
    public static readonly Bilingual Purpose = new("目的・効果", "Purpose and effect");
    public static readonly Bilingual Plan = new("取組と報告", "Initiatives and reports");
    public static readonly Bilingual Initiative = new("取組項目及び方法・手段", "Initiatives and means");
    public static readonly Bilingual InitiativeHint = new("何をどのように", "what and how");
    public static readonly Bilingual Period = new("期間・期限", "Period, deadline");
    public static readonly Bilingual PeriodHint = new("いつ・いつまでに", "when, by when");
    public static readonly Bilingual Target = new("数値目標", "Numeric target");
    public static readonly Bilingual TargetHint = new("どの水準まで", "to what level");
    public static readonly Bilingual MidTerm = new("中間報告", "Mid-term report");
    public static readonly Bilingual MidTermHint = new("目標に対する進捗状況・進捗度", "progress towards the target");
    public static readonly Bilingual Final = new("期末報告", "Final report");
    public static readonly Bilingual FinalHint = new("目標に対する達成状況・達成度", "attainment of the target");
    public static readonly Bilingual Notes = new("特記事項", "Special notes");
    public static readonly Bilingual Participation = new("市民参加・協働の推進、市民満足度の向上を考慮した点", "Participation, cooperation and satisfaction of citizens");
    public static readonly Bilingual Effect = new("取組による効果・残された課題", "Effects of the work, remaining issues");
    public static readonly Bilingual OtherNotes = new("その他", "Other");
    public static readonly Bilingual TableRegion = new("取組と報告の表", "Table of initiatives and reports");
    public static readonly Bilingual Blank = new("記載なし", "Not stated");
    public static readonly Bilingual NoReport = new("未報告", "No report yet");
    public static readonly Bilingual Reading = new("読み取り", "Read as");
    public static readonly Bilingual Unread = new("読み取れません", "Not read");
    public static readonly Bilingual Confirmed = new("人が確認した読み取りです。", "A person has checked this reading.");
    public static readonly Bilingual UnreadStays = new("文はこのまま残ります。", "The words stay as they are.");
    public static readonly Bilingual NotPlanned = new("計画にない取組の報告", "Reported, but not planned");
    public static readonly Bilingual WholeInitiative = new("取組項目全体", "Initiative as a whole");
    public static readonly Bilingual CarriedOver = new("継続", "Carried over");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual Revision = new("版", "Revision");
    public static readonly Bilingual PublishedOn = new("公表日", "Published on");
    public static readonly Bilingual ReadPeriods = new("期限の読み取り", "Deadlines read");
    public static readonly Bilingual Source = new("取り込んだファイルの文を見る", "See the imported file as text");
    public static readonly Bilingual Publish = new("このシートを公表する", "Publish this sheet");
    public static readonly Bilingual ReportsMissing = new(
        "報告を表示できません。報告のサービスが応答していません。計画の内容は表示しています。しばらくしてから、もう一度開いてください。",
        "The reports cannot be shown: their service does not answer. The plan is shown. Please open the page again in a while.");
    public static readonly Bilingual HideReadings = new("読み取りを隠す", "Hide what was read");
    public static readonly Bilingual ShowReadings = new("読み取りを示す", "Show what was read");
    public static readonly Bilingual Published = new("公表しました。", "Published.");

    public static Bilingual RankOf(int rank) => new($"{rank}位", $"No. {rank}");

    public static Bilingual RevisionOf(int revision) => new($"第{revision}版", $"Revision {revision}");

    public static Bilingual FormOf(Bilingual year) => new($"{year.Ja} {Form.Ja}", $"{Form.En}, {year.En}");

    public static Bilingual Read(int read, int of) => new(
        string.Create(CultureInfo.InvariantCulture, $"{of}件中{read}件"), string.Create(CultureInfo.InvariantCulture, $"{read} of {of}"));
}
