using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>A department writes its sheet, part by part, and no two people's work is lost.</summary>
public class EditingASheet(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Saves_every_part_with_its_readings_as_the_next_revision()
    {
        var (id, content) = await DraftAsync();
        content["title"] = "待たせない窓口";
        content["situation"] = "一行目\n二行目\t＝タブ";
        content["initiatives"]![0]!["actions"]![0]!["periodText"] = "12月末";
        content["initiatives"]![0]!["actions"]![0]!["targetText"] = "窓口5か所";
        content["initiatives"]!.AsArray().Add(Initiative("新しい取組", Action("(1)", "説明会", "10月", "説明会3回（延べ60人）")));

        var saved = await SavedAsync(id, 1, content, reason: "計画の変更のため");

        ((int)saved["revision"]!).ShouldBe(2);
        var now = await city.GetAsync($"/goal-sheets/{id}");
        now["content"]!.ToJsonString().ShouldBe(content.ToJsonString());
        var first = now["sheet"]!["initiatives"]![0]!["actions"]![0]!;
        ((string?)first["period"]!["due"]).ShouldBe("2026-12-31");
        ((decimal)first["targets"]![0]!["value"]!).ShouldBe(5);
        now["sheet"]!["initiatives"]![2]!["actions"]![0]!["targets"]!.AsArray().Select(target => (decimal)target!["value"]!).ShouldBe([3, 60]);
        var versions = (await city.GetAsync($"/goal-sheets/{id}/versions")).AsArray();
        versions.Select(version => $"{version!["revision"]} {version["reason"]}").ShouldBe(["2 計画の変更のため", "1 "]);
        ((string?)(await city.GetAsync($"/goal-sheets/{id}/versions/1"))["title"]).ShouldBe("総務部の目標その1");
        ((string?)(await city.GetAsync($"/goal-sheets/{id}/versions/2"))["title"]).ShouldBe("待たせない窓口");
    }

    [Fact]
    public async Task Adds_no_revision_where_nothing_changed()
    {
        var (id, content) = await DraftAsync();

        ((int)(await SavedAsync(id, 1, content))["revision"]!).ShouldBe(1);

        (await city.CountAsync("goal_sheet_version")).ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_what_a_person_says_of_a_reading_until_they_leave_it_to_the_reader()
    {
        var (id, content) = await DraftAsync();
        var action = content["initiatives"]![0]!["actions"]![0]!;
        action["period"] = JsonNode.Parse("""{"kind":"deadline","due":"2026-10-20","dues":[]}""");
        action["targets"] = JsonNode.Parse("""[{"subject":"窓口","comparator":"at-most","value":7,"unit":"か所"}]""");
        await SavedAsync(id, 1, content);

        var overruled = await city.GetAsync($"/goal-sheets/{id}");
        var read = overruled["sheet"]!["initiatives"]![0]!["actions"]![0]!;
        ((string?)read["period"]!["due"]).ShouldBe("2026-10-20");
        ((bool)read["periodConfirmed"]!).ShouldBeTrue();
        ((string?)read["targets"]![0]!["comparator"]).ShouldBe("at-most");
        var kept = overruled["content"]!;
        ((int)(await SavedAsync(id, 2, kept))["revision"]!).ShouldBe(2);

        kept["initiatives"]![0]!["actions"]![0]!["period"] = null;
        kept["initiatives"]![0]!["actions"]![0]!["targets"] = null;
        await SavedAsync(id, 2, kept);

        var automatic = (await city.GetAsync($"/goal-sheets/{id}"))["sheet"]!["initiatives"]![0]!["actions"]![0]!;
        ((string?)automatic["period"]!["due"]).ShouldBe("2026-09-30");
        ((bool)automatic["targetsConfirmed"]!).ShouldBeFalse();
        ((decimal)automatic["targets"]![0]!["value"]!).ShouldBe(3);
    }

    [Fact]
    public async Task Moves_an_action_to_another_initiative_and_keeps_its_id_and_report()
    {
        var (id, content) = await DraftAsync();
        var initiatives = content["initiatives"]!.AsArray();
        var moved = initiatives[0]!["actions"]![1]!;
        initiatives[0]!["actions"]!.AsArray().Remove(moved);
        initiatives[1]!["actions"]!.AsArray().Insert(0, moved);
        var first = initiatives[0]!;
        initiatives.Remove(first);
        initiatives.Add(first);

        await SavedAsync(id, 1, content);

        (await city.GetAsync($"/goal-sheets/{id}"))["content"]!.ToJsonString().ShouldBe(content.ToJsonString());
        (await city.CountAsync("imported_report")).ShouldBe(await ReportsOfOneSheetAsync());
        initiatives.RemoveAt(1);
        await SavedAsync(id, 2, content);
        (await city.GetAsync($"/goal-sheets/{id}"))["content"]!.ToJsonString().ShouldBe(content.ToJsonString());
    }

    [Fact]
    public async Task Gives_a_late_saver_both_versions_and_their_merge()
    {
        var (id, content) = await DraftAsync();
        var theirs = content.DeepClone();
        theirs["situation"] = "相手の現況";
        theirs["purpose"] = "相手の目的";
        await SavedAsync(id, 1, theirs);
        content["title"] = "自分の題名";
        content["purpose"] = "自分の目的";

        var refused = await SaveAsync(id, 1, content);

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await TestCity.BodyAsync(refused);
        ((string?)problem["type"]).ShouldBe("urn:citygoals:problem:stale-revision");
        ((string?)problem["base"]!["purpose"]).ShouldBe("待たせない市役所にする。");
        ((string?)problem["content"]!["purpose"]).ShouldBe("相手の目的");
        ((int)problem["current"]!["revision"]!).ShouldBe(2);
        var merged = problem["merge"]!["content"]!;
        $"{merged["title"]} {merged["situation"]} {merged["purpose"]}".ShouldBe("自分の題名 相手の現況 自分の目的");
        problem["merge"]!["conflicts"]!.AsArray().Select(conflict => $"{conflict!["field"]} {conflict["theirs"]} {conflict["mine"]}").ShouldBe(["purpose 相手の目的 自分の目的"]);
    }

    [Fact]
    public async Task Loses_nothing_of_fifty_people_who_save_at_once()
    {
        var (id, content) = await DraftAsync();

        await Task.WhenAll(Enumerable.Range(1, 50).Select(async number =>
        {
            var mine = content.DeepClone();
            mine["initiatives"]![number % 2]!["actions"]!.AsArray().Add(Action("", $"項目{number}", "年度末", $"会議{number}回"));
            var revision = 1;
            while (true)
            {
                var response = await SaveAsync(id, revision, mine);
                if (response.StatusCode == HttpStatusCode.OK) return;
                response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
                var problem = await TestCity.BodyAsync(response);
                (revision, mine) = ((int)problem["current"]!["revision"]!, problem["merge"]!["content"]!);
                problem["merge"]!["conflicts"]!.AsArray().ShouldBeEmpty();
            }
        }));

        var now = await city.GetAsync($"/goal-sheets/{id}");
        now["content"]!["initiatives"]!.AsArray().SelectMany(initiative => initiative!["actions"]!.AsArray()).Select(action => (string)action!["title"]!)
            .Where(title => title.StartsWith("項目", StringComparison.Ordinal))
            .ShouldBe(Enumerable.Range(1, 50).Select(number => $"項目{number}"), ignoreOrder: true);
        ((int)now["sheet"]!["revision"]!).ShouldBe(51);
        (await city.CountAsync("goal_sheet_version")).ShouldBe(51);
    }

    [Fact]
    public async Task Gives_the_first_answer_again_for_the_same_key_and_takes_two_round_trips()
    {
        var (id, content) = await DraftAsync();
        content["title"] = "新しい題名";
        using var trips = new RoundTrips();
        var client = trips.Watch(Author);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "save-1");

        var first = await SaveAsync(id, 1, content, client: client);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        trips.Statements.Count.ShouldBe(2, string.Join('\n', trips.Statements));

        var again = await SaveAsync(id, 1, content, client: client);
        (await TestCity.BodyAsync(again)).ToJsonString().ShouldBe((await TestCity.BodyAsync(first)).ToJsonString());
        (await city.CountAsync("goal_sheet_version")).ShouldBe(2);
    }

    [Theory]
    [InlineData("title", " ")]
    [InlineData("situation", "\0")]
    public async Task Refuses_a_text_that_cannot_be_kept(string field, string text)
    {
        var (id, content) = await DraftAsync();
        content[field] = text;

        (await SaveAsync(id, 1, content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Names_the_limit_in_both_languages()
    {
        var (id, content) = await DraftAsync();
        content["initiatives"]![0]!["actions"]![0]!["title"] = new string('長', 4001);

        var refused = await SaveAsync(id, 1, content);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var body = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        body.ShouldContain("4000");
        body.ShouldContain("at most 4000 characters");
    }

    [Fact]
    public async Task Refuses_ids_of_another_sheet_and_ids_given_twice()
    {
        var (id, content) = await DraftAsync();
        var (other, others) = await DraftAsync(rank: 2);
        content["initiatives"]!.AsArray().Add(others["initiatives"]![0]!.DeepClone());
        (await SaveAsync(id, 1, content)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        others["initiatives"]!.AsArray().Add(others["initiatives"]![0]!.DeepClone());
        (await SaveAsync(other, 1, others)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await city.CountAsync("goal_sheet_version")).ShouldBe(2);
    }

    [Fact]
    public async Task Leaves_what_is_published_as_it_was_while_it_is_revised()
    {
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];
        (await city.PublishAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await city.TakenAsync(sheet, "revise", "published", Author, "draft", "変更のため");
        var id = (string)sheet["goalSheetId"]!;
        var content = (await city.GetAsync($"/goal-sheets/{id}"))["content"]!;
        content["title"] = "まだ公表しない題名";
        content["initiatives"]!.AsArray().Clear();

        await SavedAsync(id, 1, content);

        var published = await city.GetAsync("/goal-sheets/2026/01/1?form=published");
        ((string?)published["title"]).ShouldBe("総務部の目標その1");
        published["initiatives"]!.AsArray().Count.ShouldBe(2);
        var feed = await city.Feeder.GetStringAsync($"/feed/goal-sheets?municipality={city.Code}", TestContext.Current.CancellationToken);
        feed.ShouldContain("総務部の目標その1");
        feed.ShouldNotContain("まだ公表しない題名");
    }

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private async Task<(string Id, JsonNode Content)> DraftAsync(int rank = 1)
    {
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", rank)))[0];
        var id = (string)sheet["goalSheetId"]!;
        return (id, (await city.GetAsync($"/goal-sheets/{id}"))["content"]!);
    }

    private async Task<long> ReportsOfOneSheetAsync()
    {
        var other = service.NewCity();
        await other.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));
        return await other.CountAsync("imported_report");
    }

    private async Task<HttpResponseMessage> SaveAsync(string id, int revision, JsonNode content, string reason = "", HttpClient? client = null) =>
        await (client ?? Author).PutAsJsonAsync($"/goal-sheets/{id}", new { revision, content, reason }, TestContext.Current.CancellationToken);

    private async Task<JsonNode> SavedAsync(string id, int revision, JsonNode content, string reason = "")
    {
        var response = await SaveAsync(id, revision, content, reason);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await TestCity.BodyAsync(response);
    }

    private static JsonObject Initiative(string title, params JsonNode[] actions) =>
        new JsonObject { ["initiativeId"] = Guid.CreateVersion7().ToString(), ["title"] = title, ["carriedOverFrom"] = "", ["note"] = "", ["actions"] = new JsonArray(actions) };

    private static JsonObject Action(string number, string title, string period, string target) => new JsonObject
    {
        ["actionId"] = Guid.CreateVersion7().ToString(),
        ["number"] = number,
        ["title"] = title,
        ["carriedOverFrom"] = "",
        ["periodText"] = period,
        ["period"] = null,
        ["targetText"] = target,
        ["targets"] = null,
    };
}
