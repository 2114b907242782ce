using System.Text;
using System.Text.RegularExpressions;
using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.TestKit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityGoals.EndToEnd.Tests;

/// <summary>The goals of a real city are typed into the forms, field by field, and come back out of every format as they were.</summary>
public sealed class WritingTheRealGoals(RunningSystem system)
{
    private const string Author = "aida-chinatsu";

    [Fact]
    public async Task Gives_them_back_as_text_and_as_a_workbook_word_for_word()
    {
        var goals = Read(SheetFile.Read(Encoding.UTF8.GetBytes(RealSheets.Read("ueda-2016-general-affairs.txt")), "real.txt"));
        goals.Count.ShouldBe(5);
        var author = await system.SignInAsync(Author);

        foreach (var goal in goals)
        {
            var sheet = await WriteAsync(author, goal);
            foreach (var format in (string[])["txt", "xlsx"])
            {
                var file = await author.APIRequest.GetAsync($"{sheet}.{format}");
                var back = Read(SheetFile.Read(await file.BodyAsync(), $"sheet.{format}")).ShouldHaveSingleItem();
                Said(back).ShouldBe(Said(goal), $"{sheet}.{format}");
            }

            var pdf = await author.APIRequest.GetAsync($"{sheet}.pdf");
            Encoding.ASCII.GetString(await pdf.BodyAsync(), 0, 5).ShouldBe("%PDF-");
        }
    }

