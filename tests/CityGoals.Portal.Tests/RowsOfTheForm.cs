using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Progress;
using CityGoals.Portal.Pages.Sheets;

namespace CityGoals.Portal.Tests;

/// <summary>How an initiative's actions and reports stand in the official form's table.</summary>
public class RowsOfTheForm
{
    private static readonly Guid InitiativeId = Guid.NewGuid();

    [Fact]
    public void Share_a_cell_where_neighbours_have_the_same_text()
    {
        var rows = SheetRows.Of(Initiative(Action("(1)", "通年", "5回"), Action("(2)", "年度末", "5回"), Action("(3)", "年度末", "6回")), new SheetReports());

        rows.Select(row => row.Period).ShouldBe([new(1, "", "通年"), new(2, "(2)(3)", "年度末"), null]);
        rows.Select(row => row.Target).ShouldBe([new(2, "(1)(2)", "5回"), null, new(1, "", "6回")]);
    }

    [Fact]
    public void Never_share_a_cell_where_a_person_had_one_read_differently()
    {
        var read = Action("(1)", "年度末", "5回");
        var corrected = Action("(2)", "年度末", "5回") with { PeriodConfirmed = true, Period = new SheetPeriod { Kind = "deadline", ExplainJa = "2026年10月15日まで" } };

        var rows = SheetRows.Of(Initiative(read, corrected), new SheetReports());

        rows.Select(row => row.Period!.Rows).ShouldBe([1, 1]);
        rows[0].Target!.Rows.ShouldBe(2);
    }

    [Fact]
    public void Never_share_a_cell_across_another_text()
    {
        var rows = SheetRows.Of(Initiative(Action("(1)", "通年", ""), Action("(2)", "年度末", ""), Action("(3)", "通年", "")), new SheetReports());

        rows.Select(row => row.Period!.Rows).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Show_silence_once_and_without_numbers()
    {
        var rows = SheetRows.Of(Initiative(Action("(1)", "", ""), Action("(2)", "", "")), new SheetReports());

        rows[0].MidTerm.ShouldBe(new SheetCell(2, "", ""));
        rows[1].MidTerm.ShouldBeNull();
    }

    [Fact]
    public void Put_each_report_beside_its_own_action()
    {
        var first = Action("(1)", "通年", "");
        var second = Action("(2)", "通年", "");

        var rows = SheetRows.Of(Initiative(first, second), Reports(
            Report(second.ActionId, "(2)", "二つ目"), Report(Guid.NewGuid(), "(1)", "よその取組") with { InitiativeId = Guid.NewGuid() }));

        rows.Select(row => row.MidTerm!.Text).ShouldBe(["", "二つ目"]);
    }

    [Fact]
    public void Find_a_report_by_its_number_where_it_names_no_action()
    {
        var rows = SheetRows.Of(Initiative(Action("(1)", "", ""), Action("(2)", "", "")), Reports(Report(null, "(2)", "二つ目")));

        rows.Select(row => row.MidTerm!.Text).ShouldBe(["", "二つ目"]);
    }

    [Fact]
    public void Add_what_was_reported_but_never_planned()
    {
        var rows = SheetRows.Of(Initiative(Action("(1)", "通年", "")), Reports(Report(Guid.NewGuid(), "(4)", "大雨への対応") with { Planned = false }));

        rows.Count.ShouldBe(2);
        (rows[1].Number, rows[1].Planned, rows[1].Action, rows[1].MidTerm!.Text).ShouldBe(("(4)", false, null, "大雨への対応"));
        rows[1].Period.ShouldBe(new SheetCell(1, "", ""));
    }

    [Fact]
    public void Never_merge_what_was_not_planned_into_the_plan()
    {
        var rows = SheetRows.Of(Initiative(Action("(1)", "", ""), Action("(2)", "", "") with { Planned = false }), new SheetReports());

        rows.Select(row => row.Period!.Rows).ShouldBe([1, 1]);
    }

    [Fact]
    public void Keep_what_is_said_of_the_initiative_as_a_whole()
    {
        var rows = SheetRows.Of(Initiative(Action("(1)", "通年", "")) with { Note = "全体として進める" }, Reports(Report(null, "", "全体の報告")));

        rows.Count.ShouldBe(2);
        (rows[1].Number, rows[1].Period!.Text, rows[1].MidTerm!.Text).ShouldBe(("", "全体として進める", "全体の報告"));
        rows[0].MidTerm!.Text.ShouldBe("");
    }

    [Fact]
    public void Have_one_row_even_without_actions() => SheetRows.Of(Initiative(), new SheetReports()).ShouldHaveSingleItem().Period!.Rows.ShouldBe(1);

    [Fact]
    public void Cover_every_row_of_every_column()
    {
        var texts = new[] { "", "あ", "い" };
        foreach (var (one, two, three) in from a in texts from b in texts from c in texts select (a, b, c))
        {
            var rows = SheetRows.Of(Initiative(Action("(1)", one, one), Action("(2)", two, two), Action("(3)", three, three)), new SheetReports());

            rows.Sum(row => row.Period?.Rows ?? 0).ShouldBe(3);
            rows.Sum(row => row.Final?.Rows ?? 0).ShouldBe(3);
        }
    }

    private static SheetInitiative Initiative(params IReadOnlyList<SheetAction> actions) => new() { InitiativeId = InitiativeId, Title = "備蓄", Actions = actions };

    private static SheetAction Action(string number, string period, string target) =>
        new() { ActionId = Guid.NewGuid(), Number = number, Title = $"取組{number}", PeriodText = period, TargetText = target };

    private static SheetReport Report(Guid? action, string number, string text) => new() { InitiativeId = InitiativeId, ActionId = action, Number = number, Text = text };

    private static SheetReports Reports(params IReadOnlyList<SheetReport> reports) => new() { Rounds = [new ReportRound { Kind = ReportRound.MidTerm, Reports = reports }] };
}
