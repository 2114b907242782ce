using System.Text.Json;
using CityGoals.Goals.Editing;
using CsCheck;

namespace CityGoals.Goals.Tests;

/// <summary>What two people made of the same revision comes together.</summary>
public class MergingTwoEdits
{
    private static readonly Guid[] Initiatives = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];
    private static readonly Guid[] Actions = [.. Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7())];

    // Any choice of the known ids, in any order, with one of few texts each: edits meet often.
    private static readonly Gen<EditedSheet> Sheet =
        from title in Gen.Int[0, 2]
        from situation in Gen.Int[0, 2]
        from labels in Gen.Shuffle(new[] { "総合計画", "総合戦略", "マニフェスト" }, 0, 3)
        from initiatives in Gen.Shuffle(Initiatives, 0, Initiatives.Length)
        from actions in Gen.Shuffle(Actions, 0, initiatives.Length == 0 ? 0 : Actions.Length)
        from places in Gen.Int[0, Math.Max(0, initiatives.Length - 1)].Array[actions.Length]
        from texts in Gen.Int[0, 2].Array[actions.Length + initiatives.Length + labels.Length]
        select new EditedSheet
        {
            Title = $"題{title}",
            Situation = $"現況{situation}",
            Alignments = [.. labels.Select((label, at) => new EditedAlignment { Label = label, Text = $"{texts[actions.Length + initiatives.Length + at]}章" })],
            Initiatives = [.. initiatives.Select((id, at) => new EditedInitiative
            {
                InitiativeId = id,
                Title = $"取組{texts[actions.Length + at]}",
                Actions = [.. actions.Where((_, action) => places[action] == at).Select(action => new EditedAction { ActionId = action, Title = $"項目{texts[Array.IndexOf(actions, action)]}" })],
            })],
        };

    [Fact]
    public void Gives_the_other_side_where_one_side_changed_nothing() => Gen.Select(Sheet, Sheet).Sample((origin, other) =>
    {
        var mine = SheetMerge.Of(origin, origin, other);
        var theirs = SheetMerge.Of(origin, other, origin);

        Json(mine.Content).ShouldBe(Json(other));
        Json(theirs.Content).ShouldBe(Json(other));
        mine.Conflicts.ShouldBeEmpty();
        theirs.Conflicts.ShouldBeEmpty();
    });

    [Fact]
    public void Finds_no_conflict_in_the_same_change() => Gen.Select(Sheet, Sheet).Sample((origin, both) =>
    {
        var merged = SheetMerge.Of(origin, both, both);

        Json(merged.Content).ShouldBe(Json(both));
        merged.Conflicts.ShouldBeEmpty();
    });

    [Fact]
    public void Loses_nothing_that_either_side_wrote() => Gen.Select(Sheet, Sheet, Sheet).Sample((origin, theirs, mine) =>
    {
        var merged = SheetMerge.Of(origin, theirs, mine);

        var known = Said(origin).ToHashSet(StringComparer.Ordinal);
        var there = Said(merged.Content).Concat(merged.Conflicts.Select(conflict => $"{conflict.Part} {conflict.Theirs}")).ToHashSet(StringComparer.Ordinal);
        Said(theirs).Concat(Said(mine)).Where(said => !known.Contains(said) && !there.Contains(said)).ShouldBeEmpty();
    });

    [Fact]
    public void Gives_each_part_once_and_only_parts_that_a_side_has() => Gen.Select(Sheet, Sheet, Sheet).Sample((origin, theirs, mine) =>
    {
        var ids = Ids(SheetMerge.Of(origin, theirs, mine).Content);

        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Except(Ids(theirs)).Except(Ids(mine)).ShouldBeEmpty();
        Ids(theirs).Intersect(Ids(mine)).Except(ids).ShouldBeEmpty();
    });

    [Fact]
    public void Takes_changes_of_different_fields_from_both_sides_without_a_conflict() => Sheet.Where(sheet => sheet.Initiatives.Count > 1).Sample(origin =>
    {
        var theirs = origin with { Title = "相手の題", Initiatives = [.. origin.Initiatives.Reverse()] };
        var mine = origin with { Purpose = "自分の目的", Initiatives = [origin.Initiatives[0] with { Note = "自分の注" }, .. origin.Initiatives.Skip(1)] };

        var merged = SheetMerge.Of(origin, theirs, mine);

        Json(merged.Content).ShouldBe(Json(theirs with { Purpose = "自分の目的", Initiatives = [.. mine.Initiatives.Reverse()] }));
        merged.Conflicts.ShouldBeEmpty();
    });

    [Fact]
    public void Keeps_what_one_side_removed_and_the_other_changed_and_says_so()
    {
        var origin = new EditedSheet { Title = "題", Initiatives = [new() { InitiativeId = Initiatives[0], Title = "取組", Actions = [new() { ActionId = Actions[0], Title = "項目" }] }] };
        var theirs = origin with { Initiatives = [origin.Initiatives[0] with { Actions = [origin.Initiatives[0].Actions[0] with { Title = "直した項目" }] }] };
        var mine = origin with { Initiatives = [] };

        var merged = SheetMerge.Of(origin, theirs, mine);

        Json(merged.Content).ShouldBe(Json(theirs));
        merged.Conflicts.ShouldHaveSingleItem().ShouldBe(new MergeConflict(Actions[0].ToString(), "removal", "項目", "直した項目", null));
    }

    // Every text with the part that it stands in.
    private static IEnumerable<string> Said(EditedSheet sheet) =>
    [
        $" {sheet.Title}", $" {sheet.Situation}",
        .. sheet.Alignments.Select(alignment => $"{alignment.Label} {alignment.Text}"),
        .. sheet.Initiatives.Select(initiative => $"{initiative.InitiativeId} {initiative.Title}"),
        .. sheet.Initiatives.SelectMany(initiative => initiative.Actions).Select(action => $"{action.ActionId} {action.Title}"),
    ];

    private static List<Guid> Ids(EditedSheet sheet) =>
        [.. sheet.Initiatives.Select(initiative => initiative.InitiativeId), .. sheet.Initiatives.SelectMany(initiative => initiative.Actions).Select(action => action.ActionId)];

    private static string Json(EditedSheet sheet) => JsonSerializer.Serialize(sheet);
}
