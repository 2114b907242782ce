using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>自分のアカウント, for everyone.</summary>
public sealed class MyOwnAccount(PortalHost host)
{
    private const string EndOther = "DELETE /me/sessions/" + SampleStaff.OtherSession;

    [Fact]
    public async Task Shows_who_I_am_and_the_posts_that_are_not_over()
    {
        var page = await host.Visit(Roles.Executive).WithSampleCity().OpenAsync("/me");

        page.TextsOf(".summary dd").ShouldBe(["会田 千夏", "あいだ ちなつ", "aida@mizuse.example.jp", "10023", "使っています", "7件"]);
        var posts = page.Document.QuerySelectorAll("table")[0];
        posts.QuerySelectorAll("tbody th .written").Select(place => place.TextContent).ShouldBe(["総務部 人事課 課長", "総務部 部長"]);
        page.Main.ShouldContain("波多野 静香さんの代理");
        page.Main.ShouldContain("令和8年11月1日（2026年）から令和8年11月30日（2026年）まで");
    }

    [Fact]
    public async Task Is_reached_by_my_name_on_every_page() =>
        (await host.Visit(Roles.Author, "soumu").WithSampleCity().OpenAsync("/help")).Document.QuerySelector(".account a")!.GetAttribute("href").ShouldBe("/me");

    [Fact]
    public async Task Leads_to_sign_in_for_password_and_second_factor() =>
        (await host.Visit().WithSampleCity().OpenAsync("/me/account")).Location.ShouldBe(PortalHost.SignIn + "/account");

    [Fact]
    public async Task Signs_out_another_browser_but_not_this_one()
    {
        var visitor = host.Visit().WithSampleCity().Does(EndOther);
        var page = await visitor.OpenAsync("/me");

        page.TextsOf("form[action^='/me/sessions/'] button").ShouldBe(["サインアウトさせる"]);
        page.Document.QuerySelector("form[action^='/me/sessions/'] button")!.GetAttribute("aria-label").ShouldBe("Safari, iPhoneをサインアウトさせる");
        var answer = await visitor.SubmitAsync(page, "/me/sessions/" + SampleStaff.OtherSession, []);

        answer.Location.ShouldBe("/me?ended=true");
        visitor.Services.Requests.Count(request => request.Asked == EndOther).ShouldBe(1);
        (await visitor.OpenAsync(answer.Location!)).TextOf(".notice-success").ShouldContain("その端末をサインアウトさせました。");
    }

    [Fact]
    public async Task Says_why_a_browser_is_still_signed_in()
    {
        var visitor = host.Visit().WithSampleCity().Refuses(EndOther, HttpStatusCode.NotFound);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/me"), "/me/sessions/" + SampleStaff.OtherSession, []);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.TextOf("#error-summary").ShouldContain("重なっています。");
        page.TextsOf("tbody th").ShouldContain("Safari, iPhone");
    }

    [Fact]
    public async Task Signs_out_everywhere_and_leaves()
    {
        var visitor = host.Visit().WithSampleCity().Does("DELETE /me/sessions");

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/me"), "/me/sessions", []);

        answer.Location.ShouldBe("/open/");
        answer.Response.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("citygoals=;", StringComparison.Ordinal) || cookie.Contains("citygoals=;", StringComparison.Ordinal));
        visitor.Services.Requests.ShouldContain(request => request.Asked == "DELETE /me/sessions");
    }

    [Fact]
    public async Task Says_that_sign_in_does_not_answer()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Silence("signin");

        var page = await visitor.OpenAsync("/me");

        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.TextOf("h1").ShouldBe("サインインのサービスが応答していません");
    }
}
