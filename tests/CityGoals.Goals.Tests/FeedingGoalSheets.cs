using System.Net;
using System.Text.Json.Nodes;

namespace CityGoals.Goals.Tests;

/// <summary>Sister services read what is published, as their events would say it.</summary>
public class FeedingGoalSheets(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Gives_every_published_sheet_and_its_reports_as_their_events_said_them()
    {
        await PublishAsync(1, 2, 3);
        await city.SheetsOfAsync(SheetText.Of("企画部", "令和8年度", 1));

        var lines = await ReadAsync();

        lines[^1].ShouldBe("""{"end":true}""");
        var fed = lines[..^1].Select(line => JsonNode.Parse(line)!).Select(line => (Event: ((string)line["eventType"]!)["CityGoals.Contracts.Goals.V1.".Length..], line["event"]!.ToJsonString()));
        var events = (await city.EventsAsync()).Select(row => (row.Event, row.Body.ToJsonString())).ToList();
        events.Count.ShouldBe(6);
        fed.ShouldBe(events, ignoreOrder: true);
    }

    [Fact]
    public async Task Misses_nothing_of_a_sheet_whichever_record_it_goes_on_behind()
    {
        await PublishAsync(1, 2, 3);
        var whole = await ReadAsync();

        for (var cut = 0; cut < whole.Length - 1; cut++)
        {
            var rest = await ReadAsync($"&after={JsonNode.Parse(whole[cut])!["after"]}");

            rest.Length.ShouldBeLessThanOrEqualTo(whole.Length - cut);
            whole[..(cut + 1)].Concat(rest).Distinct().ShouldBe(whole, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Is_whole_over_many_pages()
    {
        await PublishAsync([.. Enumerable.Range(1, 99)]);
        foreach (var department in Enumerable.Range(1, 2))
        {
            foreach (var sheet in await city.SheetsOfAsync(SheetText.Of($"第{department}部", "令和8年度", [.. Enumerable.Range(1, 60)]))) await city.PublishAsync(sheet);
        }

        var lines = await ReadAsync();

        lines.Length.ShouldBe(2 * (99 + 120) + 1);
        lines[..^1].Select(line => (string?)JsonNode.Parse(line)!["event"]!["goalSheetId"]).Distinct().Count().ShouldBe(219);
    }

    [Fact]
    public async Task Says_that_an_empty_feed_is_whole() => (await ReadAsync()).ShouldBe(["""{"end":true}"""]);

    [Fact]
    public async Task Lists_the_municipalities_that_there_are()
    {
        await PublishAsync(1);
        var other = service.NewCity();
        await other.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        var response = await city.Feeder.GetAsync("/feed/municipalities", TestContext.Current.CancellationToken);

        var codes = (await TestCity.BodyAsync(response)).AsArray().Select(code => (string?)code).ToList();
        codes.ShouldContain(city.Code);
        codes.ShouldContain(other.Code);
        codes.ShouldBeUnique();
        codes.ShouldNotContain(service.NewCity().Code);
    }

    [Theory]
    [InlineData("/feed/goal-sheets")]
    [InlineData("/feed/municipalities")]
    public async Task Is_not_for_people(string address)
    {
        var response = await city.PlanningOffice.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?municipality=131017")]
    public async Task Wants_to_know_whose_feed(string query)
    {
        var response = await city.Feeder.GetAsync("/feed/goal-sheets" + query, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await TestCity.BodyAsync(response))["type"]).ShouldBe("urn:citygoals:problem:no-municipality");
    }

    private async Task PublishAsync(params int[] ranks)
    {
        foreach (var sheet in await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", ranks))) await city.PublishAsync(sheet);
    }

    private async Task<string[]> ReadAsync(string query = "")
    {
        var response = await city.Feeder.GetAsync($"/feed/goal-sheets?municipality={city.Code}{query}", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
