using System.Text;
using CityGoals.TestKit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityGoals.EndToEnd.Tests;

/// <summary>Several files are uploaded at once, read while a person watches, looked over, corrected, made into sheets and published.</summary>
public sealed class FromUploadToReview(RunningSystem system)
{
    private const string PlanningOffice = "hatano-shizuka";

    [Fact]
    public async Task Carries_a_correction_from_the_review_to_the_published_sheet()
    {
        var page = await system.SignInAsync(PlanningOffice);
        await UploadAsync(page, OfYear5("soumu"), OfYear5("kikaku"), new FilePayload { Name = "壊れた.xlsx", MimeType = "application/octet-stream", Buffer = "PK\u0003\u0004"u8.ToArray() });

        // The page looks again by itself.
        await Assertions.Expect(page.GetByText("すべてのファイルを読み取りました。").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "壊れた.xlsx" })).ToContainTextAsync("取り込めません");
        await ShouldHaveNoBarrierAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "soumu.txt" }).ClickAsync();
        await Assertions.Expect(page.Locator(".original .mark").First).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(page);

        await page.Locator("#r1").GetByRole(AriaRole.Link, new() { Name = "直す" }).ClickAsync();
        await ShouldHaveNoBarrierAsync(page);
        // By keyboard alone; the reading shows while typing.
        await page.GetByLabel("読み取りに使う言い方").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("10月15日まで");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("2023年10月15日まで");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#r1")).ToContainTextAsync("修正済み");

        await page.GetByRole(AriaRole.Button, new() { Name = "要確認の残りをすべて正しいとする" }).ClickAsync();
        await MakeAsync(page);
        await PublishAsync(page);

        await page.GotoAsync("/goals/2023/soumu/1");
        var sheet = page.GetByRole(AriaRole.Main);
        await Assertions.Expect(sheet.GetByText("2023年10月15日まで").First).ToBeVisibleAsync();
        await Assertions.Expect(sheet.GetByText("人が確認した読み取りです。").First).ToBeVisibleAsync();

        await UploadAsync(page, OfYear5("soumu"));
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "soumu.txt" })).ToContainTextAsync("変更なし");
    }

    [Fact]
    public async Task Fits_a_phone_and_works_without_scripts()
    {
        var page = await system.SignInAsync(PlanningOffice);
        var still = await system.WithoutScriptsAsync(page);
        await still.SetViewportSizeAsync(320, 640);
        await UploadAsync(still, OfYear5("kyoiku"));
        await ShouldFitAsync(still);
        await Eventually.GetAsync(
            async () =>
            {
                await still.GetByRole(AriaRole.Link, new() { Name = "更新" }).Or(still.GetByText("すべてのファイルを読み取りました。")).First.ClickAsync();
                return await still.GetByText("すべてのファイルを読み取りました。").CountAsync();
            },
            shown => shown > 0);
        await still.GetByRole(AriaRole.Link, new() { Name = "kyoiku.txt" }).ClickAsync();
        await ShouldFitAsync(still);

        await still.Locator("#r1").GetByRole(AriaRole.Link, new() { Name = "直す" }).ClickAsync();
        await still.GetByLabel("読み取りに使う言い方").FillAsync("11月中旬");
        await still.GetByRole(AriaRole.Button, new() { Name = "読み取りを確かめる" }).ClickAsync();

        await Assertions.Expect(still.GetByRole(AriaRole.Status)).ToContainTextAsync("2023年11月11日から2023年11月20日まで");
        await ShouldFitAsync(still);
    }

    private static FilePayload OfYear5(string department) => new()
    {
        Name = department + ".txt",
        MimeType = "text/plain",
        Buffer = Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(SampleCity.Folder, $"2025-{department}.sheet.txt")).Replace("令和7年度", "令和5年度", StringComparison.Ordinal)),
    };

    private static async Task UploadAsync(IPage page, params FilePayload[] files)
    {
        await page.GotoAsync("/import");
        await page.GetByLabel("シートのファイル").SetInputFilesAsync(files);
        await page.GetByRole(AriaRole.Button, new() { Name = "ファイルを取り込む" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "取り込みの状況" })).ToBeVisibleAsync();
    }

    private static async Task MakeAsync(IPage page)
    {
        if (await page.GetByRole(AriaRole.Checkbox).CountAsync() > 0) await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "シートを作る" }).ClickAsync();
        await Assertions.Expect(page.GetByText("シートを作りました")).ToBeVisibleAsync();
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GotoAsync("/goals/2023?dept=soumu");
        await page.GetByRole(AriaRole.Link, new() { Name = "公表に進む" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "公表する" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByText("公表済み").First).ToBeVisibleAsync();
    }

    private static async Task ShouldHaveNoBarrierAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}").ShouldBeEmpty(page.Url);

    private static async Task ShouldFitAsync(IPage page)
    {
        // The width is measured from outside: the page runs no script.
        var widest = await page.Locator("main").BoundingBoxAsync();
        widest!.Width.ShouldBeLessThanOrEqualTo(320, page.Url);
        (await page.Locator("main *").EvaluateAllAsync<int>("elements => elements.filter(e => e.getBoundingClientRect().right > 320.5 && !e.closest('.wide') && !e.closest('.hidden')).length")).ShouldBe(0, page.Url);
    }
}
