using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CityGoals.TestKit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OtpNet;

namespace CityGoals.EndToEnd.Tests;

/// <summary>A person comes, gets a post and a second factor, and goes: through the portal, sign-in and the mail between them.</summary>
public sealed partial class FromInvitationToSuspension(RunningSystem system)
{
    private const string Administrator = "mikuriya-satoru";
    private const string Mail = "iwakura-tsukiko@mizuse.example";
    private const string Password = "三日月 みかん 坂道 封筒";
    private static readonly TimeSpan LosesRightsWithin = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_person_is_invited_takes_a_post_signs_in_with_a_second_factor_and_is_out_within_a_second_of_suspension()
    {
        var admin = await system.SignInAsync(Administrator);
        await InviteAsync(admin);
        await GivePostAsync(admin, "kikaku", "行政管理係長");
        var person = admin.Url.Split('?')[0];

        var newcomer = await system.OpenBrowserAsync();
        await newcomer.GotoAsync(await InvitationAsync());
        await newcomer.GetByLabel("新しいパスワード", new() { Exact = false }).First.FillAsync(Password);
        await newcomer.GetByLabel("新しいパスワード（もう一度）").FillAsync(Password);
        await newcomer.GetByRole(AriaRole.Button, new() { Name = "このパスワードにする" }).ClickAsync();
        await newcomer.GotoAsync("/me");
        await RunningSystem.GiveNameAndPasswordAsync(newcomer, Mail, Password);
        await SetUpSecondFactorAsync(newcomer);

        await newcomer.WaitForURLAsync(url => url.StartsWith(system.Portal.ToString(), StringComparison.Ordinal));
        await newcomer.GotoAsync("/me");
        await Assertions.Expect(newcomer.GetByRole(AriaRole.Main)).ToContainTextAsync("岩倉 月子");
        await Assertions.Expect(newcomer.GetByRole(AriaRole.Main)).ToContainTextAsync("行政管理係長");
        await Assertions.Expect(newcomer.GetByRole(AriaRole.Main)).ToContainTextAsync("この端末");
        (await newcomer.RunAxe()).Violations.ShouldBeEmpty();

        await admin.GotoAsync($"{person}/suspension");
        await admin.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(admin.GetByRole(AriaRole.Main)).ToContainTextAsync("停止中");
        (await StaysInForAsync(newcomer)).ShouldBeLessThan(LosesRightsWithin);

        await admin.GotoAsync("/audit?service=signin");
        foreach (var act in (string[])["人の登録・変更", "パスワードの設定", "二段階認証の変更", "サインイン"])
        {
            await Assertions.Expect(admin.GetByRole(AriaRole.Table).GetByText(act, new() { Exact = true }).First).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData("/me")]
    [InlineData("/admin")]
    [InlineData("/admin/people")]
    [InlineData("/admin/people/new")]
    [InlineData("/admin/posts?dept=soumu")]
    [InlineData("/admin/departments")]
    [InlineData("/admin/departments/reorganisation")]
    [InlineData("/admin/transfers")]
    [InlineData("/admin/tables")]
    [InlineData("/audit?service=signin")]
    [InlineData("/me/account")]
    public async Task Every_page_of_administration_answers_has_no_barrier_and_is_as_wide_as_a_phone(string address)
    {
        var page = await system.SignInAsync(Administrator);

        var answer = await page.GotoAsync(address);

        answer!.Status.ShouldBe(200);
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes.FirstOrDefault()?.Html}").ShouldBeEmpty();
        await page.SetViewportSizeAsync(320, 640);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task A_person_ends_every_session_from_one_of_them_by_keyboard_only()
    {
        var here = await system.SignInAsync("nagasu-tetsuya");
        var there = await system.SignInAsync("nagasu-tetsuya");
        await there.GotoAsync("/me");
        await here.GotoAsync("/me");

        await ReachByTabAsync(here, "document.activeElement.textContent.trim() === 'すべての端末からサインアウトする'", "the button");
        await here.Keyboard.PressAsync("Enter");

        await here.WaitForURLAsync(url => !url.EndsWith("/me", StringComparison.Ordinal));
        (await StaysInForAsync(there)).ShouldBeLessThan(LosesRightsWithin);
    }

    [Fact]
    public async Task An_administrator_makes_a_department_and_a_post_and_invites_a_person_by_keyboard_only()
    {
        var admin = await system.SignInAsync(Administrator);
        await TypeAsync(admin, "/admin/departments/new", "部局・課を作る", ("#code", "anzen"), ("#name", "安全推進部"), ("#nameEn", "Safety Department"), ("#from", "令和9年4月1日"));
        await Assertions.Expect(admin.GetByRole(AriaRole.Main)).ToContainTextAsync("安全推進部");
        await TypeAsync(admin, "/admin/posts/new?dept=soumu", "役職を作る", ("#title", "危機管理監"), ("input[value=Author]", " "));
        await Assertions.Expect(admin.GetByRole(AriaRole.Main)).ToContainTextAsync("危機管理監");
        await TypeAsync(
            admin, "/admin/people/new", "招待のメールを送る",
            ("#name", "鵜飼 陽平"), ("#kana", "うかい ようへい"), ("#nameEn", "Ukai Yohei"), ("#mail", "ukai-yohei@mizuse.example"));
        await Assertions.Expect(admin.GetByText("招待のメールを送りました")).ToBeVisibleAsync();
    }

    // From the page's first stop: Tab to each field, type, Tab to the button, Enter.
    private static async Task TypeAsync(IPage page, string address, string button, params IReadOnlyList<(string Field, string Text)> typed)
    {
        await page.GotoAsync(address);
        foreach (var (field, text) in typed)
        {
            await ReachByTabAsync(page, $"document.activeElement.matches('{field}')", field);
            if (text == " ") await page.Keyboard.PressAsync("Space");
            else await page.Keyboard.InsertTextAsync(text);
        }

        await ReachByTabAsync(page, $"document.activeElement.matches('main button') && document.activeElement.textContent.trim() === '{button}'", button);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.EndsWith(address, StringComparison.Ordinal));
    }

