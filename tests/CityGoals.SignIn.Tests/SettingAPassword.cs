using System.Net;
using System.Text.RegularExpressions;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>A first password by invitation, another for a forgotten one, and a change by one's own hand.</summary>
public sealed partial class SettingAPassword : IAsyncLifetime
{
    private const string Mail = "hanako@city.example";
    private const string New = "新しい 長めの 合い言葉 です";

    private SignInHost host = null!;
    private Guid person;
    private PortalClient portal = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        person = await host.AddPersonAsync(Mail);
        portal = new PortalClient(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Leads_an_invited_person_in()
    {
        var administrator = await host.ApiAsync();
        await administrator.PostAsync(
            "/people", new { name = "田中 一郎", kana = "たなか いちろう", nameEn = "Tanaka Ichiro", mail = "ichiro@city.example", language = "ja" }, HttpStatusCode.Created);

        var page = await SubmitLinkAsync("ichiro@city.example", New, New);

        page.Status.ShouldBe(HttpStatusCode.OK);
        (await portal.SignInAsync("ichiro@city.example", New)).Query("code").ShouldNotBeNull();
        (await administrator.GetAsync("/people?search=ichiro")).GetProperty("people")[0].GetProperty("state").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task Replaces_a_forgotten_one_once_and_ends_every_session()
    {
        var tokens = await portal.GetTokensAsync(Mail);
        await ForgetAsync(Mail);
        var link = LinkOf(await host.MailToAsync(Mail));
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        (await SubmitLinkAsync(Mail, New, New)).Status.ShouldBe(HttpStatusCode.OK);

        (await portal.SignInAsync(Mail)).Query("code").ShouldBeNull();
        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(tokens.Refresh!))).ShouldBe("invalid_grant");
        (await portal.SignInAsync(Mail, New)).Query("code").ShouldNotBeNull();
        (await portal.Browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
        (await host.MailToAsync(Mail)).ShouldContain("パスワードが、ただいま変わりました");
    }

    [Fact]
    public async Task Is_asked_for_by_mail_only_and_says_the_same_of_people_and_of_nobody()
    {
        var known = await ForgetAsync(Mail);
        var unknown = await ForgetAsync("nobody@city.example");

        (unknown.Status, unknown.Html).ShouldBe((known.Status, known.Html));
        (await host.Database.ScalarAsync<long>("select count(*) from pending_mail")).ShouldBe(1);
    }

    [Fact]
    public async Task Sends_no_more_than_three_links_however_often_and_from_wherever_they_are_asked_for()
    {
        for (var asker = 1; asker <= 6; asker++) await ForgetAsync(Mail, $"192.0.2.{asker}");

        (await host.Database.ScalarAsync<long>("select count(*) from pending_mail")).ShouldBe(3);
    }

    [Fact]
    public async Task Is_open_for_an_hour()
    {
        await ForgetAsync(Mail);
        var link = LinkOf(await host.MailToAsync(Mail));
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        (await portal.Browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromMinutes(1));

        (await portal.Browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("みじかい", "みじかい", "12文字以上")]
    [InlineData("長さは十分にある合い言葉です", "ちがう合い言葉で長いものです", "同じではありません")]
    [InlineData("ああああああああああああああ", "ああああああああああああああ", "繰返し")]
    [InlineData("hanako-no-password-1", "hanako-no-password-1", "含まない")]
    public async Task Says_what_is_wrong_with_a_new_one_and_keeps_the_link(string password, string again, string says)
    {
        await ForgetAsync(Mail);

        var page = await SubmitLinkAsync(Mail, password, again);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Html.ShouldContain(says);
        page.Html.ShouldNotContain(password);
        (await SubmitLinkAsync(Mail, New, New)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/password/202037/made-up")]
    [InlineData("/password/131016/made-up")]
    [InlineData("/password/nowhere/made-up")]
    public async Task Knows_no_made_up_link(string path) => (await portal.Browser.GetAsync(new Uri(SignInHost.Address, path))).Status.ShouldBe(HttpStatusCode.Gone);

    [Fact]
    public async Task Changes_by_ones_own_hand_with_the_present_one_and_ends_the_other_sessions_only()
    {
        var elsewhere = await new PortalClient(host, "192.0.2.7").GetTokensAsync(Mail);
        var here = await portal.GetTokensAsync(Mail);
        var account = await portal.Browser.GetAsync(new Uri(SignInHost.Address, "account"));
        account.Html.ShouldContain(Mail);

        (await ChangeAsync(account, "ちがう合い言葉です")).Status.ShouldBe(HttpStatusCode.BadRequest);
        var done = await ChangeAsync(account, SignInHost.Password);

        (done.Status, done.Address.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/account"));
        done.Html.ShouldContain("パスワードを変えました。");
        (await portal.RefreshAsync(here.Refresh!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(elsewhere.Refresh!))).ShouldBe("invalid_grant");
        (await host.Database.ScalarAsync<long>("select count(*) from audit_entry where kind = 'password-set'")).ShouldBe(1);
    }

    [Fact]
    public async Task Asks_a_stranger_to_sign_in_before_the_account_is_shown() =>
        (await portal.Browser.GetAsync(new Uri(SignInHost.Address, "account"))).Address.AbsolutePath.ShouldBe("/signin");

    private Task<Page> ChangeAsync(Page account, string present) =>
        portal.Browser.SubmitAsync(account, ("Present", present), ("Password", New), ("Again", New));

    private async Task<Page> ForgetAsync(string mail, string address = "192.0.2.1")
    {
        var browser = new PortalClient(host, address).Browser;
        var form = await browser.GetAsync(new Uri(SignInHost.Address, "forgotten-password"));
        return await browser.SubmitAsync(form, ("Mail", mail));
    }

    private async Task<Page> SubmitLinkAsync(string mail, string password, string again)
    {
        var form = await portal.Browser.GetAsync(LinkOf(await host.MailToAsync(mail)));
        return await portal.Browser.SubmitAsync(form, ("Password", password), ("Again", again));
    }

    private static Uri LinkOf(string mail) => new(Link().Match(mail).Value);

    [GeneratedRegex("https://signin.test/password/[^\\s]+")]
    private static partial Regex Link();
}
