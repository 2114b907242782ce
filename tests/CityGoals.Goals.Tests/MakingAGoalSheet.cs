using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>A department begins a goal of its own, and drops it again.</summary>
public class MakingAGoalSheet(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Gets_the_next_number_and_the_last_rank()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 3));

        var made = await TestCity.BodyAsync(await MakeAsync(Author, key: "make-1"));
        var again = await TestCity.BodyAsync(await MakeAsync(Author, key: "make-1"));

        again.ToJsonString().ShouldBe(made.ToJsonString());
        $"{made["number"]} {made["rank"]} {made["state"]} {made["revision"]}".ShouldBe("3 4 draft 1");
        var sheet = await city.GetAsync("/goal-sheets/2026/01/3");
        ((string?)sheet["title"]).ShouldBe("新しい目標");
        (await city.CountAsync("goal_sheet")).ShouldBe(3);
        (await city.CountAsync("goal_sheet_version")).ShouldBe(3);
    }

    [Fact]
    public async Task Is_made_by_those_who_write_in_the_department()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        (await MakeAsync(city.AsPerson("head", Roles.Head, "01"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await MakeAsync(city.AsPerson("else", Roles.Author, "02"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await MakeAsync(city.PlanningOffice)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await MakeAsync(city.AsPerson("lost", Roles.Author, "99"), department: "99")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Gives_fifty_at_once_places_of_their_own()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        var made = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => await TestCity.BodyAsync(await MakeAsync(Author))));

        made.Select(sheet => (int)sheet["number"]!).Order().ShouldBe(Enumerable.Range(2, 50));
        made.Select(sheet => (int)sheet["rank"]!).Order().ShouldBe(Enumerable.Range(2, 50));
    }

    [Fact]
    public async Task Is_deleted_with_all_its_parts_before_it_was_ever_handed_in()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));
        var before = await city.CountAllAsync();
        var made = await TestCity.BodyAsync(await MakeAsync(Author));

        (await Author.DeleteAsync($"/goal-sheets/{made["goalSheetId"]}?revision=2", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Author.DeleteAsync($"/goal-sheets/{made["goalSheetId"]}?revision=1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await city.CountAllAsync()).ShouldBe(before);
        using var audit = await city.As(Roles.Auditor).GetAsync("/audit?kind=sheet-edited", TestContext.Current.CancellationToken);
        (await TestCity.BodyAsync(audit))["entries"]!.AsArray().Count.ShouldBe(2);
    }

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private static async Task<HttpResponseMessage> MakeAsync(HttpClient client, string department = "01", string? key = null)
    {
        var content = JsonNode.Parse("""{"title":"新しい目標","initiatives":[]}""")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/goal-sheets") { Content = JsonContent.Create(new { fiscalYear = 2026, departmentCode = department, content }) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
