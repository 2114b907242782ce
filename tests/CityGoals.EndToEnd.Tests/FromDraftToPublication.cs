using System.Text;
using CityGoals.TestKit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityGoals.EndToEnd.Tests;

/// <summary>A sheet goes through the posts in their own browsers: handed in, returned with a reason, handed in again, approved twice, published, seen by others.</summary>
public sealed class FromDraftToPublication(RunningSystem system)
{
    private const string Author = "aida-chinatsu";
    private const string Head = "kakimoto-masaru";
    private const string PlanningOffice = "hatano-shizuka";
    private const string Executive = "takatori-kayoko";

    private const string Sheet = "/goals/2022/soumu/1";
    private const string Reason = "期限を具体的に書いてください。";

    [Fact]
    public async Task Takes_a_sheet_from_its_author_over_head_and_planning_office_to_everyone()
    {
        var author = await system.SignInAsync(Author);
        await ImportAsync(author);
        await StepAsync(author, "提出する", "部局長に提出しました。");
        await ShouldHaveNoBarrierAsync(author);

        var head = await system.SignInAsync(Head);
        await head.GotoAsync("/approvals");
        await Assertions.Expect(head.GetByRole(AriaRole.Row).Filter(new() { HasText = "令和4年度" }).First).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(head);
        await head.GotoAsync(Sheet);
        await head.GetByRole(AriaRole.Link, new() { Name = "差し戻す" }).ClickAsync();
        await ShouldHaveNoBarrierAsync(head);
        await head.GetByLabel("どこについて").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await head.GetByLabel("差し戻す理由").FillAsync(Reason);
        await head.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();
        await Assertions.Expect(head.GetByText("差し戻しました。")).ToBeVisibleAsync();

        await author.GotoAsync(Sheet);
        await Assertions.Expect(author.GetByText("差し戻されています。")).ToBeVisibleAsync();
        await Assertions.Expect(author.GetByText(Reason).First).ToBeVisibleAsync();
        await StepAsync(author, "提出する", "部局長に提出しました。");

        await ApproveFromTheListAsync(head);
        var office = await system.SignInAsync(PlanningOffice);
        await office.GotoAsync("/goals/2022/states");
        await Assertions.Expect(office.GetByRole(AriaRole.Row).Filter(new() { HasText = "全部局" })).ToContainTextAsync("1: 部局長承認済み");
        await ShouldHaveNoBarrierAsync(office);
        await StepAsync(office, "承認する", "承認しました。");
        await office.GetByRole(AriaRole.Link, new() { Name = "このシートを公表する" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "この内容で公表する" }).ClickAsync();
        await Assertions.Expect(office.GetByText("公表しました。")).ToBeVisibleAsync();

        var mayor = await system.SignInAsync(Executive);
        (await Eventually.GetAsync(() => GoalsOfTheYearAsync(mayor), goals => goals == "1")).ShouldBe("1");
        await mayor.GotoAsync(Sheet);
        await Assertions.Expect(mayor.GetByRole(AriaRole.Main).GetByText("公表済み").First).ToBeVisibleAsync();
        await Assertions.Expect(mayor.Locator("section[aria-labelledby=steps-title] tbody tr")).ToHaveCountAsync(5);
        await Assertions.Expect(mayor.GetByRole(AriaRole.Link, new() { Name = "改める" })).ToHaveCountAsync(0);
    }

    // The file of 令和7年度 as one of a year that the sample city has no sheets of.
    private static async Task ImportAsync(IPage page)
    {
        var text = File.ReadAllText(Path.Combine(SampleCity.Folder, "2025-soumu.sheet.txt")).Replace("令和7年度", "令和4年度", StringComparison.Ordinal);
        await page.GotoAsync("/import");
        await page.GetByLabel("シートのファイル").SetInputFilesAsync(new FilePayload { Name = "令和4年度総務部.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "ファイルを取り込む" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "令和4年度総務部.txt" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "シートを作る" }).ClickAsync();
        await Assertions.Expect(page.GetByText("シートを作りました")).ToBeVisibleAsync();
    }

    // From the sheet's page, through the page to check.
    private static async Task StepAsync(IPage page, string button, string said)
    {
        await page.GotoAsync(Sheet);
        await page.GetByRole(AriaRole.Link, new() { Name = button, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText(said)).ToBeVisibleAsync();
    }

    private static async Task ApproveFromTheListAsync(IPage page)
    {
        await page.GotoAsync("/approvals");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "令和4年度" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "選んだシートの確認に進む" }).ClickAsync();
        await ShouldHaveNoBarrierAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "選んだ1件を承認する" }).ClickAsync();
        await Assertions.Expect(page.GetByText("1件を承認しました。")).ToBeVisibleAsync();
    }

    private static async Task<string> GoalsOfTheYearAsync(IPage page)
    {
        await page.GotoAsync("/dashboard?year=2022");
        var figures = page.Locator(".figures dd");
        return await figures.CountAsync() == 0 ? "" : (await figures.First.InnerTextAsync()).Trim();
    }

    private static async Task ShouldHaveNoBarrierAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}").ShouldBeEmpty(page.Url);
}
