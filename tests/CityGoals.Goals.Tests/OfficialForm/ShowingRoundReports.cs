using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Progress.V1;
using CityGoals.TestKit.Projections;
using Made = CityGoals.Goals.Tests.SheetText;

namespace CityGoals.Goals.Tests.OfficialForm;

/// <summary>The official form carries what was published of a sheet in the mid-term and the final round, as Progress tells of it.</summary>
public sealed class ShowingRoundReports : IAsyncLifetime
{
    private const string ImportedMid = "(1)2か所に置いた。\n(2)640件であった。";
    private const string ImportedFinal = "(1)3か所に置いた。";

    private readonly string city = GoalsService.NewCode();
    private ProjectionHost goals = null!;
    private JsonNode sheet = null!;

    public async ValueTask InitializeAsync()
    {
        goals = await ProjectionHost.StartAsync<Program>("goals");
        await ImportAsync(city, Encoding.UTF8.GetBytes(Made.Of("総務部", "令和8年度", 1)), "txt");
        sheet = await GetAsync(city, "/goal-sheets/2026/01/1");
    }

    public ValueTask DisposeAsync() => goals.DisposeAsync();

    [Theory]
    [InlineData("txt")]
    [InlineData("xlsx")]
    public async Task Gives_them_out_in_a_file_that_another_city_imports_as_the_same_form(string format)
    {
        await goals.TakeAsync(Mid(), Final());

        var other = GoalsService.NewCode();
        await ImportAsync(other, await goals.ClientOf(city).GetByteArrayAsync($"/goal-sheets/2026/01/1.{format}", Cancellation), format);

        var form = await FormAsync(other);
        form.ToJsonString().ShouldBe((await FormAsync(city)).ToJsonString());
        Cells(form, 0).ShouldBe(("(1)三つの窓口に置いた。（進捗度：○）\n(2)受付を始めた。", "(1)すべてに置いた。（達成度：◎）"));
        Cells(form, 1).ShouldBe(("(1)（進捗度：△）\n(2)手引きを直した。", ""));
        Boxes(form).ShouldBe(("期末の声を聞いた。", "中間の効果があった。"));
    }

    [Fact]
    public async Task Prints_them()
    {
        await goals.TakeAsync(Mid());

        using var answer = await goals.ClientOf(city).PostAsync("/printings", new StringContent("""{"year":2026}""", Encoding.UTF8, "application/json"), Cancellation);

        var printed = (await TestCity.BodyAsync(answer))["forms"]![0]!["form"]!;
        printed.ToJsonString().ShouldBe((await FormAsync(city)).ToJsonString());
        Cells(printed, 0).ShouldBe(("(1)三つの窓口に置いた。（進捗度：○）\n(2)受付を始めた。", ImportedFinal), "what an import brought for another round stays");
    }

    [Fact]
    public async Task Shows_what_an_import_brought_until_the_report_is_published()
    {
        var form = await FormAsync(city);

        Cells(form, 0).ShouldBe((ImportedMid, ImportedFinal));
        Boxes(form).ShouldBe(("利用者の声を聞いた。", "待ち時間が減った。"));
    }

    [Fact]
    public async Task Is_not_moved_by_what_is_late_or_comes_again()
    {
        var corrected = Mid() with { Revision = 3 };
        var (first, second) = (Worded(corrected, 1, "初めの文。"), Worded(corrected, 2, "次の文。"));
        await goals.TakeAsync(second, corrected);
        var form = (await FormAsync(city)).ToJsonString();

        var repeated = await goals.Broker.PublishAsync(corrected);
        await goals.Broker.PublishAsync(corrected, repeated);
        await goals.UntilConsumedAsync(repeated, repeated);
        await goals.TakeAsync(first, second, Worded(corrected, 3, "同じ版の別の文。"));

        (await FormAsync(city)).ToJsonString().ShouldBe(form);
        Cells(await FormAsync(city), 0).Mid.ShouldBe("(1)三つの窓口に置いた。（進捗度：○）\n(2)受付を始めた。");
    }

