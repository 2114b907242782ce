using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Goals.V1;
using CityGoals.ServiceDefaults;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>Figures come in at any time, by hand, by file, from other systems and with reports; what comes again is one figure.</summary>
public sealed class EnteringFigures(ProgressService service) : IAsyncLifetime
{
    private readonly ReportingCity city = service.NewCity();
    private GoalSheetPublished sheet = null!;

    public async ValueTask InitializeAsync() => sheet = await city.SheetAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    private Guid Action => sheet.Initiatives[0].Actions[0].ActionId;

    [Fact]
    public async Task Makes_a_series_of_days_with_who_entered_and_confirmed_each()
    {
        await EnterAsync(city.Author, "2026-09-30", 2);
        await EnterAsync(city.Author, "2026-06-30", 1);

        var series = await SeriesAsync();

        series.Select(figure => $"{figure!["asOf"]} {figure["value"]} {figure["unit"]} {figure["source"]} {figure["enteredByName"]} {figure["confirmedByName"]}")
            .ShouldBe(["2026-06-30 1 回 hand author author", "2026-09-30 2 回 hand author author"]);
        (await city.CountAsync("audit_entry", "kind = 'figures-changed'")).ShouldBe(2);
    }

    [Fact]
    public async Task Is_one_figure_however_often_the_same_comes_and_replaced_by_another_value()
    {
        (await EnterAsync(city.Author, "2026-09-30", 1)).ToJsonString().ShouldBe("""{"added":1,"changed":0,"same":0}""");
        (await EnterAsync(city.Author, "2026-09-30", 1)).ToJsonString().ShouldBe("""{"added":0,"changed":0,"same":1}""");
        (await EnterAsync(city.Author, "2026-09-30", 2)).ToJsonString().ShouldBe("""{"added":0,"changed":1,"same":0}""");
        (await EnterAsync(city.Author, "2026-09-30", 3, "second-venue")).ToJsonString().ShouldBe("""{"added":1,"changed":0,"same":0}""");

        (await SeriesAsync()).Select(figure => (int)figure!["value"]!).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task Waits_for_a_person_to_confirm_what_another_system_sends()
    {
        await EnterAsync(city.Author, "2026-09-30", 1, proposed: true);
        var id = (string)(await SeriesAsync())[0]!["figureId"]!;
        (await SeriesAsync())[0]!["confirmedAt"].ShouldBeNull();
        await SendAsync(city.Person("other", Roles.Author, "kikaku"), HttpMethod.Post, $"/figures/{id}/confirmation", null, expected: HttpStatusCode.Forbidden);

        await SendAsync(city.Head, HttpMethod.Post, $"/figures/{id}/confirmation", null, expected: HttpStatusCode.NoContent);
        await SendAsync(city.Author, HttpMethod.Post, $"/figures/{id}/confirmation", null, expected: HttpStatusCode.NoContent);

        ((string?)(await SeriesAsync())[0]!["confirmedByName"]).ShouldBe("head");
        await EnterAsync(city.Author, "2026-09-30", 5, proposed: true);
        (await SeriesAsync())[0]!["confirmedAt"].ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("cp932")]
    public async Task Takes_a_file_in_either_encoding_once(string encoding)
    {
        var text = $"手段ID,基準日,実績値,単位,備考\r\n{Action},2026/6/30,１,回,第一回\r\n{Action},2026年9月30日,\"1,200\",,\r\n";
        var bytes = encoding == "utf-8" ? Encoding.UTF8.GetBytes(text) : CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text);

        (await SendFileAsync(bytes)).ToJsonString().ShouldBe("""{"added":2,"changed":0,"same":0}""");
        (await SendFileAsync(bytes)).ToJsonString().ShouldBe("""{"added":0,"changed":0,"same":2}""");

        (await SeriesAsync()).Select(figure => $"{figure!["asOf"]} {figure["value"]} {figure["source"]} {figure["note"]}").ShouldBe(["2026-06-30 1 csv 第一回", "2026-09-30 1200 csv "]);
    }

