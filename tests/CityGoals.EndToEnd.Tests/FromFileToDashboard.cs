using System.Text;
using CityGoals.TestKit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityGoals.EndToEnd.Tests;

/// <summary>A department's sheets come in as a file, are published, and are seen by everyone: through every service and the broker between them.</summary>
public sealed class FromFileToDashboard(RunningSystem system)
{
    private const string PlanningOffice = "hatano-shizuka";
    private const string Executive = "takatori-kayoko";

    // From expected-counts.tsv, for 2025-soumu.sheet.txt.
    private const int Goals = 4;
    private const int Initiatives = 14;
    private const int Actions = 33;

    [Fact]
    public async Task Imports_publishes_and_shows_a_departments_goals()
    {
        var page = await system.SignInAsync(PlanningOffice);
        await page.GotoAsync("/import");
        await page.GetByLabel("ファイル").SetInputFilesAsync(new FilePayload { Name = "令和6年度総務部.txt", MimeType = "text/plain", Buffer = OfAnEarlierYear() });
        await page.GetByRole(AriaRole.Button, new() { Name = "ファイルを取り込む" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "令和6年度総務部.txt" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "シートを作る" }).ClickAsync();
        await Assertions.Expect(page.GetByText("シートを作りました")).ToBeVisibleAsync();

        await page.GotoAsync("/goals/2024?dept=soumu");
        await Assertions.Expect(page.GetByText("下書き").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "公表に進む" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"{Goals}件を公表する" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByText("公表済み").First).ToBeVisibleAsync();

        await page.GotoAsync("/goals/2024/soumu/1");
        foreach (var heading in (string[])["現況・課題", "目的・効果", "期間・期限", "数値目標", "中間報告", "期末報告", "特記事項"])
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByText(heading).First).ToBeVisibleAsync();
        }

        var mayor = await system.SignInAsync(Executive);
        var shown = await Eventually.GetAsync(() => FiguresAsync(mayor, "/dashboard?year=2024"), figures => figures.Count >= 3 && figures[0] == $"{Goals}");
        shown.Take(3).ShouldBe([$"{Goals}", $"{Initiatives}", $"{Actions}"]);
    }

    [Fact]
    public async Task Shows_the_whole_sample_city_on_the_dashboard()
    {
        var page = await system.SignInAsync(Executive);

        var shown = await Eventually.GetAsync(() => FiguresAsync(page, "/dashboard?year=2025"), figures => figures.Count >= 3 && figures[0] == "24", TimeSpan.FromMinutes(1));

        shown.Take(3).ShouldBe(["24", "74", "177"]);
    }

    [Fact]
    public async Task Brings_the_imported_reports_to_the_sheet()
    {
        var page = await system.SignInAsync(PlanningOffice);

        var text = await Eventually.GetAsync(
            async () =>
            {
                await page.GotoAsync("/goals/2025/soumu/1");
                return await page.GetByRole(AriaRole.Main).InnerTextAsync();
            },
            shown => shown.Contains(FirstFinalReport(), StringComparison.Ordinal));

        text.ShouldContain("1位");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/goals/2026?dept=soumu")]
    [InlineData("/goals/2026/soumu/1")]
    [InlineData("/dashboard?year=2026")]
    [InlineData("/deadlines?year=2026")]
    [InlineData("/import")]
    public async Task Has_no_barrier_that_a_machine_can_find_and_asks_no_other_host(string address)
    {
        var page = await system.SignInAsync(PlanningOffice);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Host is not ("localhost" or "127.0.0.1")) foreign.Add(request.Url);
        };
        await page.GotoAsync(address);

        var barriers = (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}");

        barriers.ShouldBeEmpty();
        foreign.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fits_a_phone()
    {
        var page = await system.SignInAsync(PlanningOffice);
        await page.SetViewportSizeAsync(320, 640);
        foreach (var address in (string[])["/", "/goals/2026?dept=soumu", "/goals/2026/soumu/1", "/goals/2026/states", "/goals/2026/soumu/ranks", "/approvals", "/dashboard?year=2026"])
        {
            await page.GotoAsync(address);
            var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            wider.ShouldBeLessThanOrEqualTo(0, address);
        }
    }

    // The file of 令和7年度, one year earlier: a year that the sample city has no sheets of.
    private static byte[] OfAnEarlierYear() =>
        Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(SampleCity.Folder, "2025-soumu.sheet.txt")).Replace("令和7年度", "令和6年度", StringComparison.Ordinal));

    private static string FirstFinalReport()
    {
        var rows = File.ReadLines(Path.Combine(SampleCity.Folder, "2025-soumu.sheet.txt")).Select(line => line.Split('\t'));
        var report = rows.SkipWhile(cells => !cells.Any(cell => cell.StartsWith("期末報告", StringComparison.Ordinal))).Skip(1).First().Last(cell => cell.Length > 0);
        // Past the number, up to the first thing that the page may set apart.
        return report[(report.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim()[..12];
    }

    private static async Task<IReadOnlyList<string>> FiguresAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await page.Locator("dl.figures dd").AllInnerTextsAsync();
    }
}
