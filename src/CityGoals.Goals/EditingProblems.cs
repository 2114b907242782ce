using CityGoals.Goals.Editing;
using CityGoals.Goals.Rows;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>Every refusal of the writing of sheets, beside those in <see cref="GoalsProblems"/>.</summary>
internal static class EditingProblems
{
    /// <summary>
    /// The sheet changed after the caller saw it. Beside what <see cref="GoalsProblems.StaleRevision"/> carries, a save gets what there is to decide from: the content as it is now, the one that the caller began with, and, where that is
    /// known, both people's changes merged with what conflicts in them.
    /// </summary>
    public static Refusal StaleContent(int stated, SheetContent current, EditedSheet? origin, EditedSheet mine)
    {
        var refusal = GoalsProblems.StaleRevision(stated, current);
        var theirs = EditedSheet.Of(current);
        return refusal with
        {
            Members = new Dictionary<string, object?>(refusal.Members!)
            {
                ["content"] = theirs,
                ["base"] = origin,
                ["merge"] = origin is null ? null : SheetMerge.Of(origin, theirs, mine),
            },
        };
    }

    /// <summary>The caller writes no sheets of this department.</summary>
    public static Refusal NotYourSheet() => new(
        "not-your-sheet", 403,
        new("ほかの部局のシートは書けません。", "You cannot write another department's sheets."),
        new("その部局の担当と部局長が書けます。何も変えていません。", "Its authors and its head can. Nothing was changed."));

    /// <summary>What is on its way or approved is not edited.</summary>
    public static Refusal NotEditable(SheetState now) => GoalsProblems.StepNotOpen(now) with
    {
        Detail = new(
            "下書きと差し戻されたシートだけを直せます。提出したものは取り下げてから、承認または公表したものは改める手続きをしてから直してください。",
            "Only drafts and returned sheets can be edited. Withdraw what was submitted; take back to revise what was approved or published."),
    };

    /// <summary>A draft that was handed in or published once stays on the record.</summary>
    public static Refusal NotRemovable(SheetState now) => GoalsProblems.StepNotOpen(now) with
    {
        Detail = new("一度も提出していない下書きだけを削除できます。", "Only a draft that was never submitted can be deleted."),
    };

    /// <summary>An id that another sheet of the city uses.</summary>
    public static Refusal IdsTaken() => new(
        "ids-taken", 422,
        new("ほかのシートの取組または項目のIDが使われています。", "An initiative or action has an id of another sheet."),
        new("新しい取組と項目には新しいIDを付けてください。何も変えていません。", "Give new initiatives and actions new ids. Nothing was changed."));

    /// <summary>No department of this code exists in that fiscal year.</summary>
    public static Refusal NoSuchDepartment() => new(
        "no-such-department", 422,
        new("その年度にはない部局です。", "There is no such department in that fiscal year."));

    /// <summary>A department has as many goals in a year as there are ranks.</summary>
    public static Refusal NoRankLeft() => new(
        "no-rank-left", 422,
        new($"1つの部局の1年度の目標は{RankOrder.Lowest}件までです。", $"A department has {RankOrder.Lowest} goals a fiscal year at most."));

    /// <summary>The sheet has no such revision.</summary>
    public static Refusal NoSuchRevision() => new(
        "no-such-revision", 404, new("その版はありません。", "The sheet has no such revision."));
}
