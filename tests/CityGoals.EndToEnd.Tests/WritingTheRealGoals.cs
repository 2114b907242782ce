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
    public async Task Gives_them_back_out_of_every_format_imported_again_word_for_word()
    {
        var goals = Read(SheetFile.Read(Encoding.UTF8.GetBytes(RealSheets.Read("ueda-2016-general-affairs.txt")), "real.txt"));
        goals.Count.ShouldBe(5);
        await OpenYearAsync(2021);
        var author = await system.SignInAsync(Author);
        // Two people, since one takes no more than twenty files a minute.
        var reader = await system.SignInAsync("kakimoto-masaru");
        var sheets = new List<string>();
        foreach (var goal in goals) sheets.Add(await WriteAsync(author, goal));

        foreach (var format in (string[])["txt", "xlsx", "pdf"])
        {
            var files = new List<FilePayload>();
            foreach (var sheet in sheets) files.Add(new FilePayload { Name = $"{sheet[^1]}.{format}", MimeType = "application/octet-stream", Buffer = await FileAsync(reader, $"{sheet}.{format}") });
            foreach (var sheet in sheets) await DeleteAsync(author, sheet);
            await ImportAsync(author, files);

            sheets = await SheetsAsync(author);
            foreach (var (sheet, goal) in sheets.Zip(goals))
            {
                var text = await FileAsync(author, $"{sheet}.txt");
                Said(Read(SheetFile.Read(text, "sheet.txt")).ShouldHaveSingleItem(), format).ShouldBe(Said(goal, format), $"{sheet} out of {format}");
            }
        }
    }

    [Fact]
    public async Task Works_by_keyboard_and_without_a_script()
    {
        await OpenYearAsync(2020);
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
        await OpenYearAsync(2019);
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
        await OpenYearAsync(2018);
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

    private async Task OpenYearAsync(int year)
    {
        var office = await system.SignInAsync("hatano-shizuka");
        await office.GotoAsync($"/year-turn/{year}");
        await office.GetByRole(AriaRole.Button, new() { Name = "この年度を開く" }).ClickAsync();
        await Assertions.Expect(office.GetByText("年度の状態を変えました。")).ToBeVisibleAsync();
    }

    private static async Task<byte[]> FileAsync(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync(address);
        answer.Status.ShouldBe(200, address);
        return await answer.BodyAsync();
    }

    private static async Task DeleteAsync(IPage page, string sheet)
    {
        await page.GotoAsync($"{sheet}/delete");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("deleted=true"));
    }

    // Readings that are in doubt are taken as they are: it is the words that are compared.
    private static async Task ImportAsync(IPage page, IReadOnlyList<FilePayload> files)
    {
        await page.GotoAsync("/import");
        await page.GetByLabel("シートのファイル").SetInputFilesAsync(files);
        await page.GetByRole(AriaRole.Button, new() { Name = "ファイルを取り込む" }).ClickAsync();
        await Assertions.Expect(page.GetByText("すべてのファイルを読み取りました。").First).ToBeVisibleAsync();
        var job = page.Url;
        foreach (var file in files)
        {
            await page.GotoAsync(job);
            await page.GetByRole(AriaRole.Link, new() { Name = file.Name }).ClickAsync();
            if (await page.GetByRole(AriaRole.Checkbox).CountAsync() > 0) await page.GetByRole(AriaRole.Checkbox).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "シートを作る" }).ClickAsync();
            await Assertions.Expect(page.GetByText("シートを作りました")).ToBeVisibleAsync();
        }
    }

    // By rank: the order in which they were typed.
    private static async Task<List<string>> SheetsAsync(IPage page)
    {
        await page.GotoAsync("/goals/2021?dept=soumu");
        var links = await page.Locator("main a[href^='/goals/2021/soumu/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        return [.. links.Where(link => Regex.IsMatch(link, @"/soumu/\d+$")).Distinct()];
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
    private static string Said(GoalReading goal, string format) => Spaced(format, string.Join('\n', (string[])
    [
        goal.Title.Value, .. goal.Alignments.Where(alignment => alignment.Text.Value.Length > 0).Select(alignment => $"{alignment.Label.Value}: {alignment.Text.Value}"), goal.Situation.Value, goal.Purpose.Value,
        .. goal.Initiatives.SelectMany(initiative => (string[])
        [
            $"= {initiative.Title.Value} [{initiative.CarriedOverFrom.Value}]",
            .. Planned(initiative).Select(action => $"{action.Number} {action.Title.Value} [{action.CarriedOverFrom.Value}] | {action.PeriodText.Value} | {action.TargetText.Value}"),
        ]),
        goal.SpecialNotes.Participation.Value, goal.SpecialNotes.Effects.Value, goal.SpecialNotes.Other.Value,
    ]));

    // Print breaks lines and has no spaces at their ends: a page holds every letter, and not where white space was.
    private static string Spaced(string format, string said) => format == "pdf" ? Regex.Replace(said, @"[\s\u3000-[\n]]+", "") : said;

    private static async Task PressAsync(ILocator button)
    {
        await button.FocusAsync();
        await button.PressAsync("Enter");
    }

    private static async Task ShouldHaveNoBarrierAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}").ShouldBeEmpty(page.Url);
}
