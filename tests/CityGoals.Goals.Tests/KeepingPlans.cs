using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>The planning office enters plans, corrects them and lets the next one follow.</summary>
public class KeepingPlans(GoalsService service)
{
    private readonly TestCity city = service.NewCity();
    private readonly Guid plan = Guid.CreateVersion7();

    [Fact]
    public async Task Shows_a_plan_as_it_was_entered()
    {
        await PutAsync(plan, PlanText.Comprehensive());

        var read = await city.GetAsync($"/plans/{plan}");

        $"{read["code"]} {read["name"]} {read["version"]} {read["validFrom"]} {read["revision"]}".ShouldBe("comprehensive 第2次試験市総合計画 前期 2026-04-01 1");
        Elements(read).ShouldBe(["1 第1編 みんなのまち", "1-1 第1章 学び", "1-2 第2章 窓口", "2 第2編 水のまち", "2-2 第2章 川"]);
        read["elements"]![2]!["path"]!.AsArray().Select(one => (string?)one).ShouldBe(["第1編 みんなのまち", "第2章 窓口"]);
        ((string?)read["elements"]![2]!["parentId"]).ShouldBe((string?)read["elements"]![0]!["planElementId"]);
        ((int)(await city.GetAsync("/plans")).AsArray().Single()!["elements"]!).ShouldBe(5);
    }

    [Fact]
    public async Task Changes_nothing_where_the_same_is_stated_again()
    {
        var first = await PutAsync(plan, PlanText.Comprehensive());
        var again = await PutAsync(plan, PlanText.Comprehensive());
        var seen = await PutAsync(plan, PlanText.Comprehensive(revision: 1));

        again.ToJsonString().ShouldBe(first.ToJsonString());
        seen.ToJsonString().ShouldBe(first.ToJsonString());
        (await city.EventsAsync()).Select(row => row.Event).ShouldBe(["PlanChanged"]);
    }

