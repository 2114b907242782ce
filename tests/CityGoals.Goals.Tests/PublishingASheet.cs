using System.Net;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>A draft becomes known to everyone, once.</summary>
public class PublishingASheet(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Answers_with_the_published_sheet()
    {
        var sheet = await DraftAsync();

        var response = await city.PublishAsync(sheet);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestCity.BodyAsync(response)).ToJsonString().ShouldBe($$"""{"goalSheetId":"{{sheet["goalSheetId"]}}","state":"published","revision":1}""");
        var published = await city.GetAsync("/goal-sheets/2026/01/1");
        ((string?)published["state"]).ShouldBe("published");
        ((DateTimeOffset)published["publishedAt"]!).ShouldBe(service.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Tells_the_suite_the_whole_sheet_and_the_reports_that_came_with_it()
    {
        var sheet = await DraftAsync();

        await city.PublishAsync(sheet);

        var events = await city.EventsAsync();
        events.Select(row => row.Event).ShouldBe(["GoalSheetPublished", "SheetReportsImported"], ignoreOrder: true);
        var published = events.Single(row => row.Event == "GoalSheetPublished").Body;
        ((string?)published["municipalityCode"]).ShouldBe(city.Code);
        ((int)published["revision"]!).ShouldBe(1);
        $"{published["fiscalYear"]} {published["fiscalYearStart"]} {published["fiscalYearEnd"]}".ShouldBe("2026 2026-04-01 2027-03-31");
        published["alignments"]!.AsArray().Count.ShouldBe(3);
        Actions(published).Select(action => $"{action["number"]} {action["title"]} {action["periodText"]} {action["period"]!["kind"]} {action["period"]!["due"]}")
            .ShouldBe(["(1) 案内係の配置 9月末 Deadline 2026-09-30", "(2) 予約の受付 通年 Throughout 2027-03-31", "(1) 接遇研修の開催 4～2月 Window 2027-02-28"]);
        var reports = events.Single(row => row.Event == "SheetReportsImported").Body["reports"]!.AsArray();
        reports.Select(report => $"{report!["round"]} {report["number"]} {report["planned"]} {report["text"]}").ShouldBe([
            "mid-term (1) true 2か所に置いた。", "mid-term (2) true 640件であった。", "mid-term (1) true 4回開いた。", "mid-term (2) false 手引きを作った。",
            "final (1) true 3か所に置いた。"]);
    }

    [Fact]
    public async Task Leaves_no_report_event_where_no_report_came()
    {
        var bare = SheetText.Of("総務部", "令和8年度", 1).Split('\n')
            .Select(line => line.StartsWith("窓口", StringComparison.Ordinal) || line.StartsWith("職員", StringComparison.Ordinal) ? string.Join('\t', line.Split('\t')[..3]) + "\t\t\t\t\t" : line);
        var sheet = (await city.SheetsOfAsync(string.Join('\n', bare)))[0];

        await city.PublishAsync(sheet);

        (await city.EventsAsync()).Select(row => row.Event).ShouldBe(["GoalSheetPublished"]);
    }

    [Fact]
    public async Task Answers_the_same_for_a_published_sheet_and_sends_nothing_again()
    {
        var sheet = await DraftAsync();
        var first = await TestCity.BodyAsync(await city.PublishAsync(sheet));

        var again = await city.PublishAsync(sheet);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestCity.BodyAsync(again)).ToJsonString().ShouldBe(first.ToJsonString());
        (await city.CountAsync("outbox_message")).ShouldBe(2);
    }

    [Fact]
    public async Task Publishes_once_when_asked_many_times_at_once()
    {
        var sheet = await DraftAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => city.PublishAsync(sheet, key: at % 2 == 0 ? "same" : null)));

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        (await city.CountAsync("outbox_message")).ShouldBe(2);
    }

    [Fact]
    public async Task Refuses_a_revision_that_is_not_the_sheets_and_shows_both()
    {
        var sheet = await DraftAsync();

        var response = await city.PublishAsync(sheet, revision: 2);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await TestCity.BodyAsync(response);
        ((string?)problem["type"]).ShouldBe("urn:citygoals:problem:stale-revision");
        ((int)problem["statedRevision"]!).ShouldBe(2);
        ((string?)problem["current"]!["title"]).ShouldBe("総務部の目標その1");
        ((int)problem["current"]!["revision"]!).ShouldBe(1);
        ((string?)problem["detailEn"]).ShouldBe("You acted on revision 2, but the sheet is at revision 1. Nothing was changed. Look at the sheet as it is now.");
        ((string?)(await city.GetAsync("/goal-sheets/2026/01/1"))["state"]).ShouldBe("draft");
        (await city.CountAsync("outbox_message")).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_a_sheet_of_another_city()
    {
        var sheet = await DraftAsync();

        var response = await service.NewCity().PublishAsync(sheet);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await city.CountAsync("outbox_message")).ShouldBe(0);
    }

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Head)]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Auditor)]
    public async Task Is_the_planning_offices_alone(string role)
    {
        var sheet = await DraftAsync();

        var response = await city.PublishAsync(sheet, client: city.As(role, "01"));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.CountAsync("outbox_message")).ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"revision":0}""")]
    [InlineData("""{"revision":"one"}""")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Refuses_a_request_without_a_revision(string body)
    {
        var sheet = await DraftAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var response = await city.PlanningOffice.PostAsync($"/goal-sheets/{sheet["goalSheetId"]}/publication", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await TestCity.BodyAsync(response))["titleEn"]).ShouldBe("The request could not be read.");
    }

    [Fact]
    public async Task Takes_two_round_trips_with_the_commit()
    {
        var sheet = await DraftAsync();
        using var trips = new RoundTrips();

        await city.PublishAsync(sheet, key: "k-1", client: trips.Watch(city.PlanningOffice));

        trips.Statements.Count.ShouldBe(2, string.Join("\n---\n", trips.Statements));
        trips.Statements.Last().ShouldContain("commit");
    }

    private async Task<JsonNode> DraftAsync() => (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];

    private static IEnumerable<JsonNode> Actions(JsonNode published) =>
        published["initiatives"]!.AsArray().SelectMany(initiative => initiative!["actions"]!.AsArray()).Select(action => action!);
}
