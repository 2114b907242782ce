namespace CityGoals.Goals.Editing;

/// <summary>
/// Merges what two people made of the same revision of a sheet, field by field; alignments go by their labels, initiatives and actions by their ids,
/// wherever they were moved to. Nothing that either wrote is lost without being named as a conflict. Pure.
/// </summary>
internal static class SheetMerge
{
    /// <summary>Both people's changes together.</summary>
    /// <param name="origin">The revision that both began with.</param>
    /// <param name="theirs">What was saved meanwhile.</param>
    /// <param name="mine">What is to be saved now.</param>
    public static MergedSheet Of(EditedSheet origin, EditedSheet theirs, EditedSheet mine)
    {
        var merge = new ThreeWay();
        var content = new EditedSheet
        {
            Title = Field("title", sheet => sheet.Title),
            Alignments = Alignments(merge, origin, theirs, mine),
            Situation = Field("situation", sheet => sheet.Situation),
            Purpose = Field("purpose", sheet => sheet.Purpose),
            Initiatives = Initiatives(merge, origin, theirs, mine),
            Participation = Field("participation", sheet => sheet.Participation),
            Effect = Field("effect", sheet => sheet.Effect),
            OtherNotes = Field("otherNotes", sheet => sheet.OtherNotes),
        };
        return new MergedSheet(content, merge.Conflicts);

        string Field(string field, Func<EditedSheet, string> text) => merge.Field("", field, text(origin), text(theirs), text(mine));
    }

    private static List<EditedAlignment> Alignments(ThreeWay merge, EditedSheet origin, EditedSheet theirs, EditedSheet mine)
    {
        var (before, their, own) = (ByLabel(origin), ByLabel(theirs), ByLabel(mine));
        var kept = merge.Kept(before, their, own, alignment => alignment.Text);
        return
        [
            .. merge.Order("alignments", [.. before.Keys], [.. their.Keys], [.. own.Keys], kept)
                .Select(key => Sides(key, before, their, own))
                .Select(side => side.Mine with { Text = merge.Field(side.Mine.Label, "text", side.Origin?.Text, side.Theirs.Text, side.Mine.Text) }),
        ];
    }

    private static List<EditedInitiative> Initiatives(ThreeWay merge, EditedSheet origin, EditedSheet theirs, EditedSheet mine)
    {
        var (before, their, own) = (PlacedAction.ById(origin), PlacedAction.ById(theirs), PlacedAction.ById(mine));
        var actions = merge.Kept(before, their, own, action => action.Action.Title)
            .Select(id => (Id: id, Side: Sides(id, before, their, own)))
            .Select(action => Merged(merge, action.Id, action.Side.Origin, action.Side.Theirs, action.Side.Mine))
            .ToLookup(action => action.InitiativeId, action => action.Action);

        var (heads, theirHeads, myHeads) = (Heads(origin), Heads(theirs), Heads(mine));
        var kept = merge.Kept(heads, theirHeads, myHeads, initiative => initiative.Title);
        // What was moved into an initiative, or changed there, keeps the initiative.
        kept.UnionWith(actions.Select(group => group.Key));
        return
        [
            .. merge.Order("initiatives", [.. heads.Keys], [.. theirHeads.Keys], [.. myHeads.Keys], kept)
                .Select(id => Merged(merge, id, Sides(id, heads, theirHeads, myHeads), InOrder(id))),
        ];

        List<EditedAction> InOrder(Guid id)
        {
            var here = actions[id].ToDictionary(action => action.ActionId);
            return [.. merge.Order(id.ToString(), Ids(origin, id), Ids(theirs, id), Ids(mine, id), here.Keys.ToHashSet()).Select(action => here[action])];
        }
    }

    private static PlacedAction Merged(ThreeWay merge, Guid id, PlacedAction? origin, PlacedAction theirs, PlacedAction mine)
    {
        return new PlacedAction(
            merge.Field(id.ToString(), "place", origin?.InitiativeId ?? Guid.Empty, theirs.InitiativeId, mine.InitiativeId),
            new EditedAction
            {
                ActionId = id,
                Number = Field("number", action => action.Number),
                Title = Field("title", action => action.Title),
                CarriedOverFrom = Field("carriedOverFrom", action => action.CarriedOverFrom),
                PeriodText = Field("periodText", action => action.PeriodText),
                Period = Field("period", action => action.Period),
                TargetText = Field("targetText", action => action.TargetText),
                Targets = Field("targets", action => action.Targets),
            });

        T Field<T>(string field, Func<EditedAction, T> value) => merge.Field(id.ToString(), field, origin is null ? default : value(origin.Action), value(theirs.Action), value(mine.Action));
    }

    private static EditedInitiative Merged(
        ThreeWay merge, Guid id, (EditedInitiative? Origin, EditedInitiative Theirs, EditedInitiative Mine) side, IReadOnlyList<EditedAction> actions)
    {
        return new EditedInitiative
        {
            InitiativeId = id,
            Title = Field("title", initiative => initiative.Title),
            CarriedOverFrom = Field("carriedOverFrom", initiative => initiative.CarriedOverFrom),
            Note = Field("note", initiative => initiative.Note),
            Actions = actions,
        };

        string Field(string field, Func<EditedInitiative, string> text) => merge.Field(id.ToString(), field, side.Origin is null ? null : text(side.Origin), text(side.Theirs), text(side.Mine));
    }

    // A side that does not have a part left it to the other.
    private static (T? Origin, T Theirs, T Mine) Sides<TKey, T>(TKey key, IReadOnlyDictionary<TKey, T> origin, IReadOnlyDictionary<TKey, T> theirs, IReadOnlyDictionary<TKey, T> mine)
        where TKey : notnull
        where T : class
    {
        var (their, own) = (theirs.GetValueOrDefault(key), mine.GetValueOrDefault(key));
        return (origin.GetValueOrDefault(key), (their ?? own)!, (own ?? their)!);
    }

    // Two alignments with the same label are told apart by their order.
    private static OrderedDictionary<string, EditedAlignment> ByLabel(EditedSheet sheet)
    {
        var alignments = new OrderedDictionary<string, EditedAlignment>(StringComparer.Ordinal);
        foreach (var alignment in sheet.Alignments)
        {
            var key = alignment.Label;
            for (var number = 2; !alignments.TryAdd(key, alignment); number++) key = $"{alignment.Label} ({number})";
        }

        return alignments;
    }

    // Without the actions, which are merged apart.
    private static OrderedDictionary<Guid, EditedInitiative> Heads(EditedSheet sheet)
    {
        var heads = new OrderedDictionary<Guid, EditedInitiative>();
        foreach (var initiative in sheet.Initiatives) heads.Add(initiative.InitiativeId, initiative with { Actions = [] });
        return heads;
    }

    private static Guid[] Ids(EditedSheet sheet, Guid initiative) =>
        [.. sheet.Initiatives.Where(other => other.InitiativeId == initiative).SelectMany(other => other.Actions).Select(action => action.ActionId)];

    private sealed record PlacedAction(Guid InitiativeId, EditedAction Action)
    {
        public static Dictionary<Guid, PlacedAction> ById(EditedSheet sheet) =>
            sheet.Initiatives.SelectMany(initiative => initiative.Actions.Select(action => new PlacedAction(initiative.InitiativeId, action))).ToDictionary(placed => placed.Action.ActionId);
    }
}
