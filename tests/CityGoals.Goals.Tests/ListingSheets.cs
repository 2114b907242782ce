using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>Lists of sheets, years and departments.</summary>
public class ListingSheets(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Lists_a_year_by_department_and_rank()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 2, 1) + SheetText.Of("企画部", "令和8年度", 1));
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和7年度", 1));

        (await TitlesAsync("year=2026")).ShouldBe(["総務部の目標その1", "総務部の目標その2", "企画部の目標その1"]);
        (await TitlesAsync("year=2026&department=02")).ShouldBe(["企画部の目標その1"]);
        (await TitlesAsync("year=2025")).ShouldBe(["総務部の目標その1"]);
        (await TitlesAsync("year=2024")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_one_state()
    {
        var sheets = await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));
        await city.PublishAsync(sheets[1]);

        (await TitlesAsync("year=2026&state=published")).ShouldBe(["総務部の目標その2"]);
        (await TitlesAsync("year=2026&state=draft")).ShouldBe(["総務部の目標その1"]);
    }

    [Theory]
    [InlineData("draft", 3)]
    [InlineData("submitted", 1)]
    [InlineData("head-approved", 0)]
    public async Task Lists_any_state_of_a_sheets_way(string state, int sheets)
    {
        var drafts = await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2, 3, 4));
        await city.TakenAsync(drafts[0], "submit", "draft", city.AsPerson("author", Roles.Author, "01"), "submitted");

        (await SheetsAsync($"year=2026&state={state}")).AsArray().Count.ShouldBe(sheets);
    }

    [Fact]
    public async Task Lists_page_by_page_without_gap_or_repeat()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 3, 1, 2) + SheetText.Of("企画部", "令和8年度", 2, 1));
        var titles = new List<string>();
        var next = "/goal-sheets?year=2026&limit=2";
        var pages = 0;
        while (next.Length > 0)
        {
            using var response = await city.PlanningOffice.GetAsync(next, TestContext.Current.CancellationToken);
            titles.AddRange((await TestCity.BodyAsync(response)).AsArray().Select(sheet => (string)sheet!["title"]!));
            next = response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : "";
            pages++;
        }

        pages.ShouldBe(3);
        titles.ShouldBe(["総務部の目標その1", "総務部の目標その2", "総務部の目標その3", "企画部の目標その1", "企画部の目標その2"]);
    }

    [Fact]
    public async Task Says_what_is_due_next_from_today()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        // 9月末 is over; 4～2月 comes before the year's end.
        (await SheetsAsync("year=2026"))[0]!["nextDue"]!.ToString().ShouldBe("2027-02-28");
    }

    [Fact]
    public async Task Counts_years_newest_first()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和7年度", 1));
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));

        (await city.GetAsync("/fiscal-years")).ToJsonString().ShouldBe("""[{"year":2026,"sheets":2},{"year":2025,"sheets":1}]""");
    }

    [Theory]
    [InlineData("/goal-sheets")]
    [InlineData("/goal-sheets?year=0")]
    [InlineData("/goal-sheets?year=2026&state=lost")]
    [InlineData("/goal-sheets?year=2026&limit=501")]
    [InlineData("/goal-sheets?year=2026&after=x")]
    [InlineData("/goal-sheets/2026/01/x")]
    [InlineData("/departments?year=20266")]
    public async Task Refuses_what_is_no_year_state_or_number(string path)
    {
        var response = await city.PlanningOffice.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
        (await TestCity.BodyAsync(response))["titleEn"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/fiscal-years")]
    [InlineData("/departments?year=2026")]
    [InlineData("/goal-sheets?year=2026")]
    [InlineData("/goal-sheets/2026/01/1")]
    [InlineData("/imports")]
    [InlineData("/feed/goal-sheets")]
    public async Task Answers_nobody_who_has_not_signed_in(string path)
    {
        var response = await service.Host.CreateClient().GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Head)]
    [InlineData(Roles.PlanningOffice)]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Auditor)]
    public async Task Lets_all_staff_read(string role)
    {
        var response = await city.As(role).GetAsync("/goal-sheets?year=2026", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Auditor)]
    public async Task Lets_no_reader_import(string role)
    {
        var response = await TestCity.ImportAsync(city.As(role), System.Text.Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 1)));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<JsonArray> SheetsAsync(string query) => (await city.GetAsync($"/goal-sheets?{query}")).AsArray();

    private async Task<IEnumerable<string?>> TitlesAsync(string query) => (await SheetsAsync(query)).Select(sheet => (string?)sheet!["title"]);
}
