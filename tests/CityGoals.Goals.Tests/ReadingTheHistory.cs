using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>Whoever reads a sheet sees what became of it between any two revisions, and since it was decided upon.</summary>
public class ReadingTheHistory(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Tells_what_was_written_anew_and_who_saved_both_revisions()
    {
        var id = await DraftAsync();
        await SaveAsync(id, 1, content =>
        {
            content["purpose"] = "待たせない窓口にする。";
            content["initiatives"]![0]!["actions"]![0]!["periodText"] = "12月末";
        }, "窓口に絞るため");

        var answer = await city.GetAsync($"/goal-sheets/{id}/versions/1/difference/2");

        $"{answer["from"]!["revision"]} {answer["to"]!["revision"]} {answer["to"]!["reason"]}".ShouldBe("1 2 窓口に絞るため");
        Marked(answer, "purpose").ShouldBe("待たせない[-市役所-][+窓口+]にする。");
        var action = answer["difference"]!["initiatives"]![0]!["actions"]![0]!;
        ((string?)action["change"]).ShouldBe("changed");
        ((string?)action["period"]!["before"]![0]!["ja"])!.ShouldContain("9月30日");
        ((string?)action["period"]!["after"]![0]!["ja"])!.ShouldContain("12月31日");
        Marked(await city.GetAsync($"/goal-sheets/{id}/versions/2/difference/1"), "purpose").ShouldBe("待たせない[-窓口-][+市役所+]にする。");
        ((bool)(await city.GetAsync($"/goal-sheets/{id}/versions/2/difference/2"))["difference"]!["changed"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_that_there_is_no_such_revision_or_sheet()
    {
        var id = await DraftAsync();

        (await ProblemAsync($"/goal-sheets/{id}/versions/1/difference/7")).ShouldBe("urn:citygoals:problem:no-such-revision");
        (await ProblemAsync($"/goal-sheets/{Guid.CreateVersion7()}/versions/1/difference/1")).ShouldBe("urn:citygoals:problem:no-such-goal-sheet");
        (await ProblemAsync($"/goal-sheets/{Guid.CreateVersion7()}/changes")).ShouldBe("urn:citygoals:problem:no-such-goal-sheet");
    }

    [Fact]
    public async Task Has_nothing_to_compare_before_anybody_decided()
    {
        var id = await DraftAsync();
        await StepAsync(id, "submit", "draft", Author, "submitted", 1);

        var changes = await city.GetAsync($"/goal-sheets/{id}/changes");

        changes["decidedRevision"].ShouldBeNull();
        changes["changes"].ShouldBeNull();
    }

    [Fact]
    public async Task Tells_each_what_changed_since_a_decision_at_their_place_of_the_route_or_behind_it()
    {
        var id = await DraftAsync();
        var (head, office) = (city.AsPerson("head", Roles.Head, "01"), city.AsPerson("office", Roles.PlanningOffice));
        await StepAsync(id, "submit", "draft", Author, "submitted", 1);
        await StepAsync(id, "return", "submitted", head, "returned", 1, "目的が広すぎます。");
        await SaveAsync(id, 1, content => content["purpose"] = "待たせない窓口にする。");
        await StepAsync(id, "submit", "returned", Author, "submitted", 2);

        var atTheHead = await city.GetAsync($"/goal-sheets/{id}/changes");
        $"{atTheHead["decidedRevision"]} {atTheHead["decision"]!["step"]} {atTheHead["decision"]!["reason"]}".ShouldBe("1 return 目的が広すぎます。");
        Marked(atTheHead["changes"]!, "purpose").ShouldBe("待たせない[-市役所-][+窓口+]にする。");

        await StepAsync(id, "approve", "submitted", head, "head-approved", 2);
        (await city.GetAsync($"/goal-sheets/{id}/changes"))["decidedRevision"].ShouldBeNull("the office has decided nothing yet");

        await StepAsync(id, "return", "head-approved", office, "returned", 2, "現況を書いてください。");
        await SaveAsync(id, 2, content => content["situation"] = "窓口が混む。");
        await StepAsync(id, "submit", "returned", Author, "submitted", 3);
        await StepAsync(id, "approve", "submitted", head, "head-approved", 3);
        var atTheOffice = await city.GetAsync($"/goal-sheets/{id}/changes");
        $"{atTheOffice["decidedRevision"]} {atTheOffice["decision"]!["personName"]}".ShouldBe($"2 {atTheOffice["decision"]!["personName"]}");
        Marked(atTheOffice["changes"]!, "purpose").ShouldBe("待たせない窓口にする。");
        ((bool)atTheOffice["changes"]!["difference"]!["changed"]!).ShouldBeTrue();
        var waiting = (await TestCity.BodyAsync(await office.GetAsync("/approvals", TestContext.Current.CancellationToken)))["sheets"]!.AsArray().ShouldHaveSingleItem()!;
        ((int)waiting["decidedRevision"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Compares_with_what_was_published_where_a_file_brought_it_in()
    {
        var id = await DraftAsync();
        (await city.PublishAsync(await SheetAsync(id))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await StepAsync(id, "revise", "published", Author, "draft", 1, "変更のため");
        await SaveAsync(id, 1, content => content["title"] = "新しい題名");
        await StepAsync(id, "submit", "draft", Author, "submitted", 2);

        var changes = await city.GetAsync($"/goal-sheets/{id}/changes");

        ((int)changes["decidedRevision"]!).ShouldBe(1);
        changes["decision"].ShouldBeNull();
        Marked(changes["changes"]!, "title").ShouldContain("[+");
    }

    [Fact]
    public async Task Says_of_every_revision_when_and_by_whom_it_was_published()
    {
        var id = await DraftAsync();
        (await city.PublishAsync(await SheetAsync(id))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await StepAsync(id, "revise", "published", Author, "draft", 1, "変更のため");
        await SaveAsync(id, 1, content => content["title"] = "新しい題名");

        var versions = (await city.GetAsync($"/goal-sheets/{id}/versions")).AsArray();

        versions[0]!["publishedAt"].ShouldBeNull();
        versions[1]!["publishedAt"].ShouldNotBeNull();
        ((string?)versions[1]!["publishedByName"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Compares_two_versions_in_one_round_trip()
    {
        var id = await DraftAsync();
        using var trips = new RoundTrips();

        (await trips.Watch(Author).GetAsync($"/goal-sheets/{id}/versions/1/difference/1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        trips.Statements.Count.ShouldBe(1, string.Join('\n', trips.Statements));
    }

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private static string Marked(JsonNode answer, string field) =>
        string.Concat(answer["difference"]!["fields"]!.AsArray().Single(one => (string?)one!["field"] == field)!["runs"]!.AsArray().Select(run => (string?)run!["kind"] switch
        {
            "removed" => $"[-{run["text"]}-]",
            "added" => $"[+{run["text"]}+]",
            _ => (string)run["text"]!,
        }));

    private async Task<string> DraftAsync() => (string)(await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0]["goalSheetId"]!;

    private async Task<JsonNode> SheetAsync(string id) => (await city.GetAsync($"/goal-sheets/{id}"))["sheet"]!;

    private async Task StepAsync(string id, string step, string state, HttpClient client, string next, int revision, string? reason = null) =>
        await city.TakenAsync(await SheetAsync(id), step, state, client, next, reason, revision);

    private async Task SaveAsync(string id, int revision, Action<JsonNode> change, string reason = "")
    {
        var content = (await city.GetAsync($"/goal-sheets/{id}"))["content"]!;
        change(content);
        var response = await Author.PutAsJsonAsync($"/goal-sheets/{id}", new { revision, content, reason }, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string?> ProblemAsync(string path)
    {
        var response = await Author.GetAsync(path, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        return (string?)(await TestCity.BodyAsync(response))["type"];
    }
}
