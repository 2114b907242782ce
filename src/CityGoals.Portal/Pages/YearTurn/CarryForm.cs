using CityGoals.Portal.Clients.YearTurn;

namespace CityGoals.Portal.Pages.YearTurn;

/// <summary>What a person chooses to carry over. Pure.</summary>
/// <param name="Goals">The goals that are chosen, whole or in parts.</param>
/// <param name="Key">Given by the form, so that sending twice carries once.</param>
public sealed record CarryForm(IReadOnlyList<GoalToCarry> Goals, Guid Key)
{
    /// <summary>The name of a field of a goal: whole, action, department, into.</summary>
    public static string Field(Guid goal, string field) => $"{field}-{goal}";

    /// <summary>As the form sends it, of the goals that there are.</summary>
    public static CarryForm Of(IFormCollection sent, IReadOnlyList<TurningSheet> sheets) => new(
        [.. sheets.Select(sheet => Goal(sent, sheet.GoalSheetId)).OfType<GoalToCarry>()],
        Guid.TryParse(sent["key"], out var key) ? key : Guid.Empty);

    /// <summary>What is chosen of a goal; none: nothing.</summary>
    public GoalToCarry? Of(Guid goal) => Goals.FirstOrDefault(one => one.GoalSheetId == goal);

    private static GoalToCarry? Goal(IFormCollection sent, Guid goal)
    {
        var whole = sent.ContainsKey(Field(goal, "whole"));
        var actions = sent[Field(goal, "action")].Select(id => Guid.TryParse(id, out var action) ? action : (Guid?)null).OfType<Guid>().ToList();
        if (!whole && actions.Count == 0) return null;
        return new GoalToCarry(
            goal, whole ? null : actions, sent[Field(goal, "department")].ToString() is { Length: > 0 } department ? department : null,
            !whole && Guid.TryParse(sent[Field(goal, "into")], out var into) ? into : null);
    }
}