    private static async Task InviteAsync(IPage admin)
    {
        await admin.GotoAsync("/admin/people/new");
        await admin.GetByLabel("氏名", new() { Exact = false }).First.FillAsync("岩倉 月子");
        await admin.GetByLabel("よみ").FillAsync("いわくら つきこ");
        await admin.GetByLabel("英語の氏名").FillAsync("Iwakura Tsukiko");
        await admin.GetByLabel("メールアドレス").FillAsync(Mail);
        await admin.GetByRole(AriaRole.Button, new() { Name = "招待のメールを送る" }).ClickAsync();
        await Assertions.Expect(admin.GetByText("招待のメールを送りました")).ToBeVisibleAsync();
    }

    private static async Task GivePostAsync(IPage admin, string department, string title)
    {
        await admin.GetByRole(AriaRole.Link, new() { Name = "役職を加える" }).ClickAsync();
        await admin.Locator("#dept").SelectOptionAsync(department);
        await admin.GetByRole(AriaRole.Button, new() { Name = "この部局の役職を表示する" }).ClickAsync();
        var post = admin.Locator("#post option").Filter(new() { HasText = title });
        await admin.Locator("#post").SelectOptionAsync(await post.First.GetAttributeAsync("value") ?? "");
        await admin.Locator("#from").FillAsync("令和8年4月1日");
        await admin.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "役職を加える" }).ClickAsync();
        await Assertions.Expect(admin.GetByText("役職を登録しました")).ToBeVisibleAsync();
    }

    private static async Task SetUpSecondFactorAsync(IPage page)
    {
        var secret = await page.Locator("code").InnerTextAsync();
        var code = new Totp(Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp();
        await page.GetByLabel("アプリに表示された6桁の数字").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "登録する" }).ClickAsync();
        (await page.Locator(".codes code").CountAsync()).ShouldBeGreaterThanOrEqualTo(8);
        await page.GetByRole(AriaRole.Link, new() { Name = "控えたので次へ進む" }).ClickAsync();
    }

    private async Task<string> InvitationAsync()
    {
        using var inbox = new HttpClient { BaseAddress = system.Inbox };
        var mail = await Eventually.GetAsync(
            async () => (await inbox.GetFromJsonAsync<JsonElement>("/email")).EnumerateArray().FirstOrDefault(mail => mail.GetProperty("to")[0].GetProperty("address").GetString() == Mail),
            mail => mail.ValueKind == JsonValueKind.Object);
        return Links().Match(mail.GetProperty("text").GetString()!).Value;
    }

    // How long after this moment the person still gets a page of their own.
    private static async Task<TimeSpan> StaysInForAsync(IPage page)
    {
        var clock = Stopwatch.StartNew();
        var last = TimeSpan.Zero;
        while (clock.Elapsed < 10 * LosesRightsWithin)
        {
            var asked = clock.Elapsed;
            var answer = await page.APIRequest.GetAsync("/me", new() { MaxRedirects = 0 });
            if (answer.Status != 200) return last;
            last = asked;
        }

        return clock.Elapsed;
    }

    private static async Task ReachByTabAsync(IPage page, string reached, string name)
    {
        for (var step = 0; step < 80; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(reached)) return;
        }

        Assert.Fail($"No key leads to {name}.");
    }

    [GeneratedRegex(@"https?://\S+/password/\S+")]
    private static partial Regex Links();
}
