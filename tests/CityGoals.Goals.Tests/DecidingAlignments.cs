using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>What a sheet writes of plans is matched to their elements, and a person says whether it is right.</summary>
public class DecidingAlignments(GoalsService service)
{
    private const string Overall = "総合計画における位置付け";

    private readonly TestCity city = service.NewCity();
    private string[] elements = [];

    [Fact]
    public async Task Proposes_what_the_words_of_undecided_sheets_mean()
    {
        await SetUpAsync(1);

        var page = await city.GetAsync("/alignments?year=2026");

        Said(page).ShouldBe(["1 総合計画における位置付け → 第1編 みんなのまち/第2章 窓口 [number-only]", "1 市長マニフェストにおける位置付け → 約束1 待たせない/1-(2) 予約の受付 [number-only]"]);
        ((int)page["total"]!).ShouldBe(2);
        ((bool)page["alignments"]![0]!["mayDecide"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task Shows_what_was_decided_on_the_sheet_and_in_the_plan()
    {
        var sheet = (await SetUpAsync(1))[0];

        await DecidedAsync(1, Words(sheet, Overall, "第1編 第2章", elements[2]));

        var read = await city.GetAsync("/goal-sheets/2026/01/1");
        read["alignments"]![0]!["elements"]!.AsArray().Select(one => $"{one!["planName"]}: {string.Join('/', one["path"]!.AsArray())}").ShouldBe(["第2次試験市総合計画: 第1編 みんなのまち/第2章 窓口"]);
        read["alignments"]![2]!["elements"].ShouldBeNull();
        var plan = await city.GetAsync($"/plans/{(string)read["alignments"]![0]!["elements"]![0]!["planId"]!}?year=2026");
        plan["goals"]!.AsArray().Select(goal => $"{goal!["planElementId"]} {goal["departmentName"]} {goal["number"]}").ShouldBe([$"{elements[2]} 総務部 1"]);
        Said(await city.GetAsync("/alignments?year=2026")).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Takes_none_fits_for_an_answer()
    {
        var sheet = (await SetUpAsync(1))[0];

        await DecidedAsync(1, Words(sheet, Overall, "第1編 第2章"));

        (await city.GetAsync("/goal-sheets/2026/01/1"))["alignments"]![0]!["elements"]!.AsArray().ShouldBeEmpty();
        Said(await city.GetAsync("/alignments?year=2026")).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Changes_nothing_where_the_same_is_said_again()
    {
        var sheet = (await SetUpAsync(1))[0];
        await city.PublishAsync(sheet);

        await DecidedAsync(1, Words(sheet, Overall, "第1編 第2章", elements[2]));
        await DecidedAsync(0, Words(sheet, Overall, "第1編 第2章", elements[2]));

        (await city.EventsAsync()).Count(row => row.Event == "GoalSheetAligned").ShouldBe(1);
        ((int)(await city.GetAsync("/goal-sheets/2026/01/1"))["revision"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Adds_up_what_two_people_link_and_unlink()
    {
        var sheet = (await SetUpAsync(1))[0];
        await DecidedAsync(1, Words(sheet, Overall, "第1編 第2章", elements[2], elements[1]));

        await Task.WhenAll(
            DecidedAsync(1, new { goalSheetId = Id(sheet), label = Overall, text = "第1編 第2章", link = new[] { elements[4] } }),
            DecidedAsync(1, new { goalSheetId = Id(sheet), label = Overall, text = "第1編 第2章", unlink = new[] { elements[1] } }));

        (await city.GetAsync("/goal-sheets/2026/01/1"))["alignments"]![0]!["elements"]!.AsArray().Select(one => (string?)one!["planElementId"]).ShouldBe([elements[2], elements[4]]);
    }

    [Fact]
    public async Task Tells_the_others_once_the_sheet_is_published()
    {
        var sheet = (await SetUpAsync(1))[0];
        await DecidedAsync(1, Words(sheet, Overall, "第1編 第2章", elements[2]));
        await city.PublishAsync(sheet);
        await DecidedAsync(1, Words(sheet, "市長マニフェストにおける位置付け", "1-(2)"));

        var events = (await city.EventsAsync()).Where(row => row.Event.StartsWith("GoalSheet", StringComparison.Ordinal)).OrderBy(row => (int)row.Body["alignmentRevision"]!).ToList();

        events.Select(row => $"{row.Event} {row.Body["alignmentRevision"]}").ShouldBe(["GoalSheetPublished 1", "GoalSheetAligned 2"]);
        events[0].Body["alignments"]!.AsArray().Select(one => one!["elements"]?.ToJsonString() ?? "-").ShouldBe([$"[\"{elements[2]}\"]", "-", "-"]);
        events[1].Body["decided"]!.AsArray().Select(one => $"{one!["label"]} {one["elements"]!.AsArray().Count}").ShouldBe([$"{Overall} 1", "市長マニフェストにおける位置付け 0"]);
        var fed = await city.Feeder.GetStringAsync($"/feed/goal-sheets?municipality={city.Code}", TestContext.Current.CancellationToken);
        JsonNode.Parse(fed.Split('\n').First(line => line.Contains("GoalSheetPublished", StringComparison.Ordinal)))!["event"]!["alignmentRevision"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Is_a_departments_until_it_is_decided_and_the_planning_offices_at_any_time()
    {
        var sheet = (await SetUpAsync(1))[0];
        var author = city.AsPerson("author", Roles.Author, "01");
        await city.TakenAsync(sheet, "submit", "draft", author, "submitted");

        (await DecideAsync(city.AsPerson("else", Roles.Author, "02"), Words(sheet, Overall, "第1編 第2章", elements[2]))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await DecideAsync(author, Words(sheet, Overall, "第1編 第2章", elements[2]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await DecideAsync(author, Words(sheet, Overall, "第1編 第2章", elements[1]))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await DecideAsync(city.PlanningOffice, Words(sheet, Overall, "第1編 第2章", elements[1]))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Shows_a_department_its_own_only()
    {
        await SetUpAsync(1);
        await city.SheetsOfAsync(SheetText.Of("企画部", "令和8年度", 1));

        ((int)(await city.GetAsync("/alignments?year=2026"))["total"]!).ShouldBe(4);
        ((int)(await city.GetAsync("/alignments?year=2026&department=02"))["total"]!).ShouldBe(2);
        ((int)(await AsAsync(city.AsPerson("author", Roles.Author, "02"), "/alignments?year=2026"))["total"]!).ShouldBe(2);
        ((int)(await AsAsync(city.AsPerson("author", Roles.Author, "02"), "/alignments?year=2026&department=01"))["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Goes_through_many_sheets_in_pages()
    {
        await SetUpAsync([.. Enumerable.Range(1, 70)]);

        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await city.GetAsync($"/alignments?year=2026{after}");
            seen.AddRange(page["alignments"]!.AsArray().Select(one => $"{one!["number"]} {one["label"]}"));
            after = (string?)page["next"] is { } next ? $"&after={next}" : null;
        }

        seen.Count.ShouldBe(140);
        seen.Distinct().Count().ShouldBe(140);
    }

    [Fact]
    public async Task Refuses_words_and_elements_that_there_are_not()
    {
        var sheet = (await SetUpAsync(1))[0];

        (await DecideAsync(city.PlanningOffice, Words(sheet, Overall, "第9編", elements[2]))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await DecideAsync(city.PlanningOffice, Words(sheet, Overall, "第1編 第2章", Guid.CreateVersion7().ToString()))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await city.CountAsync("alignment_decision")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_kept_with_a_draft_that_is_written()
    {
        await SetUpAsync(1);
        var author = city.AsPerson("author", Roles.Author, "01");
        var content = new { title = "目標", alignments = new object[] { new { label = Overall, text = "第2編 第2章", link = new[] { elements[4] } } } };
        var made = await TestCity.BodyAsync(await author.PostAsJsonAsync("/goal-sheets", new { fiscalYear = 2026, departmentCode = "01", content }, TestContext.Current.CancellationToken));

        var linked = await SaveAsync(author, made, 1, new { title = "目標", alignments = new object[] { new { label = Overall, text = "第2編 第2章", link = new[] { elements[3] }, unlink = new[] { elements[4] } } } });
        var reworded = await SaveAsync(author, made, 1, new { title = "目標", alignments = new object[] { new { label = Overall, text = "第2編", link = new[] { elements[3] } } } });

        ((int)linked["revision"]!).ShouldBe(1);
        ((int)reworded["revision"]!).ShouldBe(2);
        var read = await city.GetAsync("/goal-sheets/2026/01/2");
        read["alignments"]![0]!["elements"]!.AsArray().Select(one => (string?)one!["planElementId"]).ShouldBe([elements[3]]);
        (await city.CountAsync("alignment_decision")).ShouldBe(2);
        (await author.DeleteAsync($"/goal-sheets/{Id(made)}?revision=2", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await city.CountAsync("alignment_decision")).ShouldBe(0);
    }

    [Fact]
    public async Task Proposes_for_words_that_are_being_written()
    {
        await SetUpAsync(1);
        var alignments = new object[] { new { label = Overall, text = "第1編 みんなのまち 第2章 窓口" }, new { label = "", text = "第1編" } };

        var answer = await TestCity.BodyAsync(await city.PlanningOffice.PostAsJsonAsync("/readings/alignments", new { fiscalYear = 2026, alignments }, TestContext.Current.CancellationToken));

        answer.AsArray().Select(one => one!.AsArray().Count).ShouldBe([1, 0]);
        $"{answer[0]![0]!["element"]!["planElementId"]} {answer[0]![0]!["start"]} {answer[0]![0]!["length"]} {answer[0]![0]!["doubts"]!.AsArray().Count}".ShouldBe($"{elements[2]} 11 6 0");
    }

    private static IEnumerable<string> Said(JsonNode page) => page["alignments"]!.AsArray().Select(one =>
        $"{one!["number"]} {one["label"]} → {string.Join(' ', one["proposals"]!.AsArray().Select(proposal => $"{string.Join('/', proposal!["element"]!["path"]!.AsArray())} [{string.Join(' ', proposal["doubts"]!.AsArray())}]"))}");

    private static string Id(JsonNode sheet) => (string)sheet["goalSheetId"]!;

    private static object Words(JsonNode sheet, string label, string text, params string[] link) => new { goalSheetId = Id(sheet), label, text, link };

    private static async Task<JsonNode> AsAsync(HttpClient client, string path) => await TestCity.BodyAsync(await client.GetAsync(path, TestContext.Current.CancellationToken));

    private static Task<HttpResponseMessage> DecideAsync(HttpClient client, params object[] alignments) =>
        client.PostAsJsonAsync("/alignments", new { alignments }, TestContext.Current.CancellationToken);

    private async Task DecidedAsync(int changed, params object[] alignments)
    {
        var answer = await DecideAsync(city.PlanningOffice, alignments);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        ((int)(await TestCity.BodyAsync(answer))["decided"]!).ShouldBe(changed);
    }

    private static async Task<JsonNode> SaveAsync(HttpClient client, JsonNode sheet, int revision, object content)
    {
        var answer = await client.PutAsJsonAsync($"/goal-sheets/{Id(sheet)}", new { revision, content }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await TestCity.BodyAsync(answer);
    }

    private async Task<List<JsonNode>> SetUpAsync(params int[] ranks)
    {
        var plan = await TestCity.BodyAsync(await city.PlanningOffice.PutAsJsonAsync($"/plans/{Guid.CreateVersion7()}", PlanText.Comprehensive(), TestContext.Current.CancellationToken));
        elements = [.. plan["elements"]!.AsArray().Select(element => (string)element!["planElementId"]!)];
        (await city.PlanningOffice.PutAsJsonAsync($"/plans/{Guid.CreateVersion7()}", PlanText.Manifesto(), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", ranks));
    }
}