    [Fact]
    public async Task Keeps_the_elements_of_a_corrected_plan_by_their_codes()
    {
        var before = await PutAsync(plan, PlanText.Comprehensive());
        var after = await PutAsync(plan, PlanText.Of(1, "comprehensive", "第2次試験市総合計画", "2026-04-01", PlanText.Elements("2 第1編 水と緑のまち", "1 第2編 みんなのまち", "1-2 第1章 窓口")));

        Elements(after).ShouldBe(["2 第1編 水と緑のまち", "1 第2編 みんなのまち", "1-2 第1章 窓口"]);
        Ids(after).ShouldBe([Ids(before)[3], Ids(before)[0], Ids(before)[2]]);
        ((int)after["revision"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Asks_whoever_saw_an_older_one_to_look_again()
    {
        await PutAsync(plan, PlanText.Comprehensive());

        var late = await SendAsync(plan, PlanText.Of(0, "comprehensive", "別の名前", "2026-04-01", PlanText.Elements("1 ア 別")));

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await TestCity.BodyAsync(late);
        $"{problem["type"]} {problem["currentRevision"]}".ShouldBe("urn:citygoals:problem:stale-plan 1");
    }

    [Fact]
    public async Task Names_every_line_that_makes_no_tree()
    {
        object[] elements =
        [
            new { code = "1", parent = "", title = "上" }, new { code = "1", parent = "", title = "重" }, new { code = "2", parent = "9", title = "迷" }, new { code = "", parent = "", title = "無" },
            new { code = "a", parent = "b", title = "環" }, new { code = "b", parent = "a", title = "環" }, new { code = "3", parent = "", title = " " }, new { code = "4", parent = "", title = "継", replaces = new[] { "7" } },
        ];

        var refused = await SendAsync(plan, PlanText.Of(0, "comprehensive", "計画", "2026-04-01", elements));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestCity.BodyAsync(refused))["cells"]!.AsArray().Select(cell => (int)cell!["line"]!).ShouldBe([3, 4, 5, 6, 7, 8, 9]);
        (await city.CountAsync("plan")).ShouldBe(0);
    }

    [Fact]
    public async Task Links_the_elements_of_the_next_plan_to_those_before()
    {
        var next = Guid.CreateVersion7();
        var old = await PutAsync(plan, PlanText.Comprehensive());
        await PutAsync(next, PlanText.Of(0, "comprehensive", "第3次試験市総合計画", "2030-04-01", new { code = "A", title = "学びと窓口", label = "第1編", replaces = new[] { "1-1", "1-2" } }, new { code = "B", title = "新しい柱", label = "第2編" }));

        var read = await city.GetAsync($"/plans/{next}");
        ((string?)read["before"]).ShouldBe(plan.ToString());
        read["elements"]!.AsArray().Select(element => string.Join(' ', element!["replaces"]!.AsArray())).ShouldBe(["1-1 1-2", ""]);
        var told = (await city.EventsAsync()).Single(row => (string?)row.Body["planId"] == next.ToString()).Body;
        told["elements"]![0]!["replaces"]!.AsArray().Select(id => (string?)id).ShouldBe(Ids(old)[1..3]);
        (await city.GetAsync("/plans?year=2026")).AsArray().Select(one => (string?)one!["planId"]).ShouldBe([plan.ToString()]);
        (await city.GetAsync("/plans?year=2031")).AsArray().Select(one => (string?)one!["planId"]).ShouldBe([next.ToString(), plan.ToString()]);
        (await SendAsync(Guid.CreateVersion7(), PlanText.Of(0, "comprehensive", "同じ日", "2030-04-01", PlanText.Elements("1 ア 同")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Lets_no_element_go_that_something_refers_to()
    {
        var next = Guid.CreateVersion7();
        await PutAsync(plan, PlanText.Comprehensive());
        await PutAsync(next, PlanText.Of(0, "comprehensive", "第3次", "2030-04-01", new { code = "A", title = "学び", replaces = new[] { "1-1" } }));

        var without = await SendAsync(plan, PlanText.Of(1, "comprehensive", "第2次試験市総合計画", "2026-04-01", PlanText.Elements("1 第1編 みんなのまち")));
        var removed = await city.PlanningOffice.DeleteAsync($"/plans/{plan}?revision=1", TestContext.Current.CancellationToken);

        (await TestCity.BodyAsync(without))["codes"]!.AsArray().Select(code => (string?)code).ShouldBe(["1-1"]);
        removed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await city.PlanningOffice.DeleteAsync($"/plans/{next}?revision=1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await city.PlanningOffice.DeleteAsync($"/plans/{plan}?revision=1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await city.CountAsync("plan_element")).ShouldBe(0);
        (await city.EventsAsync()).Select(row => row.Event).ShouldBe(["PlanChanged", "PlanChanged", "PlanRemoved", "PlanRemoved"], ignoreOrder: true);
    }

    [Fact]
    public async Task Feeds_every_plan_as_its_event_said_it()
    {
        await PutAsync(Guid.CreateVersion7(), PlanText.Comprehensive());
        await PutAsync(Guid.CreateVersion7(), PlanText.Manifesto());

        var lines = (await city.Feeder.GetStringAsync($"/feed/plans?municipality={city.Code}", TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[^1].ShouldBe("""{"end":true}""");
        lines[..^1].Select(line => JsonNode.Parse(line)!["event"]!.ToJsonString()).ShouldBe((await city.EventsAsync()).Select(row => row.Body.ToJsonString()), ignoreOrder: true);
    }

    [Fact]
    public async Task Finds_elements_by_words_in_any_width_and_by_their_ids()
    {
        var elements = Ids(await PutAsync(plan, PlanText.Comprehensive()));

        (await FoundAsync("/plan-elements?year=2026&search=第２章")).ShouldBe([elements[2], elements[4]]);
        (await FoundAsync("/plan-elements?year=2026&search=みんな 窓口")).ShouldBe([elements[2]]);
        (await FoundAsync("/plan-elements?year=2026&search=総合計画 川")).ShouldBe([elements[4]]);
        (await FoundAsync("/plan-elements?year=2026&search=100%25")).ShouldBeEmpty();
        (await FoundAsync("/plan-elements?year=2025&search=窓口")).ShouldBeEmpty();
        (await FoundAsync($"/plan-elements?year=2025&id={elements[2]}&id={elements[0]}")).ShouldBe([elements[0], elements[2]]);
    }

    [Fact]
    public async Task Is_the_planning_offices()
    {
        foreach (var role in (string[])[Roles.Author, Roles.Head, Roles.Executive, Roles.Auditor, Roles.Administrator])
        {
            var someone = city.As(role, "01");
            (await SendAsync(plan, PlanText.Comprehensive(), someone)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
            (await someone.DeleteAsync($"/plans/{plan}?revision=1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role);
        }

        (await city.GetAsync("/plans")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_no_plan_of_another_city()
    {
        await PutAsync(plan, PlanText.Comprehensive());
        var other = service.NewCity();

        (await other.PlanningOffice.GetAsync($"/plans/{plan}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync("/plan-elements?year=2026&search=窓口")).AsArray().ShouldBeEmpty();
    }

    private Task<HttpResponseMessage> SendAsync(Guid id, object body, HttpClient? client = null) =>
        (client ?? city.PlanningOffice).PutAsJsonAsync($"/plans/{id}", body, TestContext.Current.CancellationToken);

    private async Task<JsonNode> PutAsync(Guid id, object body)
    {
        var answer = await SendAsync(id, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await TestCity.BodyAsync(answer);
    }

    private async Task<string[]> FoundAsync(string address) => [.. (await city.GetAsync(address)).AsArray().Select(element => (string)element!["planElementId"]!)];

    private static string[] Ids(JsonNode plan) => [.. plan["elements"]!.AsArray().Select(element => (string)element!["planElementId"]!)];

    private static IEnumerable<string> Elements(JsonNode plan) => plan["elements"]!.AsArray().Select(element => $"{element!["code"]} {element["label"]} {element["title"]}");
}
