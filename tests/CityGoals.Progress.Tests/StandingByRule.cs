using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Figures;
using CityGoals.Progress.Plans;
using CityGoals.Progress.States;
using CityGoals.Reading.Prose.Reports;
using CityGoals.TestKit.Projections;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>Where actions and targets stand follows from what is known, and says from what; silence is never good news.</summary>
public sealed class StandingByRule(ProgressService service)
{
    private static readonly DateOnly Due = new(2026, 11, 30);
    private static readonly Heard Words = Heard.Nothing with { ReportedAsOf = new(2026, 9, 30) };

    [Theory]
    [InlineData("2026-10-30", ActionState.NotStarted)]
    [InlineData("2026-10-31", ActionState.DueSoon)]
    [InlineData("2026-11-30", ActionState.DueSoon)]
    [InlineData("2026-12-01", ActionState.Overdue)]
    public void Is_due_soon_thirty_days_before_and_overdue_on_the_day_after(string today, ActionState state) => Of(Deadline(), Heard.Nothing, today).State.ShouldBe(state);

    [Fact]
    public void Is_under_way_once_anything_was_heard()
    {
        Of(Deadline(), Words, "2026-10-01").State.ShouldBe(ActionState.UnderWay);
        Of(Deadline(), Heard.Nothing with { Figures = [Figure(0)] }, "2026-10-01").State.ShouldBe(ActionState.UnderWay);
    }

    [Fact]
    public void Is_silent_when_a_round_asked_or_its_time_has_come_and_nothing_was_heard()
    {
        Of(Deadline(), Heard.Nothing, "2026-05-01").Silent.ShouldBeFalse();
        Of(Deadline(), Heard.Nothing with { AskedAsOf = new(2026, 9, 30) }, "2026-10-01").Silent.ShouldBeTrue();
        Of(Period("Window", new(2026, 7, 1), new(2026, 11, 30)), Heard.Nothing, "2026-07-01").Silent.ShouldBeTrue();
        Of(Deadline(), Words with { AskedAsOf = new(2026, 9, 30) }, "2026-10-01").Silent.ShouldBeFalse();
        Of(Deadline(), Heard.Nothing, "2026-12-01").ShouldSatisfyAllConditions(standing => standing.Silent.ShouldBeTrue(), standing => standing.State.ShouldBe(ActionState.Overdue));
    }

    [Fact]
    public void Is_done_when_its_people_state_the_day_or_every_target_is_reached()
    {
        Of(Deadline(), Words with { DoneOn = new(2026, 9, 1) }, "2026-12-24").State.ShouldBe(ActionState.Done);
        Of(Deadline(), Words with { DoneOn = new(2026, 12, 25) }, "2026-12-24").State.ShouldBe(ActionState.Overdue);
        Of(Deadline(targets: 1), Words with { Figures = [Figure(1)] }, "2026-12-24").State.ShouldBe(ActionState.Done);
        Of(Deadline(targets: 2), Words with { Figures = [Figure(1)] }, "2026-12-24").State.ShouldBe(ActionState.Overdue);
        Of(Deadline(targets: 1), Words with { Figures = [Figure(1, confirmed: false)] }, "2026-12-24").State.ShouldBe(ActionState.Overdue);
    }

    [Theory]
    [InlineData("Throughout")]
    [InlineData("Recurring")]
    [InlineData("Unread")]
    public void Is_never_overdue_without_a_deadline(string kind) => Of(Period(kind, new(2026, 4, 1), Due), Words, "2027-12-01").State.ShouldBe(ActionState.UnderWay);

    [Fact]
    public void Is_not_overdue_by_a_session_whose_day_nobody_has_confirmed() =>
        Of(Period("Deadline", null, Due, "SessionDateToBeSet"), Heard.Nothing, "2027-01-05").State.ShouldBe(ActionState.NotStarted);

    [Fact]
    public void Says_what_it_rests_on()
    {
        var standing = Of(Deadline(targets: 1), Words with { Figures = [Figure(0)] }, "2026-12-24");

        standing.Facts.Select(fact => fact.En).ShouldBe(["It was due on 2026-11-30.", "The last report is as of 2026-09-30."]);
        standing.Targets[0].Facts.Select(fact => fact.En).ShouldBe(["0 回 as of 2026-09-30, confirmed by 試験 花子."]);
    }

    [Theory]
    [InlineData("AtLeast", 10, null, 12, TargetResult.Reached, 1.2)]
    [InlineData("AtLeast", 10, null, 8, TargetResult.Short, 0.8)]
    [InlineData("AtLeast", 10, 5, 8, TargetResult.Short, 0.6)]
    [InlineData("AtMost", 5, null, 10, TargetResult.Short, 0.5)]
    [InlineData("AtMost", 5, null, 4, TargetResult.Reached, 1.25)]
    [InlineData("AtMost", 5, 10, 8, TargetResult.Short, 0.4)]
    [InlineData("Keep", 10, null, 10, TargetResult.Reached, 1)]
    [InlineData("Keep", 10, null, 5, TargetResult.Short, 0.5)]
    [InlineData("About", 100, null, 91, TargetResult.Reached, 0.91)]
    [InlineData("About", 100, null, 120, TargetResult.Undecided, 1.2)]
    public void Is_reached_or_short_by_the_last_confirmed_figure(string comparator, int value, int? baseline, int actual, TargetResult result, double attainment)
    {
        var standing = Target(comparator, value, baseline, Words with { Figures = [Figure(999), Figure(actual)] });

        standing.State.ShouldBe(result);
        standing.Attainment.ShouldBe((decimal)attainment);
        standing.Shortfall.ShouldBe(result == TargetResult.Short ? Math.Abs(value - actual) : null);
    }

