using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>Every refusal that this service can answer.</summary>
internal static class GoalsProblems
{
    private static readonly Bilingual NothingImported = new("何も取り込んでいません。直してから、もう一度選んでください。", "Nothing was imported. Correct the file and choose it again.");

    /// <summary>No sheet has this address or id in this municipality.</summary>
    public static Refusal NoSuchSheet() => new(
        "no-such-goal-sheet", 404, new("重点目標管理シートが見つかりません。", "There is no such goal sheet."));

    /// <summary>No import has this id in this municipality.</summary>
    public static Refusal NoSuchImport() => new(
        "no-such-import", 404, new("取り込んだファイルが見つかりません。", "There is no such imported file."));

    /// <summary>The sheet changed after the caller saw it. Carries both: the revision that was stated, and the sheet as it is now.</summary>
    public static Refusal StaleRevision(int stated, SheetContent current) => new(
        "stale-revision", 409,
        new("ほかの人が先に変更しました。", "Someone else changed the sheet first."),
        new(
            $"第{stated}版を見て操作されましたが、今は第{current.Sheet.Revision}版です。何も変えていません。今の内容を確かめてください。",
            $"You acted on revision {stated}, but the sheet is at revision {current.Sheet.Revision}. Nothing was changed. Look at the sheet as it is now."),
        Members: new Dictionary<string, object?> { ["statedRevision"] = stated, ["current"] = GoalSheetAnswer.Of(current) });

    /// <summary>The sheet is in another state than the caller saw. Carries the sheet as it is now.</summary>
    public static Refusal StaleState(SheetContent current) => new(
        "stale-state", 409,
        new("ほかの人が先に操作しました。", "Someone else acted on the sheet first."),
        new("何も変えていません。今の状態を確かめてください。", "Nothing was changed. Look at the sheet as it is now."),
        Members: new Dictionary<string, object?> { ["current"] = GoalSheetAnswer.Of(current) });

    /// <summary>The sheet's state has no such step.</summary>
    public static Refusal StepNotOpen(SheetState now) => new(
        "step-not-open", 409,
        new("今の状態ではこの操作はできません。", "This cannot be done in the sheet's present state."),
        Members: new Dictionary<string, object?> { ["state"] = now });

    /// <summary>The sheet is not approved to the end, and was not brought in by a file as it stands.</summary>
    public static Refusal NotApproved(SheetState now) => StepNotOpen(now) with
    {
        Detail = new("企画担当の承認まで終えたシートだけを公表できます。", "Only a sheet that the planning office has approved can be published."),
    };

    /// <summary>The step belongs to a post that the caller does not hold.</summary>
    public static Refusal NotYourStep() => new(
        "not-your-step", 403,
        new("この操作は、今の役職ではできません。", "This step belongs to a post that you do not hold."));

    /// <summary>The order of a department's goals is not the caller's to change, or no longer.</summary>
    public static Refusal NotYourRanks() => new(
        "not-your-ranks", 403,
        new("優先順位を付け直すことはできません。", "You cannot change the order of these goals."),
        new(
            "その部局の担当と部局長が付け直せます。企画担当が承認したシートがあるときは、企画担当が付け直します。",
            "The department can, until the planning office has approved one of its sheets; from then on the planning office can."));

    /// <summary>Somebody changed the order, or a sheet came or went, after the caller saw it.</summary>
    public static Refusal StaleRanks() => new(
        "stale-ranks", 409,
        new("ほかの人が先に優先順位かシートを変更しました。", "Someone else changed the order or the sheets first."),
        new("何も変えていません。今の順位を確かめてください。", "Nothing was changed. Look at the order as it is now."));

    /// <summary>The order misses a sheet, or gives a rank twice or out of range.</summary>
    public static Refusal BrokenRanks() => new(
        "broken-ranks", 422,
        new("優先順位が重なっているか、足りません。", "Ranks are missing or given twice."),
        new($"すべてのシートに、1から{RankOrder.Lowest}までの違う順位を付けてください。何も変えていません。", $"Give every sheet a rank of its own from 1 to {RankOrder.Lowest}. Nothing was changed."));

    /// <summary>A list is asked to go on at a place that it never gave.</summary>
    public static Refusal NoSuchPage() => new(
        "no-such-page", 400, new("一覧の続きを表示できません。はじめから開いてください。", "The list cannot go on here. Open it from the beginning."));

    /// <summary>Nobody approves what they handed in themselves.</summary>
    public static Refusal OwnSubmission() => new(
        "own-submission", 403,
        new("自分が提出したシートは承認できません。", "You cannot approve a sheet that you handed in yourself."),
        new("同じ役職のほかの人か、代理の人が承認してください。", "Somebody else who holds the post, or its deputy, has to approve it."));

    /// <summary>The key came before with another request.</summary>
    public static Refusal IdempotencyKeyReused() => new(
        "idempotency-key-reused", 422,
        new("同じ Idempotency-Key が別の操作に使われています。", "This Idempotency-Key was used for something else."),
        new("新しい操作には新しいキーを付けてください。", "Give a new command a new key."));

    /// <summary>The upload does not say what it is called.</summary>
    public static Refusal NoFileName() => new(
        "no-file-name", 400,
        new("ファイル名がありません。", "The file has no name."),
        new($"{UploadedFile.NameHeader} ヘッダーに、ファイル名（255文字まで）をUTF-8のパーセント符号化で入れてください。", $"Send its name, at most 255 characters, in the header {UploadedFile.NameHeader}, as percent-encoded UTF-8."));

