using CityGoals.Goals.Differences;
using CityGoals.Goals.Rows;
using CsCheck;

namespace CityGoals.Goals.Tests;

/// <summary>What became of a sheet between two of its revisions.</summary>
public class ComparingSheets
{
    private static readonly Guid Sheet = Guid.CreateVersion7();
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 9).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public void Finds_nothing_between_a_sheet_and_itself()
    {
        var content = Content(("一", ["甲", "乙"]), ("二", ["丙"]));

        var difference = SheetDifference.Of(content, content);

        difference.Changed.ShouldBeFalse();
        difference.Initiatives.SelectMany(initiative => initiative.Actions).ShouldAllBe(action => action.Change == PartChange.Kept && !action.Moved);
    }

    [Fact]
    public void Tells_what_was_added_removed_changed_and_moved_by_the_ids()
    {
        var before = Content(("一", ["甲", "乙", "丙"]), ("二", ["丁"]));
        var after = Content(("二", ["丁", "乙"]), ("一", ["丙'", "戊"]));

        var difference = SheetDifference.Of(before, after);

        difference.Changed.ShouldBeTrue();
        Told(difference).ShouldBe(["二 Kept: 丁 Kept, 乙 Kept moved from 一", "一 Kept moved: 甲 Removed, 丙' Changed, 戊 Added"]);
    }

    [Fact]
    public void Shows_a_removed_initiative_with_all_that_went_with_it()
    {
        var difference = SheetDifference.Of(Content(("一", ["甲", "乙"]), ("二", [])), Content(("二", ["乙"])));

        Told(difference).ShouldBe(["一 Removed: 甲 Removed", "二 Kept: 乙 Kept moved from 一"]);
    }

    [Fact]
    public void Calls_one_part_moved_and_not_all_that_it_passed() =>
        Told(SheetDifference.Of(Content(("一", ["甲", "乙", "丙", "丁"])), Content(("一", ["丁", "甲", "乙", "丙"]))))
            .ShouldBe(["一 Kept: 丁 Kept moved, 甲 Kept, 乙 Kept, 丙 Kept"]);

    [Fact]
    public void Names_every_part_of_both_sheets_once_and_tells_the_same_backwards()
    {
        var content = from actions in Gen.Shuffle(Enumerable.Range(0, 6).ToArray(), 0, 6)
                      from places in Gen.Int[0, 2].Array[6]
                      from initiatives in Gen.Shuffle(Enumerable.Range(0, 3).ToArray(), 0, 3)
                      select Content([.. initiatives.Select(place => ($"{place}", actions.Where(action => places[action] == place).Select(action => $"{(char)('a' + action)}").ToArray()))]);
        Gen.Select(content, content).Sample((before, after) =>
        {
            var (there, back) = (SheetDifference.Of(before, after), SheetDifference.Of(after, before));

            there.Initiatives.Select(initiative => initiative.InitiativeId).ShouldBe(Initiatives(before).Union(Initiatives(after)), ignoreOrder: true);
            var actions = there.Initiatives.SelectMany(initiative => initiative.Actions).ToList();
            actions.Select(action => action.ActionId).ShouldBe(Actions(before).Union(Actions(after)), ignoreOrder: true);
            actions.Where(action => action.Change == PartChange.Added).Select(action => action.ActionId).ShouldBe(Actions(after).Except(Actions(before)), ignoreOrder: true);
            back.Initiatives.SelectMany(initiative => initiative.Actions).Where(action => action.Change == PartChange.Removed).Select(action => action.ActionId)
                .ShouldBe(Actions(after).Except(Actions(before)), ignoreOrder: true);
            there.Changed.ShouldBe(back.Changed);
        });
    }

    [Fact]
    public void Tells_an_alignment_by_its_plan_and_the_readings_in_words()
    {
        var before = Content(("一", ["甲"]));
        var was = before.Actions[Initiative("一")].Single() with { PeriodText = "9月末", PeriodKind = "Deadline", PeriodDue = new(2026, 9, 30), PeriodDues = [new(2026, 9, 30)] };
        var isNow = was with { PeriodText = "9月末日", PeriodOverruledBy = "p", PeriodDue = new(2026, 10, 15), PeriodDues = [new(2026, 10, 15)] };
        AlignmentRow[] plans = [new() { GoalSheetId = Sheet, Position = 1, Label = "総合計画", Text = "第1章" }, new() { GoalSheetId = Sheet, Position = 2, Label = "総合計画", Text = "第2章" }];
        before = before with { Actions = new[] { was }.ToLookup(action => action.InitiativeId), Alignments = plans };
        var after = before with { Actions = new[] { isNow }.ToLookup(action => action.InitiativeId), Alignments = [plans[0] with { Text = "第3章" }] };

        var difference = SheetDifference.Of(before, after);

        difference.Alignments.Select(alignment => (alignment.Label, alignment.Change)).ShouldBe([("総合計画", PartChange.Changed), ("総合計画", PartChange.Removed)]);
        var period = difference.Initiatives[0].Actions[0].Period.ShouldNotBeNull();
        period.Before.ShouldHaveSingleItem().Ja.ShouldContain("9月30日");
        period.After.ShouldHaveSingleItem().Ja.ShouldContain("10月15日");
        (period.BeforeConfirmed, period.AfterConfirmed).ShouldBe((false, true));
        difference.Initiatives[0].Actions[0].Targets.ShouldBeNull();
    }

    private static IEnumerable<string> Told(SheetDifference difference) => difference.Initiatives.Select(initiative =>
    {
        var actions = initiative.Actions.Select(action => $"{Now(action.Fields)} {action.Change}{(action.Moved ? " moved" : "")}{(action.MovedFrom is { } from ? $" from {from}" : "")}");
        return $"{Now(initiative.Fields)} {initiative.Change}{(initiative.Moved ? " moved" : "")}: {string.Join(", ", actions)}";
    });

    private static string Now(IEnumerable<FieldDifference> fields)
    {
        var runs = fields.Single(field => field.Field == "title").Runs;
        return string.Concat(runs.Where(run => run.Kind != RunKind.Removed).DefaultIfEmpty(runs[0]).Select(run => run.Text));
    }

    private static IEnumerable<Guid> Initiatives(SheetContent content) => content.Initiatives.Select(initiative => initiative.InitiativeId);

    private static IEnumerable<Guid> Actions(SheetContent content) => content.Initiatives.SelectMany(initiative => content.Actions[initiative.InitiativeId]).Select(action => action.ActionId);

    // An id goes by the first character of the title: 丙 and 丙' are the same action.
    private static Guid Initiative(string title) => Ids["一二三012".IndexOf(title[0], StringComparison.Ordinal) % 3];

    private static Guid Action(string title) => Ids[3 + ("甲乙丙丁戊己abcdef".IndexOf(title[0], StringComparison.Ordinal) % 6)];

    private static SheetContent Content(params (string Title, string[] Actions)[] initiatives) => new(
        new SheetRow
        {
            GoalSheetId = Sheet,
            FiscalYear = 2026,
            FiscalFirstMonth = 4,
            DepartmentCode = "soumu",
            DepartmentName = "総務部",
            Number = 1,
            Rank = 1,
            Title = "題",
            Situation = "",
            Purpose = "",
            Participation = "",
            Effect = "",
            OtherNotes = "",
            State = SheetState.Draft,
            Revision = 1,
        },
        [],
        [.. initiatives.Select((initiative, at) => new InitiativeRow
        {
            GoalSheetId = Sheet,
            InitiativeId = Initiative(initiative.Title),
            Position = at + 1,
            Title = initiative.Title,
            CarriedOverFrom = "",
            Note = "",
        })],
        initiatives.SelectMany(initiative => initiative.Actions.Select((title, at) => new ActionRow
        {
            GoalSheetId = Sheet,
            InitiativeId = Initiative(initiative.Title),
            ActionId = Action(title),
            Position = at + 1,
            Number = "",
            Title = title,
            CarriedOverFrom = "",
            Planned = true,
            PeriodText = "",
            TargetText = "",
        })).ToLookup(action => action.InitiativeId),
        Array.Empty<TargetRow>().ToLookup(target => target.ActionId),
        []);
}
