using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the page on which a sheet is reported on.</summary>
public static class ReportWords
{
    public static readonly Bilingual Title = new("進捗の報告", "Report on progress");
    public static readonly Bilingual Lead = new(
        "実施した内容ごとに、進み具合を書いてください。途中でも保存できます。保存すると、文から見つけた数が実績の欄に入ります。",
        "Say for each action how far it has come. You can save at any time; figures found in your words then stand in the fields.");
    public static readonly Bilingual Words = new("進み具合", "How far it has come");
    public static readonly Bilingual WholeWords = new("取組項目全体について", "On the initiative as a whole");
    public static readonly Bilingual Last = new("前回の報告", "Reported the time before");
    public static readonly Bilingual NothingLast = new("前回の報告はありません。", "Nothing was reported the time before.");
    public static readonly Bilingual Grade = new("評価", "Judgement");
    public static readonly Bilingual NoGrade = new("評価しない", "Not judged");
    public static readonly Bilingual DoneOn = new("完了した日", "Completed on");
    public static readonly Bilingual DoneHint = new("終わっていなければ空欄にしてください。例：9月20日", "Leave it empty if it goes on. Such as: 2026-09-20");
    public static readonly Bilingual Figure = new("実績", "Achieved");
    public static readonly Bilingual FigureFault = new("実績は数で書いてください。", "Write the figure as a number.");
    public static readonly Bilingual NotMeasured = new("数では測れない目標です。", "This target is not measured by a figure.");
    public static readonly Bilingual Found = new("文から見つけた値です。合っているか確かめてください：", "Found in your words; please check:");
    public static readonly Bilingual FoundInLast = new("前回の報告から見つけた値です。合っているか確かめてください：", "Found in the report before; please check:");
    public static readonly Bilingual Plan = new("計画", "Plan");
    public static readonly Bilingual Signals = new("確かめたいこと", "Worth a look");
    public static readonly Bilingual Effect = new("取組による効果・残された課題", "Effects, and what remains");
    public static readonly Bilingual Participation = new("市民参加・協働の推進、市民満足度の向上を考慮した点", "Participation and satisfaction of citizens");
    public static readonly Bilingual Reason = new("理由", "Reason");
    public static readonly Bilingual ReasonHint = new("締め切った回の報告を直す理由です。記録に残ります。", "Why a report of a closed round is changed. It stays on record.");
    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual Submit = new("保存して提出する", "Save and hand in");
    public static readonly Bilingual Saved = new("保存しました。", "Saved.");
    public static readonly Bilingual Taken = new("手続きをしました。", "The step was taken.");
    public static readonly Bilingual ReturnedOf = new("差し戻しの理由", "Why it was returned");
    public static readonly Bilingual ReturnReason = new("全体についての理由", "Reason for the whole");
    public static readonly Bilingual PartReason = new("この内容を差し戻す理由", "Why this part is returned");
    public static readonly Bilingual Theirs = new("ほかの人が先に保存した内容", "Saved by somebody else meanwhile");
    public static readonly Bilingual TheirsAdvice = new(
        "ほかの人が先に保存しました。違うところに、その内容を並べています。残したい言葉を入力に移してから、もう一度保存してください。",
        "Somebody else saved first. Where it differs, their words stand beside yours. Take over what you want to keep, and save again.");
    public static readonly Bilingual Removed = new("計画から外れた内容への報告", "Reported on what is no longer planned");
    public static readonly Bilingual Steps = new("承認の手続き", "Approval");
    public static readonly Bilingual OwnSubmission = new("ご自分の提出は承認できません。", "You cannot approve your own submission.");
    public static readonly Bilingual Late = new("締切り後に提出されました。", "Handed in after the last day.");
    public static readonly Bilingual Back = new("報告の回に戻る", "Back to the round");
    public static readonly Bilingual Sheet = new("シートを見る", "See the sheet");
    public static readonly Bilingual EverySheet = new("シートごとの報告", "Reports by sheet");
    public static readonly Bilingual Evidence = new("根拠資料", "Evidence");
    public static readonly Bilingual WholeEvidence = new("報告全体の根拠資料", "Evidence for the whole report");
    public static readonly Bilingual AddFile = new("根拠資料を選ぶ", "Choose a file of evidence");
    public static readonly Bilingual Attach = new("添付する", "Add the file");
    public static readonly Bilingual Remove = new("外す", "Take off");
    public static readonly Bilingual Attached = new("根拠資料を添付しました。", "The file was added.");
    public static readonly Bilingual TakenOff = new("根拠資料を外しました。", "The file was taken off.");
    public static readonly Bilingual TypedNotSaved = new("入力した文は、まだ保存していません。", "What you typed is not saved yet.");
    public static readonly Bilingual NoFile = new("添付するファイルを選んでください。", "Choose a file to add.");
    public static readonly Bilingual NotAttached = new(
        "選んだファイルはまだ添付していません。もう一度選んで「添付する」を押すか、選ばずに続けてください。",
        "The file you chose is not added yet. Choose it again and press “Add the file”, or go on without it.");
    public static readonly Bilingual NothingWritten = new("記載はありません。", "Nothing is written.");

    public static Bilingual FileHint(int files, string size) => new(
        $"PDF、Excel、Word、PowerPoint、画像、テキスト、CSV。1件{size}まで、報告全体で{files}件まで。", $"PDF, Excel, Word, PowerPoint, pictures, text, CSV. {size} each, {files} files for the whole report.");

    public static Bilingual FileTooLarge(string size) => new($"ファイルが大きすぎます（上限{size}）。", $"The file is too large (limit {size}).");
}
