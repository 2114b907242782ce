using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>Every change of state is an entry of the audit trail, in its own transaction; auditors read, export and verify it.</summary>
public sealed class KeepingAnAuditTrail(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Names_who_imported_and_published_what()
    {
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];
        await city.PublishAsync(sheet);

        var entries = await EntriesAsync();

        entries.Select(entry => (string?)entry["kind"]).ShouldBe(["sheet-published", "sheets-imported"]);
        ((string?)entries[0]["subject"]).ShouldBe((string?)sheet["goalSheetId"]);
        ((string?)entries[0]["personName"]).ShouldBe("試験 花子");
        ((string?)entries[0]["summaryJa"])!.ShouldContain((string)sheet["title"]!);
        ((string?)entries[0]["before"]).ShouldBe("""{"state":"draft"}""");
        ((string?)entries[0]["after"]).ShouldBe("""{"state":"published","decidedOutside":true}""");
    }

    [Fact]
    public async Task Has_one_entry_for_each_sheet_that_was_published_together()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2, 3));
        using var answer = await city.PlanningOffice.PostAsJsonAsync("/publications", new { year = 2026 }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await EntriesAsync("?kind=sheet-published")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Has_nothing_of_what_changed_nothing()
    {
        var text = SheetText.Of("総務部", "令和8年度", 1);
        var sheet = (await city.SheetsOfAsync(text))[0];
        await city.PublishAsync(sheet, key: "k");
        var before = (await EntriesAsync()).Count;

        await city.PublishAsync(sheet, key: "k");
        await city.PublishAsync(sheet);
        await city.PublishAsync(sheet, revision: 9);
        await city.ImportAsync(text);

        (await EntriesAsync()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Names_who_was_refused_what()
    {
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];

        (await city.PublishAsync(sheet, client: city.As(Roles.Author, "soumu"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.As(Roles.Author, "soumu").GetAsync("/audit", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.As(Roles.Author, "soumu").GetAsync("/nowhere", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await EntriesAsync("?kind=denied")).Select(entry => (string?)entry["subject"])
            .ShouldBe(["GET /audit", $"POST /goal-sheets/{sheet["goalSheetId"]}/publication"]);
    }

    [Fact]
    public async Task Is_read_page_by_page_and_by_nobody_of_another_city()
    {
        foreach (var at in Enumerable.Range(0, 60)) await city.As(Roles.Author, "soumu").GetAsync($"/audit?search={at}", TestContext.Current.CancellationToken);

        var first = await GetAsync("/audit");
        var second = await GetAsync($"/audit?after={first["next"]}");

        first["entries"]!.AsArray().Concat(second["entries"]!.AsArray()).Select(entry => (long)entry!["sequence"]!).ShouldBe(Enumerable.Range(1, 60).Reverse().Select(at => (long)at));
        second["next"].ShouldBeNull();
        using var elsewhere = await service.NewCity().As(Roles.Auditor).GetAsync("/audit", TestContext.Current.CancellationToken);
        (await TestCity.BodyAsync(elsewhere))["entries"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Goes_out_as_a_table_that_no_spreadsheet_calculates_and_says_so()
    {
        await city.ImportAsync(Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 1)), "=cmd,\"x\".txt");
        await city.As(Roles.Author, "soumu").SendAsync(new HttpRequestMessage(HttpMethod.Get, "/audit"), TestContext.Current.CancellationToken);

        using var answer = await city.As(Roles.Auditor).GetAsync("/audit.csv?kind=sheets-imported", TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        bytes.AsSpan(0, 3).ToArray().ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldBe("sequence,occurred_at,person_id,person_name,kind,subject,summary_ja,summary_en,before,after,hash");
        lines[1].ShouldContain("\"「=cmd,\"\"x\"\".txt」から目標1件のシートを作りました。\"");
        (await EntriesAsync("?kind=exported")).ShouldHaveSingleItem()["after"]!.ToString().ShouldBe("?kind=sheets-imported");
    }

    [Fact]
    public async Task Is_whole_until_somebody_tampers_with_it()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));
        await city.As(Roles.Author, "soumu").GetAsync("/audit", TestContext.Current.CancellationToken);
        (await GetAsync("/audit/verification")).ToJsonString().ShouldBe("""{"entries":2,"intact":true,"firstBroken":null,"reason":null}""");

        await service.Database.ExecuteAsync($"update audit_entry set person_name = '別人' where municipality_code = '{city.Code}' and sequence = 2");

        (await GetAsync("/audit/verification")).ToJsonString().ShouldBe("""{"entries":1,"intact":false,"firstBroken":2,"reason":"changed"}""");
    }

    [Theory]
    [InlineData("?after=x")]
    [InlineData("?from=gestern")]
    public async Task Refuses_a_question_that_makes_no_sense(string query)
    {
        using var answer = await city.As(Roles.Auditor).GetAsync("/audit" + query, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<List<JsonNode>> EntriesAsync(string query = "") => [.. (await GetAsync("/audit" + query))["entries"]!.AsArray().Select(entry => entry!)];

    private async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await city.As(Roles.Auditor).GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await TestCity.BodyAsync(answer);
    }
}
