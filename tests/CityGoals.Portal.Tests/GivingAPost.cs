using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>A person holds a post from a day on, for a while, or for someone who is away.</summary>
public sealed class GivingAPost(PortalHost host)
{
    private const string Person = "/admin/people/" + SampleStaff.Aida;
    private const string Form = Person + "/posts/new?dept=soumu";
    private const string Post = $"POST /people/{SampleStaff.Aida}/holdings";
    private const string Created = """
        {"postHoldingId":"019ab000-0000-7000-8000-000000000d09","postId":"019ab000-0000-7000-8000-000000000e02","departmentCode":"soumu","departmentName":"総務部","title":"監査担当","roles":["Auditor"],"from":"2027-04-01","until":null}
        """;

    [Fact]
    public async Task Asks_for_the_department_first_and_then_offers_its_posts()
    {
        var visitor = Administrator();

        (await visitor.OpenAsync(Person + "/posts/new")).Document.QuerySelector("#post").ShouldBeNull();
        var page = await visitor.OpenAsync(Form);

        page.TextsOf("#dept option").ShouldBe(["総務部", "企画部"]);
        page.TextsOf("#post option").ShouldBe(["選んでください", "人事課 課長", "部長", "監査担当"]);
        page.TextsOf("#deputyFor option").ShouldBe(["代理ではない", "波多野 静香 (部長)"]);
    }

