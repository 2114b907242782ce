using CityGoals.Goals.Rows;
using CityGoals.Reading.Prose;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Goals;

/// <summary>Between what the reader says of a text and the columns in which it is stored beside the text. Pure.</summary>
internal static class Readings
{
    /// <summary>The action with a reading of its period.</summary>
    public static ActionRow WithPeriod(ActionRow action, Period period) => action with
    {
        PeriodKind = period.Kind.ToString(),
        PeriodStart = period.Start,
        PeriodDue = period.Due,
        PeriodDues = [.. period.Dues],
        PeriodFlags = Names(period.Flags),
    };

    /// <summary>The stored period, as the reader said it.</summary>
    public static Period Period(ActionRow action) => new(
        action.PeriodText,
        Enum.Parse<PeriodKind>(action.PeriodKind),
        action.PeriodStart,
        action.PeriodDue,
        action.PeriodDues,
        Flags<PeriodRemarks>(action.PeriodFlags),
        Span: null);

    /// <summary>What an action is to reach.</summary>
    public static IEnumerable<TargetRow> Targets(ActionRow action, IEnumerable<NumericTarget> targets) =>
        targets.Select((target, index) => new TargetRow
        {
            GoalSheetId = action.GoalSheetId,
            ActionId = action.ActionId,
            Position = index + 1,
            SpanStart = target.Span.Start,
            SpanLength = target.Span.Length,
            Subject = target.Subject,
            SubjectStart = target.SubjectSpan?.Start,
            SubjectLength = target.SubjectSpan?.Length,
            Context = target.Context,
            Comparator = target.Comparator.ToString(),
            Value = target.Value,
            UpTo = target.UpTo,
            Unit = target.Unit,
            Counting = target.Counting.ToString(),
            Basis = target.Basis.ToString(),
            Baseline = target.Baseline?.Value,
            BaselineUnit = target.Baseline?.Unit ?? "",
            BaselineText = target.Baseline?.Text ?? "",
            BaselineStart = target.Baseline?.Span.Start,
            BaselineLength = target.Baseline?.Span.Length,
            Whole = target.Of,
            Per = target.Per,
            Assumed = target.Assumed,
            Flags = Names(target.Flags),
            Link = target.Link.ToString(),
            LinkedTo = target.LinkedTo + 1,
        });

    /// <summary>The stored target, as the reader said it.</summary>
    /// <param name="target">The stored target.</param>
    /// <param name="text">The text that it was read from.</param>
    public static NumericTarget Target(TargetRow target, string text) => new()
    {
        Span = new TextSpan(target.SpanStart, target.SpanLength),
        Words = new TextSpan(target.SpanStart, target.SpanLength).In(text),
        Subject = target.Subject,
        SubjectSpan = Span(target.SubjectStart, target.SubjectLength),
        Context = target.Context,
        Comparator = Enum.Parse<Comparator>(target.Comparator),
        Value = target.Value,
        UpTo = target.UpTo,
        Unit = target.Unit,
        Counting = Enum.Parse<Counting>(target.Counting),
        Basis = Enum.Parse<Basis>(target.Basis),
        Baseline = Span(target.BaselineStart, target.BaselineLength) is { } span ? new Baseline(target.Baseline, target.BaselineUnit, target.BaselineText, span) : null,
        Of = target.Whole,
        Per = target.Per,
        Assumed = target.Assumed,
        Flags = Flags<TargetRemarks>(target.Flags),
        Link = Enum.Parse<TargetLink>(target.Link),
        LinkedTo = target.LinkedTo - 1,
    };

    /// <summary>The names of the flags that are set.</summary>
    public static string[] Names<TFlags>(TFlags flags) where TFlags : struct, Enum => flags.Equals(default(TFlags)) ? [] : flags.ToString().Split(", ");

    private static TextSpan? Span(int? start, int? length) => start is { } from && length is { } units ? new TextSpan(from, units) : null;

    private static TFlags Flags<TFlags>(string[] names) where TFlags : struct, Enum => names.Length == 0 ? default : Enum.Parse<TFlags>(string.Join(',', names));
}
