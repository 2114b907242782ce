using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Made = CityGoals.Goals.Tests.SheetText;

namespace CityGoals.Goals.Tests.OfficialForm;

/// <summary>A sheet leaves as text or workbook, comes back as the same sheet, and that it left is kept.</summary>
public sealed class ExportingASheet(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Theory]
    [InlineData("txt", "text/plain")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Gives_a_file_that_another_city_imports_as_the_same_sheet(string format, string mediaType)
    {
        await city.SheetsOfAsync(Made.Of("総務部", "令和8年度", 1, 2));

        using var answer = await GetAsync($"/goal-sheets/2026/01/2.{format}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"重点目標管理シート_2026_総務部_2位.{format}");
        var other = service.NewCity();
        (await other.ImportAsync(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), $"a.{format}")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var (one, two) = (await FormAsync(city, 2), await FormAsync(other, 1));
        two["form"]!.ToJsonString().ShouldBe(one["form"]!.ToJsonString());
        two["form"]!["rows"]![0]!.AsArray().Select(cell => (string)cell!).ShouldBe(
        [
            "窓口の改善(R7から継続)\n(1)案内係の配置\n(2)予約の受付", "(1)9月末\n(2)通年", "(1)窓口3か所\n(2)予約 延べ1,200件", "(1)2か所に置いた。\n(2)640件であった。", "(1)3か所に置いた。",
        ]);
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("xlsx")]
    public async Task Is_kept_in_the_audit_trail(string format)
    {
        var sheet = (await city.SheetsOfAsync(Made.Of("総務部", "令和8年度", 1)))[0];

        (await GetAsync($"/goal-sheets/2026/01/1.{format}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync($"/goal-sheets/2026/01/2.{format}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var entry = (await ExportsAsync()).ShouldHaveSingleItem();
        ((string?)entry["subject"]).ShouldBe((string?)sheet["goalSheetId"]);
        ((string?)entry["summaryJa"]).ShouldBe($"目標「総務部の目標その1」のシートを出力しました（.{format}）。");
        ((string?)entry["after"]).ShouldBe($$"""{"format":"{{format}}","revision":1}""");
    }

    [Fact]
    public async Task Keeps_texts_that_begin_like_a_formula_as_text()
    {
        await city.SheetsOfAsync(Made.Of("総務部", "令和8年度", 1).Replace("窓口の待ち時間が長い。", "=HYPERLINK(\"http://x\")", StringComparison.Ordinal).Replace("待たせない市役所にする。", "-1+2", StringComparison.Ordinal));

        using var answer = await GetAsync("/goal-sheets/2026/01/1.xlsx");
        using var workbook = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), isEditable: false);

        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        cells.ShouldAllBe(cell => cell.CellFormula == null);
        var formats = workbook.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var text in (string[])["=HYPERLINK(\"http://x\")", "-1+2"])
        {
            var cell = cells.Single(cell => cell.InnerText == text);
            cell.DataType!.Value.ShouldBe(CellValues.InlineString);
            formats[(int)cell.StyleIndex!.Value].QuotePrefix!.Value.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Lays_the_workbook_out_as_a_form_for_paper()
    {
        await city.SheetsOfAsync(Made.Of("総務部", "令和8年度", 1));

        using var answer = await GetAsync("/goal-sheets/2026/01/1.xlsx");
        using var workbook = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), isEditable: false);

        var worksheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var page = worksheet.Elements<PageSetup>().Single();
        (page.Orientation!.Value, page.PaperSize!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value).ShouldBe((OrientationValues.Landscape, 9U, 1U, 0U));
        var heads = worksheet.Descendants<Row>().Single(row => row.InnerText.Contains("期間・期限", StringComparison.Ordinal)).RowIndex!.Value;
        workbook.WorkbookPart.Workbook.DefinedNames!.Single().InnerText.ShouldBe($"'重点目標管理シート'!${heads}:${heads}");
        worksheet.Descendants<MergeCell>().Count().ShouldBeGreaterThan(20);
        worksheet.Descendants<Row>().ShouldAllBe(row => row.Height!.Value <= 409);
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(workbook).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_workbook_with_a_text_that_no_cell_holds()
    {
        await city.SheetsOfAsync(Made.Of("総務部", "令和8年度", 1).Replace("窓口の待ち時間が長い。", new string('長', 32_768), StringComparison.Ordinal));

        using var answer = await GetAsync("/goal-sheets/2026/01/1.xlsx");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ((string?)(await TestCity.BodyAsync(answer))["type"]).ShouldBe("urn:citygoals:problem:too-long-for-workbook");
        (await GetAsync("/goal-sheets/2026/01/1.txt")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ExportsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Hands_out_the_forms_of_a_year_by_department_and_rank_and_keeps_that_it_did()
    {
        await city.SheetsOfAsync(Made.Of("総務部", "令和8年度", 2, 1) + Made.Of("道路部", "令和8年度", 1));

        var whole = await PrintAsync(new { year = 2026 });
        var department = await PrintAsync(new { year = 2026, department = "02" });
        var one = await PrintAsync(new { year = 2026, department = "01", number = 1 });

        Titles(whole).ShouldBe(["総務部の目標その1", "総務部の目標その2", "道路部の目標その1"]);
        Titles(department).ShouldBe(["道路部の目標その1"]);
        Titles(one).ShouldBe(["総務部の目標その2"]);
        ((string?)whole["municipality"]).ShouldBe(city.Code);
        (await ExportsAsync()).Select(entry => (string?)entry["subject"]).ShouldBe(["2026/01/1", "2026/02", "2026"]);
    }

    [Fact]
    public async Task Says_that_there_is_nothing_to_print()
    {
        using var answer = await city.PlanningOffice.PostAsJsonAsync("/printings", new { year = 2026 }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ExportsAsync()).ShouldBeEmpty();
    }

    private static IEnumerable<string> Titles(JsonNode printing) => printing["forms"]!.AsArray().Select(form => (string)form!["form"]!["title"]!["text"]!);

    private static async Task<JsonNode> FormAsync(TestCity city, int number) => await city.GetAsync($"/goal-sheets/2026/01/{number}/form");

    private async Task<JsonNode> PrintAsync(object request)
    {
        using var answer = await city.PlanningOffice.PostAsJsonAsync("/printings", request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await TestCity.BodyAsync(answer);
    }

    private async Task<List<JsonNode>> ExportsAsync()
    {
        using var answer = await city.As(Roles.Auditor).GetAsync("/audit?kind=exported", TestContext.Current.CancellationToken);
        return [.. (await TestCity.BodyAsync(answer))["entries"]!.AsArray().Select(entry => entry!)];
    }

    private Task<HttpResponseMessage> GetAsync(string path) => city.PlanningOffice.GetAsync(path, TestContext.Current.CancellationToken);
}