    [Fact]
    public async Task Gives_a_post_from_a_coming_day_with_no_end()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", Post, Created, HttpStatusCode.Created);

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("post", SampleStaff.Vacant), ("from", "令和9年4月1日"), ("until", ""), ("deputyFor", ""));

        answer.Location.ShouldBe(Person + "?done=given");
        var sent = visitor.Services.Requests.Single(request => request.Asked == Post);
        Guid.Parse(sent.Headers["Idempotency-Key"]).ShouldNotBe(Guid.Empty);
        JsonNode.DeepEquals(JsonNode.Parse(sent.Body), JsonNode.Parse($$"""{"postId":"{{SampleStaff.Vacant}}","from":"2027-04-01","until":null,"deputyFor":null}""")).ShouldBeTrue(sent.Body);
    }

    [Fact]
    public async Task Names_a_deputy_until_a_day()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", Post, Created, HttpStatusCode.Created);
        var form = await visitor.OpenAsync(Form);

        var endless = await visitor.SubmitAsync(form, Form, ("post", SampleStaff.Head), ("from", "2026-11-01"), ("until", ""), ("deputyFor", SampleStaff.Hatano));
        await visitor.SubmitAsync(form, Form, ("post", SampleStaff.Head), ("from", "2026-11-01"), ("until", "11月30日"), ("deputyFor", SampleStaff.Hatano));

        endless.TextOf("#until-fault").ShouldBe("代理には、最後の日が要ります。");
        endless.Document.QuerySelector("#deputyFor option[selected]")!.GetAttribute("value").ShouldBe(SampleStaff.Hatano);
        var body = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Post).Body)!;
        ((string?)body["until"], (string?)body["deputyFor"]).ShouldBe(("2026-11-30", SampleStaff.Hatano));
    }

    [Fact]
    public async Task Echoes_how_the_days_are_read_before_anything_is_saved()
    {
        var visitor = Administrator();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("post", ""), ("from", "R9.4.1"), ("until", "2028/3/31"), ("deputyFor", ""), ("act", "check"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        (page.TextOf("#from-said"), page.TextOf("#until-said")).ShouldBe(("令和9年4月1日（2027年、木曜日）と読みました。", "令和10年3月31日（2028年、金曜日）と読みました。"));
        (page.Document.QuerySelector("#from")!.GetAttribute("value"), page.Document.QuerySelector("#until")!.GetAttribute("value")).ShouldBe(("R9.4.1", "2028/3/31"));
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Post);
    }

    [Fact]
    public async Task Points_at_a_missing_post_an_unread_day_and_an_end_before_the_beginning()
    {
        var visitor = Administrator();
        var form = await visitor.OpenAsync(Form);

        var unread = await visitor.SubmitAsync(form, Form, ("post", ""), ("from", "そのうち"), ("until", ""), ("deputyFor", ""));
        var backwards = await visitor.SubmitAsync(form, Form, ("post", SampleStaff.Head), ("from", "2027-04-01"), ("until", "2027-03-31"), ("deputyFor", ""));

        unread.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unread.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#post", "#from"]);
        unread.Document.QuerySelector("#from")!.GetAttribute("value").ShouldBe("そのうち");
        backwards.TextOf("#until-fault").ShouldBe("最後の日は、最初の日より前にできません。");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Post);
    }

    [Fact]
    public async Task Says_why_the_post_was_not_given_and_keeps_what_was_typed()
    {
        var visitor = Administrator().Refuses(Post);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("post", SampleStaff.Head), ("from", "R9.4.1"), ("until", ""), ("deputyFor", ""));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("重なっています。");
        page.Document.QuerySelector("#post option[selected]")!.GetAttribute("value").ShouldBe(SampleStaff.Head);
        page.Document.QuerySelector("#from")!.GetAttribute("value").ShouldBe("R9.4.1");
    }

    [Theory]
    [InlineData("holding-overlaps", "from")]
    [InlineData("not-the-absent", "deputyFor")]
    public async Task Points_at_what_does_not_fit_with_what_is_held(string name, string field)
    {
        var visitor = Administrator().Refuses(Post, name: name);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("post", SampleStaff.Head), ("from", "R9.4.1"), ("until", ""), ("deputyFor", ""));

        page.TextOf($"#{field}-fault").ShouldBe("重なっています。");
    }

    [Fact]
    public async Task Ends_a_post_that_is_held_and_leaves_its_first_day()
    {
        const string put = "PUT /holdings/" + SampleStaff.Held;
        var address = $"{Person}/posts/{SampleStaff.Held}";
        var visitor = Administrator().Does(put);
        var form = await visitor.OpenAsync(address);

        form.Document.QuerySelector("#from").ShouldBeNull();
        form.TextsOf("main button").ShouldBe(["保存する", "日付の読み取りを確かめる"]);
        (await visitor.SubmitAsync(form, address, ("until", "令和9年3月31日"))).Location.ShouldBe(Person + "?done=moved");

        JsonNode.DeepEquals(JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == put).Body), JsonNode.Parse("""{"from":"2024-04-01","until":"2027-03-31"}""")).ShouldBeTrue();
    }

    [Fact]
    public async Task Moves_or_takes_back_what_has_not_begun()
    {
        const string put = "PUT /holdings/" + SampleStaff.Coming;
        const string delete = "DELETE /holdings/" + SampleStaff.Coming;
        var address = $"{Person}/posts/{SampleStaff.Coming}";
        var visitor = Administrator().Does(put).Does(delete);
        var form = await visitor.OpenAsync(address);

        form.Document.QuerySelector("#from")!.GetAttribute("value").ShouldBe("令和8年11月1日（2026年）");
        (await visitor.SubmitAsync(form, address, ("from", "令和8年11月2日（2026年）"), ("until", "令和8年11月30日（2026年）"))).Location.ShouldBe(Person + "?done=moved");
        (await visitor.SubmitAsync(form, address, ("from", ""), ("until", ""), ("act", "remove"))).Location.ShouldBe(Person + "?done=removed");

        visitor.Services.Requests.Single(request => request.Asked == put).Body.ShouldBe("""{"from":"2026-11-02","until":"2026-11-30"}""");
        visitor.Services.Requests.Count(request => request.Asked == delete).ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_what_is_over_alone()
    {
        var page = await Administrator().OpenAsync($"{Person}/posts/{SampleStaff.Over}");

        page.Main.ShouldContain("この役職は終わっているので、変えられません。");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    private Visitor Administrator() => host.Visit(Roles.Administrator, "soumu").WithSampleCity();
}
