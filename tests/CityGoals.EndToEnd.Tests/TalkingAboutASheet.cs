using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityGoals.EndToEnd.Tests;

/// <summary>A head asks the author something about a sheet, by name; the author answers; both see who said it by which post.</summary>
public sealed class TalkingAboutASheet(RunningSystem system)
{
    private const string Author = "aida-chinatsu";
    private const string Head = "kakimoto-masaru";
    private const string Sheet = "/goals/2025/soumu/1";
    private const string Question = "期限の根拠を教えてください。";

    [Fact]
    public async Task Tells_a_colleague_who_is_found_by_name_and_takes_the_answer()
    {
        var head = await system.SignInAsync(Head);
        await head.GotoAsync(Sheet);
        await head.GetByRole(AriaRole.Link, new() { Name = "コメントを書く" }).ClickAsync();
        await head.GetByRole(AriaRole.Textbox, new() { Name = "コメント", Exact = false }).First.FillAsync(Question);
        await head.GetByLabel("知らせる人をさがす").FillAsync("会田");
        await head.GetByRole(AriaRole.Button, new() { Name = "さがす" }).ClickAsync();
        await ShouldHaveNoBarrierAsync(head);
        await head.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "コメントを送る" }).ClickAsync();
        await Assertions.Expect(head.GetByText("コメントを保存しました。")).ToBeVisibleAsync();
        await Assertions.Expect(head.GetByText("@会田 千夏")).ToBeVisibleAsync();

        var author = await system.SignInAsync(Author);
        await author.GotoAsync(Sheet);
        await Assertions.Expect(author.GetByText(Question).First).ToBeVisibleAsync();
        await author.GetByRole(AriaRole.Link, new() { Name = "返信する" }).ClickAsync();
        await author.GetByRole(AriaRole.Textbox, new() { Name = "コメント", Exact = false }).First.FillAsync("計画書の工程表によります。");
        await author.GetByRole(AriaRole.Button, new() { Name = "コメントを送る" }).ClickAsync();
        await Assertions.Expect(author.Locator(".answers").GetByText("計画書の工程表によります。").First).ToBeVisibleAsync();
        await Assertions.Expect(author.Locator("#comments").GetByText("総務部").First).ToBeVisibleAsync();
        await author.GetByRole(AriaRole.Button, new() { Name = "解決済みにする" }).ClickAsync();
        await Assertions.Expect(author.GetByText("さんが解決済みにしました。")).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(author);

        await author.GetByRole(AriaRole.Link, new() { Name = "履歴と変更箇所を見る" }).ClickAsync();
        await Assertions.Expect(author.GetByRole(AriaRole.Heading, new() { Name = "第1版" })).ToBeVisibleAsync();
        await ShouldHaveNoBarrierAsync(author);
    }

    private static async Task ShouldHaveNoBarrierAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}").ShouldBeEmpty(page.Url);
}
