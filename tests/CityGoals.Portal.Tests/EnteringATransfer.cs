using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>異動を登録する: many people change posts on one day.</summary>
public sealed class EnteringATransfer(PortalHost host)
{
    private const string Form = "/admin/transfers";
    private const string Post = "POST /transfers";
    private const string TakeVacant = "soumu/" + SampleStaff.Vacant;
    private const string TakeChief = "soumu/" + SampleStaff.Chief;

    [Fact]
    public async Task Finds_people_to_add()
    {
        var visitor = Administrator();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("on", "R9.4.1"), ("search", "た"), ("act", "find"));

        page.TextsOf("button[name=choose]").ShouldBe(["選ぶ", "選ぶ"]);
        page.Document.QuerySelectorAll("button[name=choose]").Select(button => button.GetAttribute("aria-label")).ShouldBe(["会田 千夏さんを選ぶ", "波多野 静香さんを選ぶ"]);
        page.Main.ShouldContain("ほかにもいます。");
        (page.Document.QuerySelector("#on")!.GetAttribute("value"), page.Document.QuerySelector("#search")!.GetAttribute("value")).ShouldBe(("R9.4.1", "た"));
    }

    [Fact]
    public async Task Offers_what_a_person_holds_on_the_day_and_what_a_department_has()
    {
        var visitor = Administrator();

        var chosen = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("on", "R9.4.1"), ("choose", SampleStaff.Aida));
        var offered = await visitor.SubmitAsync(chosen, Form, ("on", "R9.4.1"), ("leave", SampleStaff.Held), ("dept", "soumu"), ("act", "posts"));

        chosen.TextsOf("#leave label").ShouldBe(["総務部 人事課 課長"]);
        chosen.Document.QuerySelector("#take").ShouldBeNull();
        offered.TextsOf("#take label").ShouldBe(["人事課 課長 (会田 千夏)", "部長 (波多野 静香)", "監査担当"]);
        offered.Document.QuerySelectorAll("#leave input[checked]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Enters_many_people_at_once_after_a_page_to_check()
    {
        var visitor = Administrator().Does(Post);
        var form = await visitor.OpenAsync(Form);

        var one = await AddAsync(visitor, form, SampleStaff.Aida, ("leave", SampleStaff.Held), ("dept", "soumu"), ("take", TakeVacant));
        var both = await AddAsync(visitor, one, SampleStaff.Hatano, ("dept", "soumu"), ("take", TakeChief));
        both.TextsOf("tbody tr th").ShouldBe(["会田 千夏", "波多野 静香"]);
        var check = await visitor.SubmitAsync(both, Form, ("on", "令和9年4月1日"), ("search", ""), ("act", "check"));

        check.TextOf(".summary dd").ShouldBe("令和9年4月1日（2027年、木曜日）");
        check.TextsOf("tbody td").ShouldBe(["総務部 人事課 課長", "総務部 監査担当", "なし", "総務部 人事課 課長"]);
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Post);
        var done = await visitor.SubmitAsync(check, Form, ("act", "confirm"));

        done.TextOf(".notice-success").ShouldContain("2人の役職が、令和9年4月1日（2027年）に変わります。");
        var sent = visitor.Services.Requests.Single(request => request.Asked == Post);
        sent.Headers["Idempotency-Key"].ShouldBe(form.Document.QuerySelector("input[name=key]")!.GetAttribute("value"));
        JsonNode.DeepEquals(JsonNode.Parse(sent.Body), JsonNode.Parse($$"""
            {"on":"2027-04-01","changes":[{"personId":"{{SampleStaff.Aida}}","leave":["{{SampleStaff.Held}}"],"take":["{{SampleStaff.Vacant}}"]},
             {"personId":"{{SampleStaff.Hatano}}","leave":[],"take":["{{SampleStaff.Chief}}"]}]}
            """)).ShouldBeTrue(sent.Body);
    }

    [Fact]
    public async Task Keeps_posts_chosen_in_another_department_before()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", "GET /posts?department=kikaku&on=2027-04-01", """{"posts":[],"next":null}""");
        var chosen = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("on", "R9.4.1"), ("choose", SampleStaff.Aida));

        var elsewhere = await visitor.SubmitAsync(chosen, Form, ("on", "R9.4.1"), ("dept", "kikaku"), ("take", TakeVacant), ("act", "posts"));
        var kept = await visitor.SubmitAsync(elsewhere, Form, ("on", "R9.4.1"), ("dept", "kikaku"), ("act", "keep"));

        kept.TextsOf("tbody td:nth-child(3)").ShouldBe(["総務部 監査担当"]);
    }

    [Fact]
    public async Task Replaces_and_takes_off_the_list()
    {
        var visitor = Administrator();
        var first = await AddAsync(visitor, await visitor.OpenAsync(Form), SampleStaff.Aida, ("leave", SampleStaff.Held), ("dept", ""));

        var again = await AddAsync(visitor, first, SampleStaff.Aida, ("dept", "soumu"), ("take", TakeVacant));
        var none = await visitor.SubmitAsync(again, Form, ("on", "R9.4.1"), ("remove", SampleStaff.Aida));

        again.TextsOf("tbody td").ShouldBe(["なし", "総務部 監査担当", "一覧から外す"]);
        none.Document.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        none.Document.QuerySelector("#on")!.GetAttribute("value").ShouldBe("R9.4.1");
    }

    [Fact]
    public async Task Points_at_a_person_without_a_change_an_unread_day_and_an_empty_list()
    {
        var visitor = Administrator();
        var chosen = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("on", "R9.4.1"), ("choose", SampleStaff.Aida));

        var nothing = await visitor.SubmitAsync(chosen, Form, ("on", "R9.4.1"), ("dept", ""), ("act", "keep"));
        var empty = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("on", "春"), ("act", "check"));

        (nothing.Status, nothing.TextOf("#dept-fault")).ShouldBe((HttpStatusCode.UnprocessableEntity, "離れる役職か、就く役職を選んでください。"));
        empty.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#on", "#search"]);
        empty.Document.QuerySelector("#on")!.GetAttribute("value").ShouldBe("春");
    }

    [Fact]
    public async Task Says_why_nothing_was_entered_and_keeps_the_list()
    {
        var visitor = Administrator().Refuses(Post);
        var list = await AddAsync(visitor, await visitor.OpenAsync(Form), SampleStaff.Aida, ("dept", "soumu"), ("take", TakeVacant));
        var check = await visitor.SubmitAsync(list, Form, ("on", "R9.4.1"), ("act", "check"));

        var page = await visitor.SubmitAsync(check, Form, ("act", "confirm"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("重なっています。");
        page.TextsOf("tbody tr th").ShouldBe(["会田 千夏"]);
        (await visitor.SubmitAsync(check, Form, ("act", "again"))).TextsOf("tbody tr th").ShouldBe(["会田 千夏"]);
    }

    [Fact]
    public async Task Reads_nothing_into_a_form_that_was_tampered_with()
    {
        var visitor = Administrator();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("on", "R9.4.1"), ("change", "x|y|z"), ("change", $"{SampleStaff.Aida}|,x|soumu,/,soumu/x"), ("act", "again"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("tbody td").ShouldBe(["なし", "なし", "一覧から外す"]);
    }

    private static async Task<ShownPage> AddAsync(Visitor visitor, ShownPage list, string person, params (string, string)[] fields)
    {
        var chosen = await visitor.SubmitAsync(list, Form, ("on", "R9.4.1"), ("choose", person));
        return await visitor.SubmitAsync(chosen, Form, [("on", "R9.4.1"), .. fields, ("act", "keep")]);
    }

    private Visitor Administrator()
    {
        var visitor = host.Visit(Roles.Administrator, "soumu").WithSampleCity();
        visitor.Services
            .Answer("signin", "GET /departments?on=2027-04-01", SampleStaff.Departments)
            .Answer("signin", "GET /posts?department=soumu&on=2027-04-01", SampleStaff.Posts)
            .Answer("signin", "GET /people?on=2027-04-01", SampleStaff.People)
            .Answer("signin", "GET /people?search=%E3%81%9F&on=2027-04-01", SampleStaff.People);
        return visitor;
    }
}
