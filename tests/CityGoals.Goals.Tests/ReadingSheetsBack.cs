using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;
using CityGoals.TestKit;

namespace CityGoals.Goals.Tests;

/// <summary>Whole official sheets come in and are read back over HTTP, word for word.</summary>
public class ReadingSheetsBack(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Gives_every_action_of_a_real_sheet_the_texts_that_were_checked_by_hand()
    {
        var rows = await RowsAsync(RealSheets.Read("ueda-2016-general-affairs.txt"), "01");

        var expected = RealSheets.Read("ueda-2016-general-affairs.actions.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(row => string.Join('\t', row.Split('\t')[..9]));
        rows.ShouldBe(expected);
    }

    [Fact]
    public async Task Counts_a_real_sheets_goals_initiatives_and_actions()
    {
        var sheets = await city.SheetsOfAsync(RealSheets.Read("ueda-2016-general-affairs.txt"));

        sheets.Select(sheet => (int)sheet["rank"]!).ShouldBe([1, 2, 3, 4, 5]);
        sheets.Select(sheet => (int)sheet["initiatives"]!).ShouldBe([4, 2, 6, 5, 4]);
        sheets.Sum(sheet => (int)sheet["actions"]!).ShouldBe(47);
        (await city.CountAsync("action")).ShouldBe(48);
    }

    [Fact]
    public async Task Writes_a_real_sheet_back_out_as_it_came_in()
    {
        var text = RealSheets.Read("ueda-2016-general-affairs.txt");
        var import = await TestCity.BodyAsync(await city.ImportAsync(text));

        var bytes = await city.PlanningOffice.GetByteArrayAsync($"/imports/{import["importId"]}/text", TestContext.Current.CancellationToken);

        bytes.ShouldBe(Encoding.UTF8.GetBytes(text));
    }

    public static TheoryData<string> SampleSheets => [.. SampleFolder.Sheets.Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(SampleSheets))]
    public async Task Counts_and_writes_back_every_sheet_of_the_sample_city(string file)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Path, file), TestContext.Current.CancellationToken);
        var response = await city.ImportAsync(bytes, file);

        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var import = await TestCity.BodyAsync(response);
        var expected = SampleFolder.ExpectedCounts[file];
        var sheets = import["sheets"]!.AsArray();
        (sheets.Count, sheets.Sum(sheet => (int)sheet!["initiatives"]!), sheets.Sum(sheet => (int)sheet!["actions"]!), await city.CountAsync("action") - sheets.Sum(sheet => (int)sheet!["actions"]!))
            .ShouldBe(expected);
        (await city.PlanningOffice.GetByteArrayAsync($"/imports/{import["importId"]}/text", TestContext.Current.CancellationToken)).ShouldBe(bytes);
    }

    [Fact]
    public async Task Gives_a_sample_sheets_cells_as_they_stand_in_the_file()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(SampleFolder.Path, "2026-soumu.sheet.txt"), TestContext.Current.CancellationToken);
        await city.SheetsOfAsync(text);

        var sheet = await city.GetAsync("/goal-sheets/2026/01/1");

        var cells = text.Split('\n').SelectMany(line => line.Split('\t')).Select(cell => cell.Trim()).ToHashSet(StringComparer.Ordinal);
        cells.ShouldContain((string)sheet["title"]!);
        cells.ShouldContain((string)sheet["situation"]!);
        cells.ShouldContain((string)sheet["purpose"]!);
        cells.ShouldContain((string)sheet["specialNotes"]!["participation"]!);
        sheet["alignments"]!.AsArray().ShouldAllBe(alignment => cells.Contains((string)alignment!["label"]!) && cells.Contains((string)alignment["text"]!));
        foreach (var initiative in sheet["initiatives"]!.AsArray())
        {
            var actions = initiative!["actions"]!.AsArray().Where(action => (bool)action!["planned"]!).ToList();
            cells.ShouldContain((string)initiative["title"]! + string.Concat(actions.Select(action => $" {action!["number"]}{action["title"]}")));
        }
    }

    [Fact]
    public async Task Says_how_each_period_was_read()
    {
        await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1));

        var actions = Actions(await city.GetAsync("/goal-sheets/2026/01/1")).Select(pair => pair.Action).ToList();

        actions.Select(action => action["period"] is { } period ? $"{period["kind"]} {period["start"]} {period["due"]} {period["dues"]!.ToJsonString()}" : null).ShouldBe([
            """deadline  2026-09-30 ["2026-09-30"]""", """throughout 2026-04-01 2027-03-31 ["2027-03-31"]""", """window 2026-04-01 2027-02-28 ["2027-02-28"]""", null]);
        foreach (var action in actions[..3])
        {
            var words = PeriodReader.Read((string)action["periodText"]!, new FiscalYear(2026)).Explain();
            ((string?)action["period"]!["explainJa"]).ShouldBe(words.Japanese);
            ((string?)action["period"]!["explainEn"]).ShouldBe(words.English);
        }

        actions[3]["planned"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Does_not_know_a_sheet_that_is_not_there()
    {
        var response = await city.PlanningOffice.GetAsync("/goal-sheets/2026/01/1", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ((string?)(await TestCity.BodyAsync(response))["type"]).ShouldBe("urn:citygoals:problem:no-such-goal-sheet");
    }

    // goal_rank, action_no, action_title, sub_no, title, period_text, target_text, mid_text, final_text: as in the hand-checked list.
    private async Task<List<string>> RowsAsync(string text, string department)
    {
        var rows = new List<string>();
        foreach (var sheet in await city.SheetsOfAsync(text))
        {
            (await city.PublishAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.OK);
            var reports = (await city.EventsAsync()).LastOrDefault(row => row.Event == "SheetReportsImported" && Id(row.Body) == Id(sheet)).Body?["reports"]!.AsArray();
            foreach (var (initiative, action) in Actions(await city.GetAsync($"/goal-sheets/{sheet["fiscalYear"]}/{department}/{sheet["number"]}")))
            {
                rows.Add(string.Join(
                    '\t', sheet["rank"], initiative["position"], initiative["title"], action["number"], action["title"], action["periodText"], action["targetText"],
                    Report("mid-term"), Report("final")));

                string? Report(string round) => (string?)reports?.SingleOrDefault(report =>
                    (string?)report!["round"] == round && report["actionId"]?.ToString() == action["actionId"]!.ToString())?["text"];
            }
        }

        return rows;
    }

    private static string Id(JsonNode node) => node["goalSheetId"]!.ToString();

    private static IEnumerable<(JsonNode Initiative, JsonNode Action)> Actions(JsonNode sheet) =>
        sheet["initiatives"]!.AsArray().SelectMany(initiative => initiative!["actions"]!.AsArray().Select(action => (initiative!, action!)));
}
