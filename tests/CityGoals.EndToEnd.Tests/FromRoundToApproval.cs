using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityGoals.EndToEnd.Tests;

/// <summary>The planning office opens a round, an author reports, the head returns an action and approves then, the planning office approves.</summary>
public sealed class FromRoundToApproval(RunningSystem system)
{
    [Fact]
    public async Task Takes_a_report_through_the_posts()
    {
        var office = await system.SignInAsync("hatano-shizuka");
        await office.GotoAsync("/rounds/new?year=2026");
        await ShouldHaveNoBarrierAsync(office);
        await office.Locator("#name").FillAsync("10月の報告");
        await office.Locator("#closesOn").FillAsync("令和19年10月31日");
        await office.GetByLabel("総務部").CheckAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "この回を開く" }).ClickAsync();
        await Assertions.Expect(office.GetByText("報告の回の状態を変えました。")).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(office);
        var round = new Uri(office.Url).AbsolutePath;

        var author = await system.SignInAsync("aida-chinatsu");
        await author.GotoAsync(round);
        await author.Locator($"a[href^='{round}/reports/']").First.ClickAsync();
        var report = new Uri(author.Url).AbsolutePath;
        await ShouldHaveNoBarrierAsync(author);
        await author.GetByLabel("進み具合").First.FillAsync("予定した範囲を終え、登録は7,650件になった。");
        await author.Locator(".actions button[value=save]").ClickAsync();
        await Assertions.Expect(author.GetByText("保存しました。")).ToBeVisibleAsync();
        await author.GetByLabel("根拠資料を選ぶ").First.SetInputFilesAsync(new FilePayload { Name = "登録数.csv", MimeType = "text/csv", Buffer = "月,登録数\r\n9,7650\r\n"u8.ToArray() });
        await author.GetByRole(AriaRole.Button, new() { Name = "添付する" }).First.ClickAsync();
        await Assertions.Expect(author.GetByText("根拠資料を添付しました。")).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(author);
        await author.Locator(".actions button[value=submit]").ClickAsync();
        await Assertions.Expect(author.GetByText("手続きをしました。")).ToBeVisibleAsync();

        var head = await system.SignInAsync("kakimoto-masaru");
        await head.GotoAsync(report);
        await ShouldHaveNoBarrierAsync(head);
        await Assertions.Expect(head.GetByRole(AriaRole.Link, new() { Name = "登録数.csv" })).ToBeVisibleAsync();
        await head.GetByLabel("この内容を差し戻す理由").First.FillAsync("いつの数か書いてください。");
        await head.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();
        await Assertions.Expect(head.GetByText("手続きをしました。")).ToBeVisibleAsync();

        await author.GotoAsync(report);
        await Assertions.Expect(author.Locator("fieldset.part .fault").First).ToContainTextAsync("いつの数か書いてください。");
        await author.GetByLabel("進み具合").First.FillAsync("9月30日現在、登録は7,650件になった。");
        await author.Locator(".actions button[value=submit]").ClickAsync();
        await Assertions.Expect(author.GetByText("手続きをしました。")).ToBeVisibleAsync();

        await head.GotoAsync(report);
        await head.GetByRole(AriaRole.Button, new() { Name = "承認する" }).ClickAsync();
        await Assertions.Expect(head.GetByText("手続きをしました。")).ToBeVisibleAsync();
        await office.GotoAsync(report);
        await office.GetByRole(AriaRole.Button, new() { Name = "承認する" }).ClickAsync();
        await Assertions.Expect(office.Locator(".facts").GetByText("承認済み")).ToBeVisibleAsync();

        await office.GotoAsync(round);
        await Assertions.Expect(office.GetByRole(AriaRole.Row, new() { Name = "総務部" })).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(office);
    }

    [Fact]
    public async Task Is_written_without_a_script()
    {
        var office = await system.SignInAsync("hatano-shizuka");
        await office.GotoAsync("/rounds/new?year=2025");
        await office.Locator("#name").FillAsync("昨年度の報告");
        await office.Locator("#closesOn").FillAsync("令和19年10月31日");
        await office.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "この回を開く" }).ClickAsync();
        await Assertions.Expect(office.GetByText("報告の回の状態を変えました。")).ToBeVisibleAsync();
        var round = new Uri(office.Url).AbsolutePath;

        var still = await system.WithoutScriptsAsync(await system.SignInAsync("aida-chinatsu"));
        await still.SetViewportSizeAsync(360, 740);
        await still.GotoAsync(round);
        await still.Locator($"a[href^='{round}/reports/']:has-text('防災')").First.ClickAsync();
        await still.GetByLabel("進み具合").First.FillAsync("台本なしで書いた。");
        await still.Locator("[id$='-done']").First.FillAsync("そのうち");
        await still.Locator(".actions button[value=save]").ClickAsync();
        await Assertions.Expect(still.Locator("#error-summary")).ToBeVisibleAsync();
        await still.Locator("[id$='-done']").First.FillAsync("令和7年9月20日");
        await still.Locator(".actions button[value=save]").ClickAsync();
        await Assertions.Expect(still.GetByText("保存しました。")).ToBeVisibleAsync();
        await Assertions.Expect(still.GetByLabel("進み具合").First).ToHaveValueAsync("台本なしで書いた。");

        // A file goes along with what is typed and not saved yet, and comes back as it was.
        await still.GetByLabel("進み具合").First.FillAsync("添付の前に書いた。");
        await still.GetByLabel("根拠資料を選ぶ").First.SetInputFilesAsync(new FilePayload { Name = "受講者名簿（9月）.csv", MimeType = "text/csv", Buffer = "氏名,回数\r\n会田,3\r\n"u8.ToArray() });
        await still.GetByRole(AriaRole.Button, new() { Name = "添付する" }).First.ClickAsync();
        await Assertions.Expect(still.GetByText("根拠資料を添付しました。")).ToBeVisibleAsync();
        await Assertions.Expect(still.GetByLabel("進み具合").First).ToHaveValueAsync("添付の前に書いた。");
        var download = await still.RunAndWaitForDownloadAsync(() => still.GetByRole(AriaRole.Link, new() { Name = "受講者名簿（9月）.csv" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("受講者名簿（9月）.csv");
        (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).ShouldBe("氏名,回数\r\n会田,3\r\n");
        await still.Locator(".actions button[value=save]").ClickAsync();
        await Assertions.Expect(still.GetByLabel("進み具合").First).ToHaveValueAsync("添付の前に書いた。");
        var box = await still.Locator("main").BoundingBoxAsync();
        box!.Width.ShouldBeLessThanOrEqualTo(360);
    }

    private static async Task ShouldHaveNoBarrierAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}").ShouldBeEmpty(page.Url);
}
