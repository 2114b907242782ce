using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>(1): what is done, until when, how far; each as written, and as read.</summary>
/// <param name="Planned">False: reported, but never planned.</param>
/// <param name="Period">None where the form states no period.</param>
internal sealed record ActionAnswer(
    Guid ActionId,
    int Position,
    string Number,
    string Title,
    string CarriedOverFrom,
    bool Planned,
    string PeriodText,
    PeriodAnswer? Period,
    string TargetText,
    IReadOnlyList<TargetAnswer> Targets)
{
    /// <summary>The answer for a stored action.</summary>
    public static ActionAnswer Of(ActionRow action, IEnumerable<TargetRow> targets) => new(
        action.ActionId, action.Position, action.Number, action.Title, action.CarriedOverFrom, action.Planned,
        action.PeriodText, PeriodAnswer.Of(action), action.TargetText, [.. targets.Select(target => TargetAnswer.Of(target, action.TargetText))]);
}
