using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>One person: name and mail, account, and what is held when.</summary>
public sealed class LookingAfterAPerson(PortalHost host)
{
    private const string Person = "/admin/people/" + SampleStaff.Aida;
    private const string Put = "PUT /people/" + SampleStaff.Aida;

    [Fact]
    public async Task Shows_present_and_coming_posts_first_and_past_ones_apart()
    {
        var page = await Administrator().OpenAsync(Person);

        page.TextsOf("main > table tbody td:last-child").ShouldBe(["現在", "予定"]);
        page.TextsOf("details table tbody td:last-child").ShouldBe(["終了"]);
        page.TextsOf("main > table tbody td:nth-child(2)").ShouldBe(["担当、管理者", "部局長"]);
        page.Document.QuerySelectorAll("main > table td a").Select(link => link.GetAttribute("href"))
            .ShouldBe([$"{Person}/posts/{SampleStaff.Held}", $"{Person}/posts/{SampleStaff.Coming}"]);
        page.Document.QuerySelectorAll("details td a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Offers_what_fits_the_state_of_the_account()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", "GET /people/" + SampleStaff.Aida, SampleStaff.Person.Replace("\"active\"", "\"suspended\"", StringComparison.Ordinal));

        (await visitor.OpenAsync(Person)).TextsOf("ul.plain a").ShouldBe(["二段階認証をやり直させる", "停止を解く"]);
        (await Administrator().OpenAsync(Person)).TextsOf("ul.plain a").ShouldBe(["すべての端末からサインアウトさせる", "二段階認証をやり直させる", "利用を停止する"]);
        (await Administrator().OpenAsync("/admin/people/" + SampleStaff.Hatano)).TextsOf("ul.plain a").ShouldBe(["招待のメールをもう一度送る", "利用を停止する"]);
    }

    [Theory]
    [InlineData("invitation", "POST", "invitation")]
    [InlineData("suspension", "POST", "suspension")]
    [InlineData("lifting", "DELETE", "suspension")]
    [InlineData("sign-outs", "POST", "sign-outs")]
    [InlineData("second-factor", "POST", "second-factor-reset")]
    public async Task Does_something_with_the_account_after_saying_what_it_does(string act, string method, string asked)
    {
        var command = $"{method} /people/{SampleStaff.Aida}/{asked}";
        var visitor = Administrator().Does(command);
        var check = await visitor.OpenAsync($"{Person}/{act}");

        visitor.Services.Requests.ShouldNotContain(request => request.Asked == command);
        check.TextsOf(".summary dd")[^1].Length.ShouldBeGreaterThan(10);
        var answer = await visitor.SubmitAsync(check);

        answer.Location.ShouldBe($"{Person}?done={act}");
        visitor.Services.Requests.Count(request => request.Asked == command).ShouldBe(1);
        (await visitor.OpenAsync(answer.Location!)).TextOf(".notice-success").ShouldContain("操作が終わりました。");
    }

    [Fact]
    public async Task Says_why_an_account_was_not_suspended()
    {
        var visitor = Administrator().Refuses($"POST /people/{SampleStaff.Aida}/suspension");

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Person + "/suspension"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("重なっています。");
    }

    [Fact]
    public async Task Saves_a_change_against_the_revision_that_was_seen()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", Put, SampleStaff.Person);

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(Person + "/edit"), Person + "/edit", Typed("会田 千春"));

        answer.Location.ShouldBe(Person + "?done=saved");
        var body = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Put).Body)!;
        ((int?)body["revision"], (string?)body["name"], (string?)body["staffNumber"]).ShouldBe((4, "会田 千春", "10023"));
    }

    [Fact]
    public async Task Shows_both_where_someone_saved_first_and_then_keeps_ones_own()
    {
        var visitor = Administrator().Refuses(Put, name: "stale-revision");
        var form = await visitor.OpenAsync(Person + "/edit");
        visitor.Services.Answer("signin", "GET /people/" + SampleStaff.Aida,
            SampleStaff.Person.Replace("\"revision\":4", "\"revision\":5", StringComparison.Ordinal).Replace("aida@mizuse", "chinatsu@mizuse", StringComparison.Ordinal));

        var page = await visitor.SubmitAsync(form, Person + "/edit", Typed("会田 千春"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextsOf("tbody tr").ShouldBe(["氏名会田 千夏会田 千春", "メールアドレスchinatsu@mizuse.example.jpaida@mizuse.example.jp"]);
        page.Document.QuerySelector("#name")!.GetAttribute("value").ShouldBe("会田 千春");
        visitor.Services.Answer("signin", Put, SampleStaff.Person);
        (await visitor.SubmitAsync(page, Person + "/edit", Typed("会田 千春"))).Location.ShouldBe(Person + "?done=saved");
        ((int?)JsonNode.Parse(visitor.Services.Requests.Last(request => request.Asked == Put).Body)!["revision"]).ShouldBe(5);
    }

    [Fact]
    public async Task Loses_nothing_where_sign_in_falls_silent_while_a_change_is_saved()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", Put, "", HttpStatusCode.InternalServerError);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Person + "/edit"), Person + "/edit", Typed("会田 千春"));

        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Document.QuerySelector("#name")!.GetAttribute("value").ShouldBe("会田 千春");
        page.Document.QuerySelector("input[name=revision]")!.GetAttribute("value").ShouldBe("4");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/suspension")]
    [InlineData("/posts/new")]
    [InlineData("/posts/019ab000-0000-7000-8000-000000000d01")]
    public async Task Is_not_found_where_there_is_no_such_person(string page) =>
        (await Administrator().OpenAsync("/admin/people/019ab000-0000-7000-8000-00000000ffff" + page)).Status.ShouldBe(HttpStatusCode.NotFound);

    private static (string, string)[] Typed(string name) =>
        [("name", name), ("kana", "あいだ ちなつ"), ("nameEn", "Chinatsu Aida"), ("mail", "aida@mizuse.example.jp"), ("staffNumber", "10023")];

    private Visitor Administrator() => host.Visit(Roles.Administrator, "soumu").WithSampleCity();
}