    [Fact]
    public async Task Leaves_other_rounds_and_other_cities_out()
    {
        var form = (await FormAsync(city)).ToJsonString();
        var other = Mid() with { MunicipalityCode = GoalsService.NewCode() };
        await goals.TakeAsync(Mid() with { RoundKind = "quarter-1" }, other);

        (await FormAsync(city)).ToJsonString().ShouldBe(form);
    }

    [Fact]
    public async Task Refuses_a_report_that_another_city_wrote()
    {
        var form = (await FormAsync(city)).ToJsonString();

        var message = await goals.Broker.PublishWrittenByAsync(GoalsService.NewCode(), Mid());

        (await goals.UntilDeadAsync("report-published", message)).ShouldNotBeNull();
        (await FormAsync(city)).ToJsonString().ShouldBe(form);
    }

    [Fact]
    public async Task Takes_the_round_with_the_later_day_in_whatever_order_they_are_told()
    {
        var (early, late) = (Worded(Mid(), 5, "早い回。") with { AsOf = new(2026, 8, 31) }, Worded(Mid(), 1, "遅い回。"));
        await goals.TakeAsync(late, early);

        Cells(await FormAsync(city), 0).Mid.ShouldBe("(1)遅い回。");
    }

    [Fact]
    public async Task Keeps_words_on_an_action_that_is_gone_with_its_initiative()
    {
        await goals.TakeAsync(Mid() with { Entries = [Entry(0, 0, "置いた。"), RoundReport.Entry(Initiative(0), Guid.CreateVersion7(), "なくなった取組の報告。"), RoundReport.Entry(Initiative(0), null, "全体の報告。")] });

        Cells(await FormAsync(city), 0).Mid.ShouldBe("(1)置いた。\n\nなくなった取組の報告。\n\n全体の報告。");
    }

    [Fact]
    public async Task Asks_for_what_it_was_not_told_of()
    {
        var other = GoalsService.NewCode();
        var feed = new FeedStub();
        feed.Hold(other, Mid() with { MunicipalityCode = other });
        await using var late = await ProjectionHost.StartAsync<Program>("goals", feed);

        await late.UntilBuiltAsync(other);

        (await late.Database.ScalarAsync<long>($"select count(*) from round_report where municipality_code = '{other}' and revision = 1")).ShouldBe(1);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReportPublished Mid() => RoundReport.Of(city, (Guid)sheet["goalSheetId"]!) with
    {
        Entries = [Entry(0, 0, "三つの窓口に置いた。", "○"), Entry(0, 1, "受付を始めた。"), Entry(1, 0, "", "△"), Entry(1, 1, "手引きを直した。")],
        Participation = "中間の声を聞いた。",
        Effect = "中間の効果があった。",
    };

    private ReportPublished Final() => RoundReport.Of(city, (Guid)sheet["goalSheetId"]!, "final") with { Entries = [Entry(0, 0, "すべてに置いた。", "◎")], Participation = "期末の声を聞いた。" };

    private ReportPublished Worded(ReportPublished report, int revision, string text) => report with { Revision = revision, Entries = [Entry(0, 0, text)] };

    private PublishedReportEntry Entry(int initiative, int action, string text, string? grade = null) =>
        RoundReport.Entry(Initiative(initiative), (Guid)sheet["initiatives"]![initiative]!["actions"]![action]!["actionId"]!, text, grade);

    private Guid Initiative(int place) => (Guid)sheet["initiatives"]![place]!["initiativeId"]!;

    private static (string Mid, string Final) Cells(JsonNode form, int row) => ((string)form["rows"]![row]![3]!, (string)form["rows"]![row]![4]!);

    private static (string Participation, string Effect) Boxes(JsonNode form) => ((string)form["participation"]!["text"]!, (string)form["effects"]!["text"]!);

    private async Task ImportAsync(string code, byte[] file, string format) =>
        (await TestCity.ImportAsync(goals.ClientOf(code), file, $"a.{format}")).StatusCode.ShouldBe(HttpStatusCode.Created);

    private async Task<JsonNode> FormAsync(string code) => (await GetAsync(code, "/goal-sheets/2026/01/1/form"))["form"]!;

    private async Task<JsonNode> GetAsync(string code, string path)
    {
        using var answer = await goals.ClientOf(code).GetAsync(path, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await TestCity.BodyAsync(answer);
    }
}
