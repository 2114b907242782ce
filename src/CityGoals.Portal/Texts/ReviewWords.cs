using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of an import's progress and of its review.</summary>
public static class ReviewWords
{
    public static readonly Bilingual JobTitle = new("取り込みの状況", "Progress of the import");
    public static readonly Bilingual ReadingFiles = new("ファイルを読み取っています。このページを離れても続きます。", "Files are being read. This goes on if you leave the page.");
    public static readonly Bilingual Done = new("すべてのファイルを読み取りました。", "All files are read.");
    public static readonly Bilingual Update = new("更新", "Update");
    public static readonly Bilingual Files = new("ファイル", "Files");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual Read = new("読めた", "Read");
    public static readonly Bilingual ToCheck = new("要確認", "To check");
    public static readonly Bilingual Unread = new("読めない", "Unread");
    public static readonly Bilingual Refused = new("取り込めない", "Refused");
    public static readonly Bilingual Goals = new("目標", "Goals");
    public static readonly Bilingual MakeReady = new("要確認のないシートを作る", "Make sheets that need no check");
    public static readonly Bilingual MadeTitle = new("シートを作りました", "Sheets were made");
    public static readonly Bilingual NotMade = new("シートを作れませんでした", "The sheets were not made");
    public static readonly Bilingual NotKept = new("保存できませんでした", "Not saved");
    public static readonly Bilingual ReviewTitle = new("読み取りの確認", "Review of the readings");
    public static readonly Bilingual Lead = new("左が元の文、右が読み取りです。文は変えません。同じ番号が対応します。", "The original is on the left, its readings on the right, under the same numbers. The words are never altered.");
    public static readonly Bilingual Original = new("元の文", "Original");
    public static readonly Bilingual Readings = new("読み取り", "Readings");
    public static readonly Bilingual OnlyCheck = new("要確認だけ", "To check only");
    public static readonly Bilingual All = new("すべて", "All");
    public static readonly Bilingual Show = new("表示", "Show");
    public static readonly Bilingual Confirm = new("正しい", "Right");
    public static readonly Bilingual KeepAsText = new("文のまま残す", "Keep as text");
    public static readonly Bilingual Correct = new("直す", "Correct");
    public static readonly Bilingual Undo = new("元に戻す", "Undo");
    public static readonly Bilingual ConfirmAll = new("要確認の残りをすべて正しいとする", "Take all that is left to check as right");
    public static readonly Bilingual Make = new("シートを作る", "Make the sheets");
    public static readonly Bilingual Same = new("前回と同じ内容です。変更はありません。", "The same as before. Nothing was changed.");
    public static readonly Bilingual SeeGoals = new("目標の一覧を見る", "See the goals");
    public static readonly Bilingual NoneOpen = new("確かめる読み取りはありません。", "There is nothing left to check.");
    public static readonly Bilingual Waiting = new("まだ読み取っていません。", "Not read yet.");
    public static readonly Bilingual RefusedLead = new("このファイルからは何も取り込んでいません。直してから、もう一度選んでください。", "Nothing of this file was imported. Correct it and choose it again.");
    public static readonly Bilingual ChooseAgain = new("ファイルを選び直す", "Choose files again");
    public static readonly Bilingual CorrectTitle = new("読み取りを直す", "Correct a reading");
    public static readonly Bilingual Words = new("読み取りに使う言い方", "Words to read");
    public static readonly Bilingual PeriodHint = new(
        "日付や期間で書きます。例：2026年10月15日まで。シートの文は変わりません。", "Write dates or a period in Japanese, as on the form. The words of the sheet stay as they are.");
    public static readonly Bilingual TargetHint = new(
        "数と単位で書きます。例：研修会6回以上。シートの文は変わりません。", "Write figures with their units in Japanese, as on the form. The words of the sheet stay as they are.");
    public static readonly Bilingual Check = new("読み取りを確かめる", "Check the reading");
    public static readonly Bilingual NoPeriod = new("期限ではない", "Not a deadline");
    public static readonly Bilingual NoTarget = new("数値目標ではない", "Not a target");
    public static readonly Bilingual SaysNothing = new("なし", "None");
    public static readonly Bilingual Save = new("この読み取りにする", "Use this reading");
    public static readonly Bilingual CannotTell = new("読み取れませんでした。言い方を変えてください。", "This could not be read. Please put it differently.");
    public static readonly Bilingual Action = new("個別取組", "Action");

    public static Bilingual Progress(int done, int all) => new($"{all}件中{done}件を読み取りました", $"{done} of {all} read");

    public static Bilingual Open(int count) => new($"要確認の{count}件は、自動の読み取りのまま作る", $"Leave the {Counted.Of(count, "", "reading", "readings").En} to check as they were read");

    public static Bilingual Line(int line) => new($"{line}行目", $"Line {line}");

    public static Bilingual Cell(int cell) => new($"{cell}列目", $"Cell {cell}");

    public static Bilingual GoTo(int mark) => new($"{mark}番の読み取りへ", $"To reading {mark}");

    public static Bilingual Back(int mark) => new($"{mark}番の元の文へ", $"To the words of reading {mark}");

    public static Bilingual DecidedBy(string name) => new($"{name}さんが確認しました", $"Checked by {name}");

    public static Bilingual Left(int left) => new(
        $"残り{left}件は、もう一度「{MakeReady.Ja}」を押してください。", $"{left} left: press \"{MakeReady.En}\" again.");

    public static Bilingual Made(int made, int unchanged, int toCheck) => new(
        $"作成{made}件、変更なし{unchanged}件、要確認{toCheck}件。", $"{made} made, {unchanged} unchanged, {toCheck} to check.");

    /// <summary>How far a file has come.</summary>
    public static Bilingual FileState(string state) => state switch
    {
        "waiting" => new("待っています", "Waiting"),
        "read" => new("読み取り済み", "Read"),
        "refused" => new("取り込めません", "Refused"),
        "made" => new("シート作成済み", "Sheets made"),
        _ => new("変更なし", "Unchanged"),
    };

    /// <summary>How far a reading can be relied on.</summary>
    public static Bilingual ReadingState(string state) => state switch
    {
        "unread" => new("読めない", "Unread"),
        "flagged" => new("要確認", "To check"),
        "assumed" => new("推定", "Assumed"),
        "confirmed" => new("確認済み", "Confirmed"),
        "corrected" => new("修正済み", "Corrected"),
        _ => new("自動", "Automatic"),
    };
}
