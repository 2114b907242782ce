using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>A department's goals of a year are put in another order at once.</summary>
public class RankingGoals(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Moves_every_goal_at_once_and_tells_it()
    {
        var ids = await SheetsAsync(1, 2, 3);

        var response = await RankAsync(Author, Seen(ids, 1, 2, 3), Seen(ids, 3, 1, 2));

        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await TitlesAsync()).ShouldBe(["1 総務部の目標その2 2", "2 総務部の目標その3 3", "3 総務部の目標その1 1"]);
        var told = (await city.EventsAsync()).ShouldHaveSingleItem();
        told.Event.ShouldBe("GoalSheetsRanked");
        $"{told.Body["departmentCode"]} {told.Body["fiscalYear"]} {told.Body["ranking"]} {told.Body["personId"]}".ShouldBe("01 2026 1 author");
        told.Body["sheets"]!.AsArray().Select(sheet => $"{sheet!["rank"]} {sheet["goalSheetId"]}").ShouldBe([$"1 {ids[1]}", $"2 {ids[2]}", $"3 {ids[0]}"]);
    }

    [Fact]
    public async Task Keeps_the_address_the_revision_and_the_state()
    {
        var ids = await SheetsAsync(1, 2);

        await RankAsync(Author, Seen(ids, 1, 2), Seen(ids, 2, 1));

        var sheet = await city.GetAsync("/goal-sheets/2026/01/1");
        $"{sheet["goalSheetId"]} {sheet["rank"]} {sheet["revision"]} {sheet["state"]}".ShouldBe($"{ids[0]} 2 1 draft");
    }

    [Fact]
    public async Task Reaches_what_is_published_already()
    {
        var sheets = await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));
        foreach (var sheet in sheets) await city.PublishAsync(sheet);
        string[] ids = [.. sheets.Select(sheet => (string)sheet["goalSheetId"]!)];

        (await RankAsync(Author, Seen(ids, 1, 2), Seen(ids, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await RankAsync(city.PlanningOffice, Seen(ids, 1, 2), Seen(ids, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);

        ((int?)(await city.GetAsync("/goal-sheets/2026/01/1?form=published"))["rank"]).ShouldBe(2);
        (await city.Feeder.GetStringAsync($"/feed/goal-sheets?municipality={city.Code}", TestContext.Current.CancellationToken)).ShouldContain("\"rank\":2,\"title\":");
    }

    [Fact]
    public async Task Refuses_an_order_that_was_made_over_another()
    {
        var ids = await SheetsAsync(1, 2, 3);
        await RankAsync(Author, Seen(ids, 1, 2, 3), Seen(ids, 2, 1, 3));

        await RefusedAsync(await RankAsync(Author, Seen(ids, 1, 2, 3), Seen(ids, 3, 2, 1)), HttpStatusCode.Conflict, "stale-ranks");
        await RefusedAsync(await RankAsync(Author, Seen(ids[..2], 2, 1), Seen(ids[..2], 1, 2)), HttpStatusCode.Conflict, "stale-ranks");
        (await TitlesAsync())[0].ShouldStartWith("1 総務部の目標その2");
    }

    [Fact]
    public async Task Lets_one_of_many_at_once_through()
    {
        var ids = await SheetsAsync(1, 2, 3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => RankAsync(Author, Seen(ids, 1, 2, 3), at % 2 == 0 ? Seen(ids, 3, 1, 2) : Seen(ids, 2, 3, 1))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Conflict);
        (await city.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Changes_nothing_where_the_order_is_the_same()
    {
        var ids = await SheetsAsync(1, 2);

        (await RankAsync(Author, Seen(ids, 1, 2), Seen(ids, 1, 2))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await city.EventsAsync()).ShouldBeEmpty();
        (await city.CountAsync("ranking")).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_a_rank_given_twice_and_whom_it_is_not_for()
    {
        var ids = await SheetsAsync(1, 2);

        await RefusedAsync(await RankAsync(Author, Seen(ids, 1, 2), Seen(ids, 1, 1)), HttpStatusCode.UnprocessableEntity, "broken-ranks");
        await RefusedAsync(await RankAsync(city.AsPerson("else", Roles.Head, "02"), Seen(ids, 1, 2), Seen(ids, 2, 1)), HttpStatusCode.Forbidden, "not-your-ranks");
        (await RankAsync(city.As(Roles.Executive), Seen(ids, 1, 2), Seen(ids, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Counts_each_time_and_leaves_it_in_the_audit_trail()
    {
        var ids = await SheetsAsync(1, 2);
        await RankAsync(Author, Seen(ids, 1, 2), Seen(ids, 2, 1));
        await RankAsync(Author, Seen(ids, 2, 1), Seen(ids, 1, 2));

        (await city.EventsAsync()).Select(row => (int)row.Body["ranking"]!).ShouldBe([1, 2], ignoreOrder: true);
        var entries = (await TestCity.BodyAsync(await city.As(Roles.Auditor).GetAsync("/audit?kind=sheets-ranked", TestContext.Current.CancellationToken)))["entries"]!.AsArray();
        entries.Count.ShouldBe(2);
        ((string)entries[0]!["summaryJa"]!).ShouldContain("優先順位を付け直しました");
    }

    [Fact]
    public async Task Takes_two_round_trips()
    {
        var ids = await SheetsAsync(1, 2);
        using var trips = new RoundTrips();

        (await RankAsync(trips.Watch(Author), Seen(ids, 1, 2), Seen(ids, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);

        trips.Statements.Count.ShouldBeLessThanOrEqualTo(2, string.Join("\n", trips.Statements));
    }

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private async Task<string[]> SheetsAsync(params int[] ranks) =>
        [.. (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", ranks))).Select(sheet => (string)sheet["goalSheetId"]!)];

    private static List<object> Seen(string[] ids, params int[] ranks) => [.. ids.Zip(ranks, (goalSheetId, rank) => new { goalSheetId, rank })];

    private static Task<HttpResponseMessage> RankAsync(HttpClient client, List<object> seen, List<object> ranks) =>
        client.PutAsJsonAsync("/rankings/2026/01", new { seen, ranks }, TestContext.Current.CancellationToken);

    private async Task<List<string>> TitlesAsync() =>
        [.. (await city.GetAsync("/rankings/2026/01"))["sheets"]!.AsArray().Select(sheet => $"{sheet!["rank"]} {sheet["title"]} {sheet["number"]}")];

    private static async Task RefusedAsync(HttpResponseMessage response, HttpStatusCode status, string problem)
    {
        response.StatusCode.ShouldBe(status);
        ((string?)(await TestCity.BodyAsync(response))["type"]).ShouldBe($"urn:citygoals:problem:{problem}");
    }
}