    [Fact]
    public async Task Takes_nothing_of_a_file_with_a_fault_and_says_where_it_is()
    {
        var text = $"actionId,position,asOf,value,unit\n{Action},1,2026-06-30,1,回\n{Guid.CreateVersion7()},1,2026-06-30,1,回\n{Action},2,2026-06-30,1,\n{Action},1,2026-07-31,1,人\n";

        var refused = await SendFileAsync(Encoding.UTF8.GetBytes(text), HttpStatusCode.UnprocessableEntity);

        refused["cells"]!.AsArray().Select(cell => (int)cell!["line"]!).ShouldBe([3, 4, 5]);
        (await city.CountAsync("figure")).ShouldBe(0);
        (await SendFileAsync("actionId,asOf,value\nx,y,z\n"u8.ToArray(), HttpStatusCode.UnprocessableEntity))["cells"]!.AsArray().Count.ShouldBe(1);
        (await SendFileAsync("asOf,value\n2026-01-01,1\n"u8.ToArray(), HttpStatusCode.UnprocessableEntity))["cells"]![0]!["messageEn"]!.ToString().ShouldContain("actionId");
    }

    [Fact]
    public async Task Refuses_figures_of_another_department()
    {
        var refused = await SendAsync(
            city.Person("other", Roles.Author, "kikaku"), HttpMethod.Post, "/figures", new { figures = new[] { new { actionId = Action, asOf = "2026-09-30", value = 1 } } },
            expected: HttpStatusCode.UnprocessableEntity);

        refused["cells"]![0]!["messageEn"]!.ToString().ShouldContain("another department");
    }

    [Fact]
    public async Task Takes_over_what_a_report_states_when_it_is_handed_in_and_follows_its_corrections()
    {
        var round = await city.OpenRoundAsync();
        await StateAsync(round, 0, 1);
        (await SeriesAsync()).ShouldBeEmpty();
        await StepAsync(city.Author, round, sheet, "submit", "draft");
        (await SeriesAsync()).Select(figure => $"{figure!["asOf"]} {figure["value"]} {figure["source"]} {figure["confirmedByName"]}").ShouldBe(["2026-09-30 1 report author"]);

        await StepAsync(city.Head, round, sheet, "return", "submitted", reason: "数が違います。");
        await StateAsync(round, 1, 2);
        await StepAsync(city.Author, round, sheet, "submit", "returned", 2);
        (await SeriesAsync()).Select(figure => (int)figure!["value"]!).ShouldBe([2]);

        await StepAsync(city.Head, round, sheet, "return", "submitted", 2, "数は要りません。");
        await city.SaveAsync(round, sheet, 2, "訓練を行った。");
        await StepAsync(city.Author, round, sheet, "submit", "returned", 3);
        (await SeriesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_a_wrong_figure_away_but_none_that_a_report_states()
    {
        var round = await city.OpenRoundAsync();
        await StateAsync(round, 0, 1);
        await StepAsync(city.Author, round, sheet, "submit", "draft");
        await EnterAsync(city.Author, "2026-10-10", 9);
        var ids = (await SeriesAsync()).Select(figure => (string)figure!["figureId"]!).ToList();

        Problem(await SendAsync(city.Author, HttpMethod.Delete, $"/figures/{ids[0]}", null, expected: HttpStatusCode.Conflict)).ShouldBe("stated-in-report");
        await SendAsync(city.Author, HttpMethod.Delete, $"/figures/{ids[1]}", null, expected: HttpStatusCode.NoContent);
        (await SeriesAsync()).Count.ShouldBe(1);
    }

    private Task<JsonNode> EnterAsync(HttpClient client, string asOf, decimal value, string sourceKey = "", bool proposed = false) =>
        SendAsync(client, HttpMethod.Post, "/figures", new { figures = new[] { new { actionId = Action, position = 1, asOf, value, sourceKey } }, proposed });

    private Task<JsonNode> StateAsync(string round, int revision, int value) => SendAsync(
        city.Author, HttpMethod.Put, ReportOf(round, sheet),
        new { revision, content = new { entries = new[] { new { partId = Action, text = $"訓練を{value}回行った。", figures = new[] { new { position = 1, value } } } } } });

    private async Task<JsonArray> SeriesAsync() => (await GetAsync(city.Author, $"/goal-sheets/{sheet.GoalSheetId}/figures")).AsArray();

    private async Task<JsonNode> SendFileAsync(byte[] bytes, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new ByteArrayContent(bytes);
        using var answer = await city.Author.PostAsync("/figures/csv", content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!;
    }
}
