using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>(1): what is done, until when, how far; each as written, and as read.</summary>
/// <param name="CarriedFrom">The goal of an earlier year that it goes on from; none: from none that is known.</param>
/// <param name="Planned">False: reported, but never planned.</param>
/// <param name="PeriodConfirmed">A person confirmed or corrected the reading of the period.</param>
/// <param name="TargetsConfirmed">A person confirmed or corrected the reading of the targets.</param>
/// <param name="Period">None where the form states no period.</param>
internal sealed record ActionAnswer(
    Guid ActionId,
    int Position,
    string Number,
    string Title,
    string CarriedOverFrom,
    CarriedFrom? CarriedFrom,
    bool Planned,
    string PeriodText,
    PeriodAnswer? Period,
    string TargetText,
    IReadOnlyList<TargetAnswer> Targets,
    bool PeriodConfirmed,
    bool TargetsConfirmed)
{
    /// <summary>The answer for a stored action.</summary>
    public static ActionAnswer Of(ActionRow action, SheetContent content) => Of(action, content.Targets[action.ActionId]) with { CarriedFrom = CarriedFrom.Of(content.SourceOf(action.ActionId)) };

    /// <summary>The answer for an action that stands on no stored sheet.</summary>
    public static ActionAnswer Of(ActionRow action, IEnumerable<TargetRow> targets) => new(
        action.ActionId, action.Position, action.Number, action.Title, action.CarriedOverFrom, CarriedFrom: null, action.Planned,
        action.PeriodText, PeriodAnswer.Of(Readings.Period(action)), action.TargetText, [.. targets.Select(target => TargetAnswer.Of(Readings.Target(target, action.TargetText)))],
        action.PeriodOverruledBy is not null, action.TargetsOverruledBy is not null);
}
