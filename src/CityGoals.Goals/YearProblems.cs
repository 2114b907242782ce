using CityGoals.Goals.YearTurn;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>Every refusal about the turn of the year.</summary>
internal static class YearProblems
{
    private static readonly Bilingual NothingChanged = new("何も変えていません。", "Nothing was changed.");

    /// <summary>Why no sheet is made in a year; none: one may be.</summary>
    public static Refusal? Of(YearState state) => state switch
    {
        YearState.Unopened => NotOpen(),
        YearState.Closed => Closed(),
        _ => null,
    };

    /// <summary>Nobody opened the fiscal year yet.</summary>
    public static Refusal NotOpen() => new(
        "year-not-open", 409,
        new("その年度はまだ始まっていません。", "The fiscal year is not open yet."),
        new("企画担当が年度を開くと、目標を作れるようになります。何も変えていません。", "Goals can be made once the planning office has opened it. Nothing was changed."));

    /// <summary>The fiscal year is closed.</summary>
    public static Refusal Closed() => new(
        "year-closed", 409,
        new("締め切った年度のシートは変えられません。", "Nothing changes in a fiscal year that is closed."), NothingChanged);

    /// <summary>Somebody opened or closed the year after the caller saw it.</summary>
    public static Refusal StaleYear(int current) => new(
        "stale-year", 409,
        new("ほかの人が先に年度の状態を変えました。", "Someone else changed the fiscal year first."), NothingChanged,
        Members: new Dictionary<string, object?> { ["currentRevision"] = current });

    /// <summary>What is to be carried over is of that year itself, or of a later one.</summary>
    public static Refusal NotEarlier() => new(
        "not-earlier", 422,
        new("前の年度の目標だけを引き継げます。", "Only goals of an earlier fiscal year can be carried over."), NothingChanged);

    /// <summary>The department of the goal became several, or none: a person has to say where it goes.</summary>
    /// <param name="candidates">Those that it became.</param>
    public static Refusal ChooseDepartment(string title, IReadOnlyList<DepartmentSpan> candidates) => new(
        "choose-department", 422,
        new($"「{title}」を引き継ぐ部局を選んでください。", $"Choose the department that takes “{title}” over."),
        candidates.Count == 0
            ? new("その部局は廃止され、後を継いだ部局がありません。何も変えていません。", "Its department was closed, and none followed. Nothing was changed.")
            : new($"その部局は{string.Join("、", candidates.Select(department => department.Name))}に分かれました。何も変えていません。", $"Its department became {string.Join(", ", candidates.Select(department => department.NameEn))}. Nothing was changed."),
        Members: new Dictionary<string, object?> { ["candidates"] = candidates.Select(department => department.DepartmentCode).ToArray() });

    /// <summary>An action that is not on the goal, or was never planned.</summary>
    public static Refusal NoSuchPart() => new(
        "no-such-part", 422, new("その目標にない項目が選ばれています。", "An action is chosen that the goal does not have."), NothingChanged);

    /// <summary>The goal that is to take actions over is of another year, or not being written.</summary>
    public static Refusal NotTaking() => new(
        "not-taking", 409,
        new("その目標には引き継げません。", "That goal cannot take them over."),
        new("引き継ぎ先は、その年度の下書きか差し戻されたシートです。何も変えていません。", "It has to be a draft or returned sheet of that fiscal year. Nothing was changed."));

    /// <summary>A goal moves to another department only before it is approved.</summary>
    public static Refusal NotMovable(SheetState now) => GoalsProblems.StepNotOpen(now) with
    {
        Detail = new(
            "下書きと差し戻されたシートの部局を変えられます。公表したものは、改める手続きをしてから変えてください。",
            "The department of drafts and returned sheets can be changed. Take back to revise what was published."),
    };
}
