using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>Every refusal about plans and what goals have to do with them.</summary>
internal static class PlansProblems
{
    private static readonly Bilingual NothingChanged = new("何も変えていません。直してから、もう一度登録してください。", "Nothing was changed. Correct it and try again.");

    /// <summary>No plan has this id in this municipality.</summary>
    public static Refusal NoSuchPlan() => new("no-such-plan", 404, new("計画が見つかりません。", "There is no such plan."));

    /// <summary>The elements make no tree, or the file cannot be read, and where.</summary>
    public static Refusal Broken(IReadOnlyList<RefusedCell> faults) => new(
        "broken-plan", 422, new("計画に直すところがあります。", "The plan has to be corrected."), NothingChanged, faults);

    /// <summary>Another version of the plan begins on the same day.</summary>
    public static Refusal SameBeginning() => new(
        "same-beginning", 422,
        new("同じ日に始まる版がすでにあります。", "Another version of the plan begins on the same day."), NothingChanged);

    /// <summary>Somebody changed the plan after the caller saw it.</summary>
    public static Refusal StalePlan(int stated, int current) => new(
        "stale-plan", 409,
        new("ほかの人が先に計画を変更しました。", "Someone else changed the plan first."),
        new($"第{stated}版を見て操作されましたが、今は第{current}版です。何も変えていません。", $"You acted on revision {stated}, but the plan is at revision {current}. Nothing was changed."),
        Members: new Dictionary<string, object?> { ["statedRevision"] = stated, ["currentRevision"] = current });

    /// <summary>Elements that goals or a later version refer to cannot go away.</summary>
    /// <param name="codes">Which.</param>
    public static Refusal InUse(IReadOnlyList<string> codes) => new(
        "plan-in-use", 409,
        new("目標か次の計画が結び付いている要素は削除できません。", "Elements that goals or a later plan refer to cannot be removed."),
        new($"残してください：{string.Join("、", codes)}。何も変えていません。", $"Keep {string.Join(", ", codes)}. Nothing was changed."),
        Members: new Dictionary<string, object?> { ["codes"] = codes });

    /// <summary>An element that is in no plan of the municipality.</summary>
    public static Refusal NoSuchElement() => new(
        "no-such-plan-element", 422, new("計画にない要素が選ばれています。", "An element is chosen that no plan has."), NothingChanged);

    /// <summary>Words that are not on the sheet.</summary>
    public static Refusal NoSuchAlignment() => new(
        "no-such-alignment", 409,
        new("シートの位置付けが変わっています。", "The alignments of the sheet have changed."),
        new("何も決めていません。今の位置付けを確かめてください。", "Nothing was decided. Look at the alignments as they are now."));

    /// <summary>What was decided for the words of this sheet is not the caller's to change.</summary>
    public static Refusal NotYourAlignment() => new(
        "not-your-alignment", 403,
        new("この位置付けを計画に結び付けることはできません。", "You cannot say what this alignment means."),
        new("部局の担当と部局長は、下書きのシートと、まだ決めていない位置付けを結び付けられます。企画担当はいつでもできます。", "The department can for drafts and for what is not decided yet; the planning office can at any time."));
}