    [Fact]
    public async Task Works_by_keyboard_and_without_a_script()
    {
        var page = await system.WithoutScriptsAsync(await system.SignInAsync(Author));
        await page.GotoAsync("/goals/2020/new");
        await page.Locator("#title").FocusAsync();
        await page.Keyboard.TypeAsync("窓口の待ち時間を短くする");
        await PressAsync(page.Locator("#add-i"));
        await Assertions.Expect(page.Locator("[name=initiative]")).ToHaveCountAsync(2);
        await page.Keyboard.TypeAsync("予約の受付");
        await PressAsync(page.Locator("button[value^='up:i:']"));
        (await page.Locator("textarea[name^='i-'][name$='-title']").First.InputValueAsync()).ShouldBe("予約の受付");
        await page.Locator("textarea[name^='a-'][name$='-period']").First.FillAsync("9月末");
        await PressAsync(page.Locator(".actions button[value=check]"));
        await Assertions.Expect(page.GetByText("2020年9月30日").First).ToBeVisibleAsync();
        await PressAsync(page.Locator(".actions button[value=save]"));
        await Assertions.Expect(page.GetByText("保存しました。")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "窓口の待ち時間を短くする" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keeps_what_was_typed_in_a_page_that_was_closed()
    {
        var author = await system.SignInAsync(Author);
        await author.GotoAsync("/goals/2019/new");
        await author.Locator("#title").FillAsync("書きかけの目標");
        await author.GetByRole(AriaRole.Button, new() { Name = "実施する内容を加える" }).ClickAsync();
        await author.Locator("textarea[name^='a-'][name$='-title']").Nth(1).FillAsync("二つ目の内容");
        await Assertions.Expect(author.GetByText("入力はこのブラウザに控えています。")).ToBeVisibleAsync();
        var again = await author.Context.NewPageAsync();
        await author.CloseAsync();

        await again.GotoAsync("/goals/2019/new");
        await ShouldHaveNoBarrierAsync(again);
        await again.GetByRole(AriaRole.Button, new() { Name = "残っている入力を開く" }).ClickAsync();

        await Assertions.Expect(again.Locator("#title")).ToHaveValueAsync("書きかけの目標");
        await Assertions.Expect(again.Locator("textarea[name^='a-'][name$='-title']").Nth(1)).ToHaveValueAsync("二つ目の内容");
    }

    [Fact]
    public async Task Keeps_what_was_sent_after_the_session_ended_and_takes_it_once_signed_in_again()
    {
        var author = await system.SignInAsync(Author);
        var page = await system.WithoutScriptsAsync(author);
        await page.GotoAsync("/goals/2018/new");
        await page.Locator("#title").FillAsync("期限切れのあとの目標");
        await page.Context.ClearCookiesAsync(new() { NameRegex = new Regex(@"^(__Host-)?citygoals(C\d+)?$") });
        await page.Locator(".actions button[value=save]").ClickAsync();
        await Assertions.Expect(page.GetByText("入力は、このページに残っています。")).ToBeVisibleAsync();

        var beside = await page.Context.NewPageAsync();
        await beside.GotoAsync("/");
        await Assertions.Expect(beside.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "もう一度送る" }).ClickAsync();

        await Assertions.Expect(page.GetByText("保存しました。")).ToBeVisibleAsync();
    }

    // The form of a new sheet, filled in its order; the sheet's address.
    private static async Task<string> WriteAsync(IPage page, GoalReading goal)
    {
        await page.GotoAsync("/goals/2021/new");
        await Assertions.Expect(page.Locator("#kept")).ToBeHiddenAsync();
        for (var more = 1; more < goal.Initiatives.Count; more++) await page.Locator("#add-i").ClickAsync();
        foreach (var (place, initiative) in goal.Initiatives.Index())
        {
            for (var more = 1; more < Planned(initiative).Count; more++) await page.Locator("[id^='add-a-']").Nth(place).ClickAsync();
        }

        foreach (var _ in goal.Alignments) await page.Locator("#add-l").ClickAsync();
        foreach (var (place, alignment) in goal.Alignments.Index())
        {
            await page.Locator($"#l-{place}-label").FillAsync(alignment.Label.Value);
            await page.Locator($"#l-{place}-text").FillAsync(alignment.Text.Value);
        }

        await page.Locator("#title").FillAsync(goal.Title.Value);
        await page.Locator("#situation").FillAsync(goal.Situation.Value);
        await page.Locator("#purpose").FillAsync(goal.Purpose.Value);
        await page.Locator("#participation").FillAsync(goal.SpecialNotes.Participation.Value);
        await page.Locator("#effect").FillAsync(goal.SpecialNotes.Effects.Value);
        await page.Locator("#otherNotes").FillAsync(goal.SpecialNotes.Other.Value);
        foreach (var (place, initiative) in goal.Initiatives.Index())
        {
            await page.Locator("[name^='i-'][name$='-title']").Nth(place).FillAsync(initiative.Title.Value);
            await page.Locator("[name^='i-'][name$='-since']").Nth(place).FillAsync(initiative.CarriedOverFrom.Value);
        }

        foreach (var (place, action) in goal.Initiatives.SelectMany(Planned).Index())
        {
            await page.Locator("[name^='a-'][name$='-number']").Nth(place).FillAsync(action.Number);
            await page.Locator("[name^='a-'][name$='-title']").Nth(place).FillAsync(action.Title.Value);
            await page.Locator("[name^='a-'][name$='-since']").Nth(place).FillAsync(action.CarriedOverFrom.Value);
            await page.Locator("[name^='a-'][name$='-period']").Nth(place).FillAsync(action.PeriodText.Value);
            await page.Locator("[name^='a-'][name$='-target']").Nth(place).FillAsync(action.TargetText.Value);
        }

        await ShouldHaveNoBarrierAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存する", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("保存しました。")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static IReadOnlyList<GoalReading> Read(SheetFile file) => SheetReader.Read(file.Document!, firstMonth: 4).Goals;

    private static IReadOnlyList<ActionReading> Planned(InitiativeReading initiative) => [.. initiative.Actions.Where(action => action.Planned)];

    // Every word of the plan; reports are not typed here.
    private static string Said(GoalReading goal) => string.Join('\n', (string[])
    [
        goal.Title.Value, .. goal.Alignments.Where(alignment => alignment.Text.Value.Length > 0).Select(alignment => $"{alignment.Label.Value}: {alignment.Text.Value}"), goal.Situation.Value, goal.Purpose.Value,
        .. goal.Initiatives.SelectMany(initiative => (string[])
        [
            $"= {initiative.Title.Value} [{initiative.CarriedOverFrom.Value}]",
            .. Planned(initiative).Select(action => $"{action.Number} {action.Title.Value} [{action.CarriedOverFrom.Value}] | {action.PeriodText.Value} | {action.TargetText.Value}"),
        ]),
        goal.SpecialNotes.Participation.Value, goal.SpecialNotes.Effects.Value, goal.SpecialNotes.Other.Value,
    ]);

    private static async Task PressAsync(ILocator button)
    {
        await button.FocusAsync();
        await button.PressAsync("Enter");
    }

    private static async Task ShouldHaveNoBarrierAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}").ShouldBeEmpty(page.Url);
}
