using CityGoals.Portal.Clients.Rounds;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the pages of reporting rounds.</summary>
public static class RoundWords
{
    public static readonly Bilingual Title = new("報告の回", "Reporting rounds");
    public static readonly Bilingual Lead = new("中間報告や期末報告など、部局が進み具合を報告する期間です。", "The times at which departments report: mid-term, final, or as the city chooses.");
    public static readonly Bilingual Empty = new("この年度の報告の回はありません。", "There is no round in this fiscal year.");
    public static readonly Bilingual EmptyAdvice = new("企画担当が報告の回を作って開くと、部局に報告を求められます。", "The planning office makes a round and opens it; then departments are asked to report.");
    public static readonly Bilingual Add = new("報告の回を作る", "Make a round");
    public static readonly Bilingual Edit = new("報告の回を直す", "Change the round");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual NameEn = new("英語の名称", "Name in English");
    public static readonly Bilingual Kind = new("種類", "Kind");
    public static readonly Bilingual MidTerm = new("中間報告", "Mid-term report");
    public static readonly Bilingual Final = new("期末報告", "Final report");
    public static readonly Bilingual Quarterly = new("四半期報告", "Quarterly report");
    public static readonly Bilingual AsOf = new("時点", "As of");
    public static readonly Bilingual AsOfHint = new("この日の時点の進み具合を報告します。例：令和8年9月30日", "What is reported is as of this day. Such as: 2026-09-30");
    public static readonly Bilingual OpensOn = new("受付の始まり", "First day");
    public static readonly Bilingual ClosesOn = new("締切日", "Last day");
    public static readonly Bilingual ClosesHint = new("この日の終わり（午後12時）までに出したものが、期限内です。", "What is handed in by midnight of this day is in time.");
    public static readonly Bilingual Window = new("受付期間", "Time for reporting");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual Departments = new("報告する部局", "Departments that report");
    public static readonly Bilingual DepartmentsEmpty = new("この年度の部局がありません。", "There are no departments in this fiscal year.");
    public static readonly Bilingual AllDepartments = new("すべての部局", "All departments");
    public static readonly Bilingual DepartmentsHint = new("1つも選ばなければ、すべての部局が報告します。", "If none is chosen, all departments report.");
    public static readonly Bilingual Scale = new("評価の基準", "Judgement scale");
    public static readonly Bilingual ScaleToCome = new("評価の基準は、開くときに年度のものを写します。", "The scale of the year is copied when the round is opened.");
    public static readonly Bilingual NoScale = new("この回には評価の基準がありません。", "This round has no judgement scale.");
    public static readonly Bilingual ScaleTitle = new("評価の基準を定める", "State the judgement scale");
    public static readonly Bilingual ScaleLead = new(
        "評価の記号と意味を、よいほうから順に書いてください。使わない段は空のままにします。開いた回の基準は変わりません。",
        "Write each grade and its meaning, the best first. Leave rows empty that you do not need. Rounds that are open keep their scale.");
    public static readonly Bilingual Symbol = new("記号", "Symbol");
    public static readonly Bilingual Definition = new("意味", "Meaning");
    public static readonly Bilingual DefinitionEn = new("英語の意味", "Meaning in English");
    public static readonly Bilingual TooFewGrades = new("評価を2段以上書いてください。", "State two grades or more.");
    public static readonly Bilingual GradeTwice = new("同じ記号がほかの段にもあります。", "Another row has the same symbol.");

    /// <summary>What a city that has none begins with.</summary>
    public static readonly IReadOnlyList<Grade> UsualScale =
    [
        new("◎", "計画を上回って進んでいる", "Ahead of the plan"),
        new("○", "計画どおり進んでいる", "As planned"),
        new("△", "計画より遅れている", "Behind the plan"),
        new("×", "進んでいない、または取りやめた", "Not begun, or given up"),
    ];

    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual Saved = new("保存しました。", "Saved.");
    public static readonly Bilingual Open = new("この回を開く", "Open the round");
    public static readonly Bilingual OpenAdvice = new("開くと、部局の担当に報告をお願いします。名称や時点は、そのあと変えられません。", "Once open, departments are asked to report; its name and day can no longer be changed.");
    public static readonly Bilingual Close = new("この回を締め切る", "Close the round");
    public static readonly Bilingual CloseAdvice = new("締め切ったあとは、企画担当だけが理由を書いて直せます。", "After closing, only the planning office changes reports, with a reason.");
    public static readonly Bilingual Extend = new("締切りを延ばす", "Extend the round");
    public static readonly Bilingual NewLastDay = new("新しい締切日", "New last day");
    public static readonly Bilingual Done = new("報告の回の状態を変えました。", "The state of the round was changed.");
    public static readonly Bilingual Reports = new("部局ごとの報告", "Reports by department");
    public static readonly Bilingual NoReports = new("この回で報告するシートはまだありません。", "No sheet is to be reported on yet.");
    public static readonly Bilingual Sheets = new("シート", "Sheets");
    public static readonly Bilingual NotBegun = new("未着手", "Not begun");
    public static readonly Bilingual Writing = new("作成中", "Being written");
    public static readonly Bilingual HandedIn = new("提出済み", "Handed in");
    public static readonly Bilingual Approved = new("承認済み", "Approved");
    public static readonly Bilingual Late = new("期限後の提出", "Handed in late");
    public static readonly Bilingual ClosesBeforeOpens = new("締切日が受付の始まりより前です。", "The last day is before the first.");

    public static readonly Bilingual Publication = new("報告の公表", "Publication of reports");
    public static readonly Bilingual PublishAdvice = new("企画担当まで承認された報告を公表できます。", "What is approved to the end may be published.");
    public static readonly Bilingual PublishEffect = new("公表した報告は、様式の報告欄に載ります。", "Published reports stand on the official form.");
    public static readonly Bilingual NothingToPublish = new("公表できる報告はありません。", "No report may be published now.");
    public static readonly Bilingual NothingToPublishAdvice = new("企画担当が承認した報告が、ここに並びます。", "Reports appear here once the planning office has approved them.");
    public static readonly Bilingual NotPublished = new("公表できませんでした。", "Nothing was published.");
    public static readonly Bilingual Published = new("報告を公表しました。", "The reports are published.");

    public static Bilingual GradeOf(int place) => new($"{place}段目", $"Grade {place}");

    public static Bilingual StatedFor(Bilingual year) => new($"今は{year.Ja}に定めた基準を使っています。", $"The scale of {year.En} is in use.");

    public static Bilingual PublishLink(int count) => new($"報告{count}件の公表に進む", count == 1 ? "Go on to publish 1 report" : $"Go on to publish {count} reports");

    public static Bilingual Publish(int count) => new($"{count}件を公表する", count == 1 ? "Publish 1 report" : $"Publish {count} reports");

    public static Bilingual Unready(int count) => new($"まだ承認されていないか、提出されていない報告が{count}件あります。今は公表しません。", $"{count} more are not approved or not handed in yet; they are not published now.");

    /// <summary>Where this moment stands to a round.</summary>
    public static Bilingual Phase(string state, string phase) => (state, phase) switch
    {
        ("planned", _) => new("準備中", "Planned"),
        (_, "ahead") => new("受付前", "Not open yet"),
        (_, "open") => new("受付中", "Open"),
        (_, "late") => new("締切り後の受付中", "Past the last day"),
        _ => new("締切り済み", "Closed"),
    };
}
