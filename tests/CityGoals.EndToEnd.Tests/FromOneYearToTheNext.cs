using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityGoals.EndToEnd.Tests;

/// <summary>The planning office looks after plans and opens a year; a department carries a goal over and says which element of a plan it serves.</summary>
public sealed class FromOneYearToTheNext(RunningSystem system)
{
    private const string Office = "hatano-shizuka";
    private const string Author = "aida-chinatsu";
    private const string Plan = "/plans/01990000-0000-7000-8000-000000000001";

    [Fact]
    public async Task Carries_a_goal_over_with_its_lineage_and_links_it_to_a_plan()
    {
        var office = await system.SignInAsync(Office);
        await office.GotoAsync("/year-turn/2027");
        await ShouldHaveNoBarrierAsync(office);
        await office.GetByRole(AriaRole.Button, new() { Name = "この年度を開く" }).ClickAsync();
        await Assertions.Expect(office.GetByText("年度の状態を変えました。")).ToBeVisibleAsync();

        var author = await system.SignInAsync(Author);
        await author.GotoAsync("/year-turn/2027/soumu");
        await ShouldHaveNoBarrierAsync(author);
        await author.GetByLabel("目標ごと引き継ぐ").First.CheckAsync();
        await author.GetByRole(AriaRole.Button, new() { Name = "引き継ぐ", Exact = true }).ClickAsync();
        await Assertions.Expect(author.GetByText("引き継ぎました。")).ToBeVisibleAsync();
        await author.GetByRole(AriaRole.Main).Locator("a[href='/goals/2027/soumu/1']").First.ClickAsync();
        await Assertions.Expect(author.Locator(".facts")).ToContainTextAsync("令和8年度");
        await Assertions.Expect(author.Locator(".since a").First).ToHaveAttributeAsync("href", "/goals/2026/soumu/1");
        await ShouldHaveNoBarrierAsync(author);

        // What was said of the plans went over with the goal; one more element is looked for and chosen.
        await author.GotoAsync("/goals/2027/soumu/1/edit");
        (await author.Locator("[name='l-0-el']:checked").CountAsync()).ShouldBe(1);
        await author.Locator("#l-0-find").FillAsync("デジタル化");
        await author.Locator("button[value='find:l:0']").ClickAsync();
        await author.GetByLabel("デジタル化の推進").First.CheckAsync();
        await ShouldHaveNoBarrierAsync(author);
        await author.Locator(".actions button[value=save]").ClickAsync();
        await Assertions.Expect(author.Locator(".served").First).ToContainTextAsync("デジタル化の推進");

        await office.GotoAsync($"{Plan}?year=2027");
        await Assertions.Expect(office.Locator(".tree li:has(> .branch:text('デジタル化の推進')) a[href='/goals/2027/soumu/1']")).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(office);
    }

    [Fact]
    public async Task Confirms_what_waits_and_leaves_no_barrier_on_any_page_of_plans()
    {
        var office = await system.SignInAsync(Office);
        await office.GotoAsync("/goals/2025/alignments");
        await ShouldHaveNoBarrierAsync(office);
        var waiting = await office.Locator("fieldset.part").CountAsync();
        waiting.ShouldBeGreaterThan(0);
        await office.GetByRole(AriaRole.Button, new() { Name = "確定する" }).ClickAsync();
        await Assertions.Expect(office.GetByText("確定しました。")).ToBeVisibleAsync();
        (await office.Locator("fieldset.part").CountAsync()).ShouldBeLessThan(waiting);

        foreach (var page in (string[])["/plans", Plan, "/plans/new", $"{Plan}/edit", $"{Plan}/delete", "/goals/2026/soumu/1/history"])
        {
            await office.GotoAsync(page);
            await ShouldHaveNoBarrierAsync(office);
        }

        await office.GotoAsync("/plans/new");
        await office.GetByRole(AriaRole.Button, new() { Name = "登録する" }).ClickAsync();
        await Assertions.Expect(office.Locator("#error-summary")).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(office);
    }

    [Fact]
    public async Task Enters_a_plan_from_a_table_and_removes_it_again()
    {
        var office = await system.SignInAsync(Office);
        await office.GotoAsync("/plans/new");
        await office.GetByLabel("名称", new() { Exact = true }).Or(office.Locator("#name")).First.FillAsync("第一次水とみどりの計画");
        await office.Locator("#code").FillAsync("green");
        await office.Locator("#from").FillAsync("令和9年4月1日");
        await office.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "計画.csv", MimeType = "text/csv", Buffer = "編,章\n第1編 水のまち,第1章 川を守る\n,第2章 湧水を守る\n"u8.ToArray() });
        await office.GetByRole(AriaRole.Button, new() { Name = "登録する" }).ClickAsync();

        await Assertions.Expect(office.GetByText("登録しました。")).ToBeVisibleAsync();
        (await office.Locator(".tree .branch").AllInnerTextsAsync()).ShouldBe(["第1編 水のまち", "第1章 川を守る", "第2章 湧水を守る"]);
        await office.GetByRole(AriaRole.Link, new() { Name = "計画を削除する" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "計画を削除する" }).ClickAsync();
        await Assertions.Expect(office.GetByText("削除しました。")).ToBeVisibleAsync();
    }

    private static async Task ShouldHaveNoBarrierAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}").ShouldBeEmpty(page.Url);
}
