using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Differences;

/// <summary>What became of the actions of a sheet, initiative by initiative. Pure.</summary>
internal sealed class ActionDifferences(SheetContent before, SheetContent after)
{
    private readonly Dictionary<Guid, ActionRow> old = ById(before);
    private readonly Dictionary<Guid, ActionRow> now = ById(after);

    /// <summary>Those that stand under an initiative now, and those that stood there and are gone.</summary>
    public List<ActionDifference> Of(Guid initiativeId)
    {
        // What went to another initiative is told there.
        Guid[] was = [.. Ids(before, initiativeId).Where(id => !now.TryGetValue(id, out var action) || action.InitiativeId == initiativeId)];
        Guid[] isNow = [.. Ids(after, initiativeId)];
        var moved = PartOrder.Moved(was, isNow);
        return [.. PartOrder.Together(was, isNow).Select(id => Of(old.GetValueOrDefault(id), now.GetValueOrDefault(id), moved.Contains(id)))];
    }

    private ActionDifference Of(ActionRow? was, ActionRow? isNow, bool moved)
    {
        List<FieldDifference> fields =
        [
            Field("number", action => action.Number), Field("title", action => action.Title), Field("carriedOverFrom", action => action.CarriedOverFrom),
            Field("periodText", action => action.PeriodText), Field("targetText", action => action.TargetText),
        ];
        var id = (isNow ?? was)!.ActionId;
        var period = ReadingDifference.OfPeriod(was, isNow);
        var targets = ReadingDifference.OfTargets((was, was is null ? [] : before.Targets[id]), (isNow, isNow is null ? [] : after.Targets[id]));
        var from = was is not null && isNow is not null && was.InitiativeId != isNow.InitiativeId ? TitleOf(was.InitiativeId) : null;
        var changed = fields.Exists(field => field.Changed) || period is not null || targets is not null;
        return new ActionDifference(id, SheetDifference.ChangeOf(was, isNow, changed), moved || from is not null, from, fields, period, targets);

        FieldDifference Field(string field, Func<ActionRow, string> text) => FieldDifference.Of(field, was is null ? null : text(was), isNow is null ? null : text(isNow));
    }

    private string TitleOf(Guid initiativeId) => before.Initiatives.Single(initiative => initiative.InitiativeId == initiativeId).Title;

    private static IEnumerable<Guid> Ids(SheetContent content, Guid initiativeId) => content.Actions[initiativeId].Select(action => action.ActionId);

    private static Dictionary<Guid, ActionRow> ById(SheetContent content) => content.Initiatives.SelectMany(initiative => content.Actions[initiative.InitiativeId]).ToDictionary(action => action.ActionId);
}
