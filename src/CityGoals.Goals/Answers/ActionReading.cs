using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>What an action's words are read as.</summary>
/// <param name="Period">None where no period is stated.</param>
internal sealed record ActionReading(Guid ActionId, PeriodAnswer? Period, IReadOnlyList<TargetAnswer> Targets)
{
    public static ActionReading Of(ActionRow action, IEnumerable<TargetRow> targets)
    {
        var whole = ActionAnswer.Of(action, targets);
        return new ActionReading(whole.ActionId, whole.Period, whole.Targets);
    }
}