    /// <summary>The upload is larger than any sheet file may be.</summary>
    public static Refusal FileTooLarge(int most) => new(
        "file-too-large", 413,
        new($"ファイルが大きすぎます（上限{most / 1_000_000} MB）。", $"The file is too large (limit {most / 1_000_000} MB)."),
        NothingImported);

    /// <summary>The file cannot be read as goal sheets, and where.</summary>
    public static Refusal FileRefused(IReadOnlyList<RefusedCell> cells) => new(
        "file-refused", 422, new("読み取れないところがあります。", "The file cannot be read in some places."), NothingImported, cells);

    /// <summary>Sheets of departments that the city does not have in that year.</summary>
    public static Refusal UnknownDepartment(IEnumerable<GoalReading> goals) => new(
        "unknown-department", 422,
        new("この市にない部局のシートがあります。", "The city has no such department."),
        new("部局名を確かめるか、企画担当課に取込みを依頼してください。何も取り込んでいません。", "Check the name, or ask the planning office to import the file. Nothing was imported."),
        [.. goals.Select(goal => At(goal.Department, $"「{goal.Department}」は{goal.FiscalYear.EraName}の部局にありません。", $"There is no department {goal.Department} in {goal.FiscalYear.WesternName}."))]);

    /// <summary>Sheets of a department that is not the caller's.</summary>
    public static Refusal ForeignDepartment(IEnumerable<GoalReading> goals) => new(
        "foreign-department", 403,
        new("ほかの部局のシートは取り込めません。", "You cannot import another department's sheets."),
        new("何も取り込んでいません。その部局か、企画担当課が取り込めます。", "Nothing was imported. That department or the planning office can import it."),
        [.. goals.Select(goal => At(goal.Department, $"「{goal.Department}」はご自分の部局ではありません。", $"{goal.Department} is not your department."))]);

    /// <summary>Sheets whose rank another sheet of the department and year has.</summary>
    public static Refusal RankTaken(IEnumerable<GoalReading> goals) => new(
        "rank-taken", 409,
        new("同じ優先順位のシートが既にあります。", "There are sheets of the same rank already."),
        NothingImported,
        [.. goals.Select(goal => new RefusedCell(
            goal.RankPlace.Line, goal.RankPlace.Cell,
            $"{goal.FiscalYear.EraName}の「{goal.Department}」には優先順位{goal.Rank}位のシートが既にあります。",
            $"{goal.Department} has a sheet of rank {goal.Rank} in {goal.FiscalYear.WesternName} already."))]);

    /// <summary>The first month cannot change under sheets that were read with another.</summary>
    public static Refusal FiscalYearInUse() => new(
        "fiscal-year-in-use", 409,
        new("シートがあるため、年度の始まりの月は変えられません。", "The fiscal year's first month cannot change: there are sheets already."));

    /// <summary>No import job has this id in this municipality, or no file this number in it.</summary>
    public static Refusal NoSuchImportFile() => new(
        "no-such-import-job", 404, new("取込みが見つかりません。", "There is no such import."));

    /// <summary>A job takes no more files.</summary>
    public static Refusal TooManyFiles(int most) => new(
        "too-many-files", 422,
        new($"1回の取込みは{most}件までです。", $"One import takes {most} files at most."),
        new("残りのファイルは、別の取込みで選んでください。", "Import the rest separately."));

    /// <summary>The file is not read yet, or cannot be.</summary>
    public static Refusal FileNotRead() => new(
        "file-not-read", 409,
        new("このファイルはまだ読み取っていないか、読み取れないファイルです。", "The file is not read yet, or cannot be read."), NothingImported);

    /// <summary>The sheets are made; from now on the sheet itself is edited.</summary>
    public static Refusal SheetsMade() => new(
        "sheets-made", 409,
        new("このファイルのシートは作成済みです。", "The sheets of this file are made already."),
        new("読み取りは、シートのほうで直してください。", "Correct the readings on the sheets themselves."));

    /// <summary>Readings are left that nobody has confirmed or corrected.</summary>
    public static Refusal ReadingsToCheck(ReadingCounts counts) => new(
        "readings-to-check", 409,
        new("まだ確かめていない読み取りがあります。", "Some readings are not checked yet."),
        new(
            $"要確認{counts.ToCheck}件、読めない{counts.Unread}件。何も取り込んでいません。",
            $"{counts.ToCheck} to check, {counts.Unread} unread. Nothing was imported."));

    /// <summary>A decision on a reading that the file does not have.</summary>
    public static Refusal NoSuchReading(ReadingPlace place) => new(
        "no-such-reading", 422,
        new("このファイルにない読み取りです。", "The file has no such reading."),
        new($"{place.Goal}番目の目標、{place.Initiative}番目の取組、{place.Action}番目の項目。", $"Goal {place.Goal}, initiative {place.Initiative}, action {place.Action}."));

    /// <summary>What one says of a file whose reading was begun too often.</summary>
    public static RefusedCell CouldNotBeRead() => new(
        0, null,
        "読み取れませんでした。別の形式（テキスト、Excel）で保存し直して、もう一度選んでください。",
        "The file could not be read. Save it in another format (text, Excel) and choose it again.");

    /// <summary>What one says of a file that takes too long.</summary>
    public static RefusedCell TookTooLong() => new(
        0, null,
        "読み取りに時間がかかりすぎました。シートを分けて、もう一度選んでください。",
        "Reading the file took too long. Split it and choose the parts.");

    /// <summary>What a finding says of a place in a file.</summary>
    public static RefusedCell Cell(SheetFinding finding) =>
        new(finding.Line, finding.Cell == 0 ? null : finding.Cell, finding.Japanese, finding.English);

    private static RefusedCell At(SheetText text, string message, string messageEn) => new(text.Places[0].Line, text.Places[0].Cell, message, messageEn);
}
