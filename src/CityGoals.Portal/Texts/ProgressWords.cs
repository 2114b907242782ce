using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the page of where a sheet stands, and of its figures.</summary>
public static class ProgressWords
{
    public static readonly Bilingual Title = new("進み具合と実績", "Status and figures");
    public static readonly Bilingual See = new("進み具合と実績を見る", "See status and figures");
    public static readonly Bilingual Lead = new("期限、報告と実績から決まる状態です。部の評価とは別のものです。", "This follows by rule from periods, reports and figures. It is not the department's judgement.");
    public static readonly Bilingual NotPublished = new("公表されたシートではありません。", "This sheet is not published.");
    public static readonly Bilingual NotPublishedAdvice = new("シートを公表すると、進み具合が出ます。", "Its status appears here once the sheet is published.");
    public static readonly Bilingual Attainment = new("達成率", "Attainment");
    public static readonly Bilingual NotCounted = new("集計に入れない目標です。", "Totals leave this target out.");
    public static readonly Bilingual Series = new("実績の推移", "Figures so far");
    public static readonly Bilingual NoFigures = new("実績はまだありません。", "There are no figures yet.");
    public static readonly Bilingual Former = new("計画から外れた目標の実績", "Figures of targets that are no longer planned");
    public static readonly Bilingual AsOf = new("基準日", "As of");
    public static readonly Bilingual Value = new("実績", "Achieved");
    public static readonly Bilingual Source = new("出どころ", "Source");
    public static readonly Bilingual EnteredBy = new("入力した人", "Entered by");
    public static readonly Bilingual ConfirmedBy = new("確かめた人", "Confirmed by");
    public static readonly Bilingual Unconfirmed = new("未確認", "Not confirmed");
    public static readonly Bilingual Note = new("備考", "Note");
    public static readonly Bilingual Acts = new("操作", "Actions");
    public static readonly Bilingual Confirm = new("正しい", "Correct");
    public static readonly Bilingual Remove = new("取り消す", "Take away");
    public static readonly Bilingual Enter = new("実績を入れる", "Enter a figure");
    public static readonly Bilingual Target = new("数値目標", "Target");
    public static readonly Bilingual ValueHint = new("目標と同じ単位で、数だけを書いてください。", "Only the number, in the target's unit.");
    public static readonly Bilingual NoSuchTarget = new("数値目標を選んでください。", "Choose the target.");
    public static readonly Bilingual File = new("ファイルでまとめて入れる", "Enter many from a file");
    public static readonly Bilingual FileHint = new(
        "ひな形に実績を書いて、CSVのまま送ってください。実績が空の行は読みません。同じファイルを二度送っても、実績は増えません。",
        "Write the figures into the form and send it as CSV. Lines without a figure are left out. Sending it twice adds nothing.");
    public static readonly Bilingual Form = new("ひな形をダウンロードする", "Download the form");
    public static readonly Bilingual Send = new("ファイルを送る", "Send the file");
    public static readonly Bilingual NoFile = new("ファイルを選んでください。", "Choose a file.");
    public static readonly Bilingual TooLarge = new("ファイルが大きすぎます（上限2 MB）。", "The file is too large (limit 2 MB).");
    public static readonly Bilingual Refused = new("入れられない実績があります。何も入れていません。", "Some figures cannot be entered. Nothing was entered.");
    public static readonly Bilingual Done = new("実績を保存しました。", "The figures are saved.");
    public static readonly Bilingual BackToSheet = new("シートを見る", "See the sheet");

    /// <summary>The first line of the form, by which Progress knows its columns.</summary>
    public const string FormHeading = "手段ID,目標番号,手段,目標,基準日,実績値,備考";

    public static Bilingual TargetOf(string action, Bilingual target) => new($"{action}：{target.Ja}", $"{action}: {target.En}");

    /// <summary>A state by rule of an action or a target; an unknown one names itself.</summary>
    public static Bilingual StateOf(string state) => state switch
    {
        "not-started" => new("未着手", "Not started"),
        "under-way" => new("進行中", "Under way"),
        "due-soon" => new("まもなく期限", "Due soon"),
        "overdue" => new("期限超過", "Overdue"),
        "done" => new("完了", "Done"),
        "reached" => new("達成", "Reached"),
        "short" => new("未達", "Short"),
        "undecided" => new("判定不能", "Undecided"),
        "silent" or "no-report" => new("未報告", "No report"),
        _ => new(state, state),
    };

    /// <summary>Where a figure came from.</summary>
    public static Bilingual SourceOf(string source) => source switch
    {
        "report" => new("報告", "Report"),
        "csv" => new("ファイル", "File"),
        "api" => new("ほかのシステム", "Another system"),
        _ => new("手入力", "By hand"),
    };

    public static Bilingual Today(DateOnly day) => new($"{Dates.Day(day).Ja}現在", $"As of {Dates.Day(day).En}");

    public static Bilingual Entered(int added, int changed, int same) => new(
        $"新しい実績{added}件、直した実績{changed}件、同じ実績{same}件。", $"{added} new, {changed} changed, {same} as they were.");

    public static Bilingual Counts(int reached, int all, int notCounted) => new(
        $"数値目標{all}件のうち{reached}件を達成。数えられない目標{notCounted}件。", $"{reached} of {all} targets reached; {notCounted} cannot be counted.");
}
