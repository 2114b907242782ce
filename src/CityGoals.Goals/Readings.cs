using CityGoals.Fiscal;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Prose;

namespace CityGoals.Goals;

/// <summary>Between what the reader says of a text and the columns in which it is stored beside the text. Pure.</summary>
internal static class Readings
{
    /// <summary>The action with the reading of its period.</summary>
    public static ActionRow WithPeriod(ActionRow action, FiscalYear year)
    {
        var period = PeriodReader.Read(action.PeriodText, year);
        return action with
        {
            PeriodKind = period.Kind.ToString(),
            PeriodStart = period.Start,
            PeriodDue = period.Due,
            PeriodDues = [.. period.Dues],
            PeriodFlags = period.Flags == PeriodRemarks.None ? [] : period.Flags.ToString().Split(", "),
        };
    }

    /// <summary>The stored period, as the reader would say it.</summary>
    public static Period Period(ActionRow action) => new(
        action.PeriodText,
        Enum.Parse<PeriodKind>(action.PeriodKind),
        action.PeriodStart,
        action.PeriodDue,
        action.PeriodDues,
        action.PeriodFlags.Length == 0 ? PeriodRemarks.None : Enum.Parse<PeriodRemarks>(string.Join(',', action.PeriodFlags)),
        Span: null);

    /// <summary>What an action is to reach.</summary>
    public static IEnumerable<TargetRow> Targets(ActionRow action) => [];
}
