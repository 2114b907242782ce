using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Differences;

/// <summary>How a period or the targets of an action were read, and are read now, in words; empty: nothing was read.</summary>
/// <param name="BeforeConfirmed">Whether a person had confirmed or corrected it.</param>
internal sealed record ReadingDifference(
    IReadOnlyList<Bilingual> Before, bool BeforeConfirmed, IReadOnlyList<Bilingual> After, bool AfterConfirmed)
{
    /// <summary>Both readings of a period; none where they are the same.</summary>
    public static ReadingDifference? OfPeriod(ActionRow? before, ActionRow? after) =>
        Of(Period(before), before?.PeriodOverruledBy is not null, Period(after), after?.PeriodOverruledBy is not null);

    /// <summary>Both readings of an action's targets; none where they are the same.</summary>
    public static ReadingDifference? OfTargets((ActionRow? Action, IEnumerable<TargetRow> Targets) before, (ActionRow? Action, IEnumerable<TargetRow> Targets) after) =>
        Of(Targets(before), before.Action?.TargetsOverruledBy is not null, Targets(after), after.Action?.TargetsOverruledBy is not null);

    private static ReadingDifference? Of(List<Bilingual> before, bool beforeConfirmed, List<Bilingual> after, bool afterConfirmed) =>
        before.SequenceEqual(after) && beforeConfirmed == afterConfirmed ? null : new(before, beforeConfirmed, after, afterConfirmed);

    private static List<Bilingual> Period(ActionRow? action) =>
        action is not null && PeriodAnswer.Of(Readings.Period(action)) is { } period ? [new Bilingual(period.ExplainJa, period.ExplainEn)] : [];

    private static List<Bilingual> Targets((ActionRow? Action, IEnumerable<TargetRow> Targets) side) =>
    [
        .. side.Targets.Select(target => TargetAnswer.Of(Readings.Target(target, side.Action!.TargetText))).Select(target => new Bilingual(target.ExplainJa, target.ExplainEn)),
    ];
}
