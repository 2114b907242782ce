using System.Net;
using System.Net.Http.Json;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>Every draft of a year, or of a department's year, is published at once.</summary>
public class PublishingManySheets(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Publishes_every_draft_of_the_year()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2) + SheetText.Of("企画部", "令和8年度", 1));
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和7年度", 1));

        (await PublishAsync(2026, null)).ShouldBe(3);

        (await StatesAsync(2026)).ShouldBe(["published", "published", "published"]);
        (await StatesAsync(2025)).ShouldBe(["draft"]);
        (await city.EventsAsync()).Count(row => row.Event == "GoalSheetPublished").ShouldBe(3);
    }

    [Fact]
    public async Task Publishes_one_departments_drafts()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2) + SheetText.Of("企画部", "令和8年度", 1));

        (await PublishAsync(2026, "02")).ShouldBe(1);

        (await StatesAsync(2026)).ShouldBe(["draft", "draft", "published"]);
    }

    [Fact]
    public async Task Finds_nothing_left_the_second_time()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));
        await PublishAsync(2026, null);

        (await PublishAsync(2026, null)).ShouldBe(0);
        (await city.CountAsync("outbox_message")).ShouldBe(4);
    }

    [Fact]
    public async Task Gives_the_first_answer_again_for_the_same_key()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));
        await PublishAsync(2026, null, "k-1");

        (await PublishAsync(2026, null, "k-1")).ShouldBe(2);
        (await city.CountAsync("outbox_message")).ShouldBe(4);
    }

    [Fact]
    public async Task Publishes_a_whole_citys_year()
    {
        foreach (var department in Enumerable.Range(1, 9)) await city.SheetsOfAsync(SheetText.Of($"第{department}部", "令和8年度", [.. Enumerable.Range(1, 30)]));

        (await PublishAsync(2026, null)).ShouldBe(270);

        (await city.EventsAsync()).Count(row => row.Event == "GoalSheetPublished").ShouldBe(270);
    }

    [Fact]
    public async Task Is_the_planning_offices_alone()
    {
        var response = await city.As(Roles.Head, "01").PostAsJsonAsync("/publications", new { year = 2026 }, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<int> PublishAsync(int year, string? departmentCode, string? key = null)
    {
        var client = city.PlanningOffice;
        if (key is not null) client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        var response = await client.PostAsJsonAsync("/publications", new { year, departmentCode }, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (int)(await TestCity.BodyAsync(response))["published"]!;
    }

    private async Task<IEnumerable<string?>> StatesAsync(int year) =>
        (await city.GetAsync($"/goal-sheets?year={year}")).AsArray().Select(sheet => (string?)sheet!["state"]);
}
