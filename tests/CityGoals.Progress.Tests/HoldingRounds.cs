using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>The planning office plans, opens, extends and closes rounds; the suite hears of each.</summary>
public sealed class HoldingRounds(ProgressService service) : IAsyncLifetime
{
    private readonly ReportingCity city = service.NewCity();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Asks_nobody_for_anything_while_a_round_is_planned()
    {
        var round = await city.PlanRoundAsync();

        ((string?)round["state"]).ShouldBe("planned");
        ((string?)round["phase"]).ShouldBe("ahead");
        (await GetAsync(city.Author, "/rounds?year=2026")).AsArray().ShouldBeEmpty();
        await SendAsync(city.Author, HttpMethod.Get, $"/rounds/{round["roundId"]}", null, expected: HttpStatusCode.NotFound);
        (await GetAsync(city.Office, "/rounds?year=2026")).AsArray().Count.ShouldBe(1);
        (await city.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Holds_several_kinds_in_a_year_the_latest_first()
    {
        await city.OpenRoundAsync(RoundOf("quarter-1", "2026-06-30", "2026-07-01", "2026-07-20"));
        await city.OpenRoundAsync();
        await city.OpenRoundAsync(RoundOf("final", "2027-03-31", "2027-04-01", "2027-04-30"));

        var rounds = (await GetAsync(city.Author, "/rounds?year=2026")).AsArray();

        rounds.Select(round => $"{round!["kind"]} {round["phase"]}").ShouldBe(["final ahead", "mid-term open", "quarter-1 late"]);
    }

    [Fact]
    public async Task Copies_the_scale_in_force_so_that_a_later_one_does_not_alter_it()
    {
        await city.StateScaleAsync("◎", "○", "△");
        var id = await city.OpenRoundAsync();
        await city.StateScaleAsync("A", "B");

        var round = await GetAsync(city.Author, $"/rounds/{id}");

        round["scale"]!.AsArray().Select(grade => (string)grade!["symbol"]!).ShouldBe(["◎", "○", "△"]);
        ((string?)round["scale"]![0]!["definition"]).ShouldBe("◎の定義");
        (await GetAsync(city.Author, "/judgement-scales/2030"))["grades"]!.AsArray().Count.ShouldBe(2);
        (await GetAsync(city.Author, "/judgement-scales/2025"))["grades"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_what_others_need_to_know_of_each_step()
    {
        var (sheet, _) = (await city.SheetAsync(), await city.SheetAsync(2, "kikaku"));
        var planned = await city.PlanRoundAsync(RoundOf(departments: [Department]));
        var opened = await city.StepRoundAsync(planned, "open");
        var extended = await city.StepRoundAsync(opened, "extend", "2026-11-05");
        await city.StepRoundAsync(extended, "close");

        var events = await city.EventsAsync();

        events.Select(told => told.Event).ShouldBe(["RoundOpened", "RoundExtended", "RoundClosed"]);
        events.Select(told => $"{told.Body["round"]!["revision"]} {told.Body["round"]!["closesOn"]}").ShouldBe(["2 2026-10-31", "3 2026-11-05", "4 2026-11-05"]);
        var sheets = events[0].Body["round"]!["sheets"]!.AsArray();
        sheets.Select(each => (string)each!["goalSheetId"]!).ShouldBe([sheet.GoalSheetId.ToString()]);
        ((string?)sheets[0]!["departmentName"]).ShouldBe("総務部");
    }

    [Fact]
    public async Task Feeds_each_round_that_was_ever_opened_as_its_last_event_says_it()
    {
        await city.PlanRoundAsync();
        var open = await city.PlanRoundAsync();
        await city.StepRoundAsync(open, "open");
        var extended = await city.StepRoundAsync(await city.StepRoundAsync(await city.PlanRoundAsync(), "open"), "extend", "2026-11-05");
        await city.StepRoundAsync(await city.StepRoundAsync(await city.PlanRoundAsync(), "open"), "close");

        var lines = await LinesAsync($"/feed/rounds?municipality={city.Code}");

        lines[..^1].Select(line => ((string)line["eventType"]!).Split('.')[^1]).ShouldBe(["RoundOpened", "RoundExtended", "RoundClosed"]);
        ((bool)lines[^1]["end"]!).ShouldBeTrue();
        var told = (await city.EventsAsync()).Last(told => told.Event == "RoundExtended").Body;
        lines[1]["event"]!.ToJsonString().ShouldBe(told.ToJsonString());
        (await LinesAsync($"/feed/rounds?municipality={city.Code}&after={extended["roundId"]}")).Count.ShouldBe(2);
        (await GetAsync(city.Feeder, "/feed/municipalities")).AsArray().Select(code => (string)code!).ShouldContain(city.Code);
    }

    [Fact]
    public async Task Opens_a_closed_round_again_by_extending_it()
    {
        var closed = await city.StepRoundAsync(await city.StepRoundAsync(await city.PlanRoundAsync(), "open"), "close");
        ((string?)closed["phase"]).ShouldBe("closed");

        var again = await city.StepRoundAsync(closed, "extend", "2026-11-10");

        ((string?)again["phase"]).ShouldBe("open");
        again["closedAt"].ShouldBeNull();
    }

    [Theory]
    [InlineData("close", null, "step-not-open")]
    [InlineData("extend", "2026-11-10", "step-not-open")]
    public async Task Takes_no_step_that_the_state_does_not_have(string step, string? closesOn, string problem)
    {
        var round = await city.PlanRoundAsync();

        var refused = await SendAsync(city.Office, HttpMethod.Post, $"/rounds/{round["roundId"]}/steps", new { step, revision = 1, closesOn }, expected: HttpStatusCode.Conflict);

        Problem(refused).ShouldBe(problem);
    }

    [Fact]
    public async Task Extends_to_a_later_day_only()
    {
        var round = await city.StepRoundAsync(await city.PlanRoundAsync(), "open");

        var refused = await SendAsync(
            city.Office, HttpMethod.Post, $"/rounds/{round["roundId"]}/steps", new { step = "extend", revision = 2, closesOn = "2026-10-31" }, expected: HttpStatusCode.UnprocessableEntity);

        Problem(refused).ShouldBe("not-later");
        (await city.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_who_saw_an_older_round_and_shows_the_new_one()
    {
        var round = await city.PlanRoundAsync();
        var change = new { revision = 1, fiscalYear = 2026, kind = "mid-term", name = "上半期の報告", nameEn = "First half", asOf = "2026-09-30", opensOn = "2026-10-01", closesOn = "2026-10-20" };
        ((int?)(await SendAsync(city.Office, HttpMethod.Put, $"/rounds/{round["roundId"]}", change))["revision"]).ShouldBe(2);

        var refused = await SendAsync(city.Office, HttpMethod.Put, $"/rounds/{round["roundId"]}", change, expected: HttpStatusCode.Conflict);

        Problem(refused).ShouldBe("stale-revision");
        ((string?)refused["current"]!["name"]).ShouldBe("上半期の報告");
    }

    [Fact]
    public async Task Changes_no_round_once_it_was_opened()
    {
        var round = await city.StepRoundAsync(await city.PlanRoundAsync(), "open");
        var change = new { revision = 2, fiscalYear = 2026, kind = "mid-term", name = "別", nameEn = "Other", asOf = "2026-09-30", opensOn = "2026-10-01", closesOn = "2026-10-20" };

        Problem(await SendAsync(city.Office, HttpMethod.Put, $"/rounds/{round["roundId"]}", change, expected: HttpStatusCode.Conflict)).ShouldBe("step-not-open");
    }

    [Fact]
    public async Task Makes_one_round_however_often_the_same_command_comes()
    {
        var first = await SendAsync(city.Office, HttpMethod.Post, "/rounds", RoundOf(), "plan", HttpStatusCode.Created);
        var again = await SendAsync(city.Office, HttpMethod.Post, "/rounds", RoundOf(), "plan", HttpStatusCode.Created);

        again.ToJsonString().ShouldBe(first.ToJsonString());
        (await city.CountAsync("reporting_round")).ShouldBe(1);
        Problem(await SendAsync(city.Office, HttpMethod.Post, "/rounds", RoundOf("final"), "plan", HttpStatusCode.UnprocessableEntity)).ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task Refuses_a_window_that_ends_before_it_begins() =>
        await SendAsync(city.Office, HttpMethod.Post, "/rounds", RoundOf(opensOn: "2026-10-31", closesOn: "2026-10-30"), expected: HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Head)]
    [InlineData(Roles.Executive)]
    public async Task Is_for_the_planning_office_only(string role) =>
        await SendAsync(city.Person("someone", role, Department), HttpMethod.Post, "/rounds", RoundOf(), expected: HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("2026-09-30T14:59:59.999Z", RoundPhase.Ahead)]
    [InlineData("2026-09-30T15:00:00.000Z", RoundPhase.Open)]
    [InlineData("2026-10-31T14:59:59.999Z", RoundPhase.Open)]
    [InlineData("2026-10-31T15:00:00.000Z", RoundPhase.Late)]
    public void Begins_and_ends_at_midnight_in_the_citys_time_zone(string now, RoundPhase phase) =>
        RoundRule.PhaseAt(RoundState.Open, new(2026, 10, 1), new(2026, 10, 31), "Asia/Tokyo", At(now)).ShouldBe(phase);

    [Theory]
    [InlineData("2026-10-26T03:59:59.999Z", RoundPhase.Open)]
    [InlineData("2026-10-26T04:00:00.000Z", RoundPhase.Open)]
    [InlineData("2026-11-02T04:59:59.999Z", RoundPhase.Open)]
    [InlineData("2026-11-02T05:00:00.000Z", RoundPhase.Late)]
    public void Counts_a_day_of_twenty_five_hours_as_a_whole_day(string now, RoundPhase phase) =>
        RoundRule.PhaseAt(RoundState.Open, new(2026, 10, 1), new(2026, 11, 1), "America/New_York", At(now)).ShouldBe(phase);

    private static DateTimeOffset At(string now) => DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<JsonNode>> LinesAsync(string address) =>
        [.. (await city.Feeder.GetStringAsync(address, TestContext.Current.CancellationToken)).TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!)];
}
