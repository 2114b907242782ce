using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Differences;

/// <summary>
/// What changed between two contents of a sheet, in the order of the official form. Initiatives and actions go by their ids, wherever they were moved to,
/// alignments by their labels. Pure.
/// </summary>
internal sealed record SheetDifference(
    bool Changed, IReadOnlyList<FieldDifference> Fields, IReadOnlyList<AlignmentDifference> Alignments, IReadOnlyList<InitiativeDifference> Initiatives)
{
    /// <summary>The difference of two contents.</summary>
    public static SheetDifference Of(SheetContent before, SheetContent after)
    {
        List<FieldDifference> fields =
        [
            Field("title", sheet => sheet.Title), Field("situation", sheet => sheet.Situation), Field("purpose", sheet => sheet.Purpose),
            Field("participation", sheet => sheet.Participation), Field("effect", sheet => sheet.Effect), Field("otherNotes", sheet => sheet.OtherNotes),
        ];
        var alignments = OfAlignments(before, after);
        var initiatives = OfInitiatives(before, after);
        var changed = fields.Exists(field => field.Changed) || alignments.Exists(alignment => alignment.Change != PartChange.Kept || alignment.Moved)
            || initiatives.Exists(initiative => initiative.Change != PartChange.Kept || initiative.Moved || initiative.Actions.Any(action => action.Change != PartChange.Kept || action.Moved));
        return new SheetDifference(changed, fields, alignments, initiatives);

        FieldDifference Field(string field, Func<SheetRow, string> text) => FieldDifference.Of(field, text(before.Sheet), text(after.Sheet));
    }

    private static List<AlignmentDifference> OfAlignments(SheetContent before, SheetContent after)
    {
        var (old, now) = (ByLabel(before), ByLabel(after));
        var moved = PartOrder.Moved([.. old.Keys], [.. now.Keys]);
        return
        [
            .. PartOrder.Together([.. old.Keys], [.. now.Keys]).Select(key =>
            {
                var (was, field) = (old.GetValueOrDefault(key), FieldDifference.Of("text", old.GetValueOrDefault(key)?.Text, now.GetValueOrDefault(key)?.Text));
                return new AlignmentDifference(key.Label, ChangeOf(was, now.GetValueOrDefault(key), field.Changed), moved.Contains(key), field.Runs);
            }),
        ];
    }

    private static List<InitiativeDifference> OfInitiatives(SheetContent before, SheetContent after)
    {
        var (old, now) = (before.Initiatives.ToDictionary(initiative => initiative.InitiativeId), after.Initiatives.ToDictionary(initiative => initiative.InitiativeId));
        Guid[] oldOrder = [.. before.Initiatives.Select(initiative => initiative.InitiativeId)], nowOrder = [.. after.Initiatives.Select(initiative => initiative.InitiativeId)];
        var moved = PartOrder.Moved(oldOrder, nowOrder);
        var actions = new ActionDifferences(before, after);
        return
        [
            .. PartOrder.Together(oldOrder, nowOrder).Select(id =>
            {
                var (was, isNow) = (old.GetValueOrDefault(id), now.GetValueOrDefault(id));
                List<FieldDifference> fields =
                [
                    FieldDifference.Of("title", was?.Title, isNow?.Title),
                    FieldDifference.Of("carriedOverFrom", was?.CarriedOverFrom, isNow?.CarriedOverFrom),
                    FieldDifference.Of("note", was?.Note, isNow?.Note),
                ];
                return new InitiativeDifference(id, ChangeOf(was, isNow, fields.Exists(field => field.Changed)), moved.Contains(id), fields, actions.Of(id));
            }),
        ];
    }

    /// <summary>What became of a part that stands in one or both contents.</summary>
    public static PartChange ChangeOf(object? before, object? after, bool changed) =>
        before is null ? PartChange.Added : after is null ? PartChange.Removed : changed ? PartChange.Changed : PartChange.Kept;

    // Two alignments with the same label are told apart by their order.
    private static OrderedDictionary<(string Label, int Number), AlignmentRow> ByLabel(SheetContent content)
    {
        var alignments = new OrderedDictionary<(string Label, int Number), AlignmentRow>();
        foreach (var alignment in content.Alignments)
        {
            var number = 1;
            while (!alignments.TryAdd((alignment.Label, number), alignment)) number++;
        }

        return alignments;
    }
}
