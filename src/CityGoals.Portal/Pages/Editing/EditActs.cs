using CityGoals.Portal.Clients.Editing;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>
/// The buttons that add, remove and move parts of a sheet: <c>add:l</c>, <c>add:i</c>, <c>add:a:{initiative}</c>; <c>remove</c>, <c>up</c> and <c>down</c> with <c>l:{place}</c>,
/// <c>i:{id}</c> or <c>a:{id}</c>. An action at the edge of its initiative moves on into the next one. Nothing is saved by it. Pure.
/// </summary>
internal static class EditActs
{
    /// <summary>The sheet after a button was pressed, and the field to go on with; none if it is no such button.</summary>
    /// <param name="newId">Makes the id of a part that is added.</param>
    public static (EditedSheet Content, string Focus)? Apply(EditedSheet content, string act, Func<Guid> newId) => act.Split(':') switch
    {
        ["add", "l"] => (content with { Alignments = [.. content.Alignments, new EditedAlignment("", "")] }, EditFields.Alignment(content.Alignments.Count, "label")),
        ["add", "i"] => AddInitiative(content, newId(), newId()),
        ["add", "a", var id] when Guid.TryParse(id, out var initiative) => AddAction(content, initiative, newId()),
        [var way, "l", var place] when int.TryParse(place, out var at) && at >= 0 && at < content.Alignments.Count => Alignment(content, way, at),
        [var way, "i", var id] when Guid.TryParse(id, out var initiative) => Initiative(content, way, initiative),
        [var way, "a", var id] when Guid.TryParse(id, out var action) => Action(content, way, action),
        _ => null,
    };

    private static (EditedSheet, string) AddInitiative(EditedSheet content, Guid initiative, Guid action) => (
        content with { Initiatives = [.. content.Initiatives, new EditedInitiative { InitiativeId = initiative, Actions = [new EditedAction { ActionId = action }] }] },
        EditFields.Initiative(initiative, "title"));

    private static (EditedSheet, string) AddAction(EditedSheet content, Guid initiative, Guid action) => (
        content with { Initiatives = [.. content.Initiatives.Select(part => part.InitiativeId == initiative ? part with { Actions = [.. part.Actions, new EditedAction { ActionId = action }] } : part)] },
        EditFields.Action(action, "title"));

    private static (EditedSheet, string)? Alignment(EditedSheet content, string way, int at) => way switch
    {
        "remove" => (content with { Alignments = [.. content.Alignments.Where((_, place) => place != at)] }, "add-l"),
        "up" or "down" => (content with { Alignments = Moved(content.Alignments, at, way, out var to) }, EditFields.Alignment(to, "label")),
        _ => null,
    };

    private static (EditedSheet, string)? Initiative(EditedSheet content, string way, Guid id)
    {
        var at = content.Initiatives.ToList().FindIndex(initiative => initiative.InitiativeId == id);
        return at < 0 ? null : way switch
        {
            "remove" => (content with { Initiatives = [.. content.Initiatives.Where(initiative => initiative.InitiativeId != id)] }, "add-i"),
            "up" or "down" => (content with { Initiatives = Moved(content.Initiatives, at, way, out _) }, EditFields.Initiative(id, "title")),
            _ => null,
        };
    }

    private static (EditedSheet, string)? Action(EditedSheet content, string way, Guid id)
    {
        var initiatives = content.Initiatives.ToList();
        var home = initiatives.FindIndex(initiative => initiative.Actions.Any(action => action.ActionId == id));
        if (home < 0 || way is not ("remove" or "up" or "down")) return null;
        var actions = initiatives[home].Actions;
        var at = actions.ToList().FindIndex(action => action.ActionId == id);
        if (way is "remove")
        {
            initiatives[home] = initiatives[home] with { Actions = [.. actions.Where(action => action.ActionId != id)] };
            return (content with { Initiatives = initiatives }, $"add-a-{initiatives[home].InitiativeId}");
        }

        var next = home + (way is "up" ? -1 : 1);
        if (at != (way is "up" ? 0 : actions.Count - 1)) initiatives[home] = initiatives[home] with { Actions = Moved(actions, at, way, out _) };
        else if (next >= 0 && next < initiatives.Count)
        {
            initiatives[home] = initiatives[home] with { Actions = [.. actions.Where(action => action.ActionId != id)] };
            initiatives[next] = initiatives[next] with { Actions = way is "up" ? [.. initiatives[next].Actions, actions[at]] : [actions[at], .. initiatives[next].Actions] };
        }

        return (content with { Initiatives = initiatives }, EditFields.Action(id, "title"));
    }

    private static List<T> Moved<T>(IEnumerable<T> parts, int at, string way, out int to)
    {
        var moved = parts.ToList();
        to = Math.Clamp(at + (way is "up" ? -1 : 1), 0, moved.Count - 1);
        (moved[at], moved[to]) = (moved[to], moved[at]);
        return moved;
    }
}
