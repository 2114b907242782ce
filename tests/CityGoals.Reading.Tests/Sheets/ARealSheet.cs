using CityGoals.Fiscal;
using CityGoals.Reading.Sheets;
using CityGoals.TestKit;

namespace CityGoals.Reading.Tests.Sheets;

public class ARealSheet
{
    private const string Name = "ueda-2016-general-affairs";

    private static SheetReading Reading() => SheetReader.Read(SheetDocument.Parse(RealSheets.Read($"{Name}.txt")));

    [Fact]
    public void Is_read_without_a_refusal()
    {
        var reading = Reading();

        reading.Refusals.ShouldBeEmpty();
        reading.Department.ShouldBe("総務部");
        reading.FiscalYear.ShouldBe(new FiscalYear(2016));
    }

    [Fact]
    public void Has_five_goals_ranked_one_to_five() =>
        Reading().Goals.Select(goal => goal.Rank).ShouldBe([1, 2, 3, 4, 5]);

    [Fact]
    public void Has_twenty_one_initiatives() =>
        Reading().Goals.Select(goal => goal.Initiatives.Count).ShouldBe([4, 2, 6, 5, 4]);

    [Fact]
    public void Has_forty_seven_planned_actions_and_one_that_is_only_reported()
    {
        var actions = Reading().Goals.SelectMany(goal => goal.Initiatives).SelectMany(initiative => initiative.Actions).ToList();

        actions.Count(action => action.Planned).ShouldBe(47);
        actions.Count(action => !action.Planned).ShouldBe(1);
    }

    [Fact]
    public void Gives_every_action_the_texts_that_were_checked_by_hand()
    {
        var rows =
            from goal in Reading().Goals
            from initiative in goal.Initiatives.Index()
            from action in initiative.Item.Actions
            select string.Join(
                '\t',
                goal.Rank,
                initiative.Index + 1,
                initiative.Item.Title,
                action.Number,
                action.Title,
                action.PeriodText,
                action.TargetText,
                action.MidReport,
                action.FinalReport);
        var expected = RealSheets.Read($"{Name}.actions.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(row => string.Join('\t', row.Split('\t')[..9]))
            .ToList();

        expected.Count.ShouldBe(48);
        rows.ToList().ShouldBe(expected);
    }

    [Fact]
    public void Keeps_the_places_in_plans_in_the_order_of_the_form()
    {
        foreach (var goal in Reading().Goals)
        {
            goal.Alignments.Count.ShouldBe(4);
            goal.Alignments.ShouldAllBe(alignment => alignment.Label.Value.EndsWith("における位置付け", StringComparison.Ordinal) && !alignment.Text.IsEmpty);
            goal.Situation.IsEmpty.ShouldBeFalse();
            goal.Purpose.IsEmpty.ShouldBeFalse();
            goal.SpecialNotes.Participation.IsEmpty.ShouldBeTrue();
            goal.SpecialNotes.Effects.IsEmpty.ShouldBeTrue();
        }
    }

    [Fact]
    public void Says_which_goal_takes_its_year_from_the_others()
    {
        var remark = Reading().Remarks.Single(remark => remark.Code == SheetFindingCode.FiscalYearOfFile);

        remark.Line.ShouldBe(39);
        remark.Japanese.ShouldBe("39行目の2列目：年度の見出しがないため、ファイルの他の見出しにある平成28年度としました。");
    }

    [Fact]
    public void Knows_the_initiative_that_is_carried_over() =>
        Reading().Goals.SelectMany(goal => goal.Initiatives).Where(initiative => !initiative.CarriedOverFrom.IsEmpty)
            .Select(initiative => initiative.CarriedOverFrom.Value).ShouldBe(["H25から継続"]);

    [Fact]
    public void Comes_back_as_the_text_it_came_in()
    {
        var text = RealSheets.Read($"{Name}.txt");

        SheetDocument.Parse(text).ToText().ShouldBe(text);
    }

    [Fact]
    public void Leaves_no_cell_unread() =>
        Reading().Remarks.Where(remark => remark.Code == SheetFindingCode.CellNotRead).ShouldBeEmpty();
}
