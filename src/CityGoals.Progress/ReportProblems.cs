using CityGoals.Progress.Answers;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress;

/// <summary>Refusals of reports.</summary>
internal static class ReportProblems
{
    /// <summary>The round does not ask for this sheet, or there is no such round or sheet.</summary>
    public static Refusal NoSuchReport() => new("no-such-report", 404, new("この回で報告するシートではありません。", "This round does not ask for a report on this sheet."));

    /// <summary>Goals never told of such a sheet.</summary>
    public static Refusal NoSuchSheet() => new("no-such-goal-sheet", 404, new("重点目標管理シートが見つかりません。", "There is no such goal sheet."));

    /// <summary>Nobody has saved anything yet.</summary>
    public static Refusal NothingSaved() => new("nothing-saved", 409, new("まだ何も保存されていません。", "Nothing was saved yet."));

    /// <summary>The round is not open yet: planned, or before its first day.</summary>
    public static Refusal RoundNotOpen(RoundRow round) => new(
        "round-not-open", 409,
        new("まだ受付期間ではありません。", "The round does not take reports yet."),
        Members: new Dictionary<string, object?> { ["opensOn"] = round.OpensOn });

    /// <summary>The round is closed: what is still to change is the planning office's.</summary>
    public static Refusal RoundClosed() => new(
        "round-closed", 403,
        new("締め切られています。", "The round is closed."),
        new("企画担当に連絡してください。締切後は企画担当だけが、理由を付けて変更できます。", "Tell the planning office: after closing only they change reports, with a reason."));

    /// <summary>What the planning office does after closing needs a reason.</summary>
    public static Refusal ReasonMissing() => new("reason-missing", 422, new("理由を入れてください。", "Give a reason."));

    /// <summary>Somebody saved before. Carries the revision that was stated with what it said, and the report as it is now.</summary>
    public static Refusal StaleRevision(int stated, ReportRow current, ReportContent? began) => new(
        "stale-revision", 409,
        new("ほかの人が先に保存しました。", "Someone else saved the report first."),
        new("何も変えていません。今の内容と見比べてください。", "Nothing was changed. Compare with the report as it is now."),
        Members: new Dictionary<string, object?>
        {
            ["statedRevision"] = stated,
            ["current"] = new KeptReport(current.Revision, current.State, current.ReadContent()),
            ["began"] = began,
        });

    /// <summary>The report is in another state than the caller saw.</summary>
    public static Refusal StaleState(ReportRow current) => new(
        "stale-state", 409,
        new("ほかの人が先に操作しました。", "Someone else acted on the report first."),
        new("何も変えていません。今の状態を確かめてください。", "Nothing was changed. Look at the report as it is now."),
        Members: new Dictionary<string, object?> { ["state"] = current.State, ["revision"] = current.Revision });

    /// <summary>The report's state has no such step, or lets nobody save.</summary>
    public static Refusal StepNotOpen(ReportState now) => new(
        "step-not-open", 409,
        new("今の状態ではこの操作はできません。", "This cannot be done in the report's present state."),
        Members: new Dictionary<string, object?> { ["state"] = now });

    /// <summary>The step belongs to a post that the caller does not hold.</summary>
    public static Refusal NotYourStep() => new("not-your-step", 403, new("この操作は、今の役職ではできません。", "This step belongs to a post that you do not hold."));

    /// <summary>Reports are written by the department's authors and head.</summary>
    public static Refusal NotYourReport() => new("not-your-report", 403, new("この部局の報告を書くことはできません。", "You do not write this department's reports."));

    /// <summary>Nobody approves what they handed in themselves.</summary>
    public static Refusal OwnSubmission() => new(
        "own-submission", 403,
        new("自分が提出した報告は承認できません。", "You cannot approve a report that you handed in yourself."),
        new("同じ役職のほかの人か、代理の人が承認してください。", "Somebody else who holds the post, or its deputy, has to approve it."));

    /// <summary>An entry or a return names something that neither the sheet nor the report has.</summary>
    public static Refusal NoSuchPart() => new("no-such-part", 422, new("このシートにない取組や手段があります。", "The sheet has no such initiative or action."));

    /// <summary>A figure names a target that the action does not have, or one twice.</summary>
    public static Refusal NoSuchTarget() => new("no-such-target", 422, new("この手段にない数値目標か、重なった数値目標があります。", "An action has no such target, or it is given twice."));

    /// <summary>A judgement that the round's scale does not have.</summary>
    public static Refusal NoSuchGrade(IReadOnlyList<Grade> scale) => new(
        "no-such-grade", 422,
        new("この回の尺度にない判定があります。", "The round's scale has no such grade."),
        Members: new Dictionary<string, object?> { ["scale"] = scale });

    /// <summary>A list is asked to go on at a place that it never gave.</summary>
    public static Refusal NoSuchPage() => new("no-such-page", 400, new("一覧の続きを表示できません。はじめから開いてください。", "The list cannot go on here. Open it from the beginning."));
}
