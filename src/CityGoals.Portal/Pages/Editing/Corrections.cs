using System.Text.Json.Nodes;
using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Editing;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>直す: what a person says in other words is read, and holds in the place of what the sheet's words were read as.</summary>
internal static class Corrections
{
    /// <summary>The form with what could be read, and the fields whose words could not.</summary>
    public static async Task<(EditForm Form, IReadOnlyList<Fault> Unread)> ReadAsync(EditForm form, int year, GoalsClient goals, CancellationToken cancellation)
    {
        var unread = new List<Fault>();
        foreach (var action in form.Content.Initiatives.SelectMany(initiative => initiative.Actions).ToList())
        {
            foreach (var (part, field) in new[] { ("period", EditFields.Action(action.ActionId, "period-say")), ("targets", EditFields.Action(action.ActionId, "target-say")) })
            {
                if (!form.Said.TryGetValue(field, out var words)) continue;
                var answer = await goals.ReadAsync(year, part, words, cancellation);
                if (answer.Value is { Any: true } typed) form = Over(form, action.ActionId, field, typed, part);
                else unread.Add(new Fault(field, answer.Refusal?.Title ?? ReviewWords.CannotTell));
            }
        }

        return (form, unread);
    }

    private static EditForm Over(EditForm form, Guid id, string field, TypedReading typed, string part) => form with
    {
        Said = form.Said.Where(said => said.Key != field).ToDictionary(),
        Content = form.Content with
        {
            Initiatives =
            [
                .. form.Content.Initiatives.Select(initiative => initiative with { Actions = [.. initiative.Actions.Select(action => action.ActionId != id ? action : Over(action, typed, part))] }),
            ],
        },
    };

    private static EditedAction Over(EditedAction action, TypedReading typed, string part) =>
        part == "period" ? action with { Period = typed.Period?.DeepClone() as JsonObject } : action with { Targets = typed.UnboundTargets };
}