    [Fact]
    public void Counts_a_whole_set_by_its_whole()
    {
        Target("All", null, null, Words with { Figures = [Figure(6)] }, whole: 15).ShouldSatisfyAllConditions(
            standing => standing.State.ShouldBe(TargetResult.Short), standing => standing.Attainment.ShouldBe(6m / 15), standing => standing.Shortfall.ShouldBe(9));
        Target("All", null, null, Words with { Figures = [Figure(15)] }, whole: 15).State.ShouldBe(TargetResult.Reached);
        Target("All", null, null, Words with { Figures = [Figure(15)] }).ShouldSatisfyAllConditions(standing => standing.State.ShouldBe(TargetResult.Undecided), standing => standing.Counted.ShouldBeFalse());
    }

    [Fact]
    public void Has_no_report_or_is_undecided_without_a_confirmed_figure()
    {
        Target("AtLeast", 10, null, Heard.Nothing).State.ShouldBe(TargetResult.NoReport);
        Target("AtLeast", 10, null, Words).State.ShouldBe(TargetResult.Undecided);
        Target("AtLeast", 10, null, Heard.Nothing with { Figures = [Figure(10, confirmed: false)] }).State.ShouldBe(TargetResult.Undecided);
        Target("AtLeast", 10, null, Words with { Figures = [Figure(10) with { TargetWords = "別の目標" }] }).State.ShouldBe(TargetResult.Undecided);
        Target("AtLeast", 10, null, Words with { Figures = [Figure(10)] }, flag: "DirectionUncertain").State.ShouldBe(TargetResult.Undecided);
    }

    [Fact]
    public async Task Is_told_over_HTTP_for_any_day_with_what_could_not_be_counted()
    {
        await using var city = service.NewCity();
        var sheet = await city.SheetAsync();
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await StepAsync(city.Author, round, sheet, "submit", "draft");
        await SendAsync(city.Author, HttpMethod.Post, "/figures", new { figures = new[] { new { actionId = sheet.Initiatives[0].Actions[0].ActionId, asOf = "2026-10-10", value = 1 } } });

        var before = await GetAsync(city.Author, $"/goal-sheets/{sheet.GoalSheetId}/states?on=2026-10-09");
        var today = await GetAsync(city.Author, $"/goal-sheets/{sheet.GoalSheetId}/states");

        before["actions"]!.AsArray().Select(action => $"{action!["state"]} {action["silent"]}").ShouldBe(["under-way false", "not-started true"]);
        before["targets"]!.ToJsonString().ShouldBe("""{"all":1,"reached":0,"short":0,"undecided":1,"noReport":0,"notCounted":0}""");
        ((string?)today["on"]).ShouldBe("2026-10-15");
        ((string?)today["actions"]![0]!["state"]).ShouldBe("done");
        ((int?)today["targets"]!["reached"]).ShouldBe(1);
    }

    private static ActionStanding Of(PlannedAction action, Heard heard, string today) => ActionRule.Of(action, heard, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

    private static PlannedAction Deadline(int targets = 0) => Planned(SampleFacts.Action(1, Due, targets));

    private static PlannedAction Period(string kind, DateOnly? start, DateOnly due, params string[] flags) =>
        Planned(SampleFacts.Action(1) with { Period = new PublishedPeriod { Kind = kind, Start = start, Due = due, Dues = [due], Flags = flags } });

    private static PlannedAction Planned(PublishedAction action) => new()
    {
        ActionId = action.ActionId,
        InitiativeId = Guid.Empty,
        Number = action.Number,
        Title = action.Title,
        PeriodText = action.PeriodText,
        TargetText = action.TargetText,
        Period = JsonSerializer.Serialize(action.Period, EventJson.Options),
        Targets = JsonSerializer.Serialize(action.Targets, EventJson.Options),
    };

    private static TargetStanding Target(string comparator, int? value, int? baseline, Heard heard, int? whole = null, string? flag = null)
    {
        var action = SampleFacts.Action(1, targets: 1);
        var target = action.Targets[0] with { Comparator = comparator, Value = value, Baseline = baseline, Whole = whole, Flags = flag is null ? [] : [flag] };
        return TargetRule.Of(Planned(action with { Targets = [target] }).ReadTargets()[0], 1, heard);
    }

    private static FigureAnswer Figure(decimal value, bool confirmed = true) => new()
    {
        FigureId = Guid.CreateVersion7(),
        ActionId = Guid.Empty,
        Position = 1,
        TargetWords = "訓練1回",
        AsOf = new(2026, 9, 30),
        Value = value,
        Unit = "回",
        Source = FigureSource.Hand,
        SourceKey = "",
        Note = "",
        EnteredAt = ProgressService.InOctober,
        EnteredByName = "試験 花子",
        ConfirmedAt = confirmed ? ProgressService.InOctober : null,
        ConfirmedByName = confirmed ? "試験 花子" : null,
    };
}
