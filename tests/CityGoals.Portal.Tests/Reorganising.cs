using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>組織: the tree on a day, new departments, and changes entered ahead of their day.</summary>
public sealed class Reorganising(PortalHost host)
{
    private const string New = "/admin/departments/new";
    private const string Form = "/admin/departments/reorganisation";
    private const string Post = "POST /reorganisations";

    [Fact]
    public async Task Shows_the_tree_and_what_is_to_change()
    {
        var page = await Administrator().OpenAsync("/admin/departments");

        page.TextsOf("ul.branches > li > a").ShouldBe(["総務部", "人事課", "企画部"]);
        page.TextsOf("ul.branches ul.branches > li > a").ShouldBe(["人事課"]);
        page.TextsOf("ul.plain li").ShouldBe(
            ["企画部 令和9年3月31日（2027年）で終わります (あとはみらい部)", "みらい部 令和9年4月1日（2027年）にできます (もとは企画部)"]);
    }

    [Fact]
    public async Task Shows_the_tree_of_another_day()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", "GET /departments?on=2019-04-01", """{"departments":[{"code":"mukashi","parentCode":null,"kind":"department","name":"むかし部","nameEn":"","from":"2017-04-01","until":"2020-03-31"}]}""");

        (await visitor.OpenAsync("/admin/departments?on=平成31年4月1日")).TextsOf("ul.branches > li > a").ShouldBe(["むかし部"]);
        (await visitor.OpenAsync("/admin/departments?on=いつか")).TextOf("#on-fault").ShouldContain("日付を読み取れません。");
    }

    [Fact]
    public async Task Sets_up_a_section_from_a_coming_day()
    {
        var visitor = Administrator().Does("POST /departments");

        var answer = await visitor.SubmitAsync(
            await visitor.OpenAsync(New), New, ("code", "soumu-ai"), ("name", "情報課"), ("nameEn", "Digital Section"), ("kind", "section"), ("parent", "soumu"), ("from", "R9.4.1"));

        answer.Location.ShouldBe("/admin/departments?done=added");
        var sent = visitor.Services.Requests.Single(request => request.Asked == "POST /departments");
        Guid.Parse(sent.Headers["Idempotency-Key"]).ShouldNotBe(Guid.Empty);
        JsonNode.DeepEquals(JsonNode.Parse(sent.Body),
            JsonNode.Parse("""{"code":"soumu-ai","parentCode":"soumu","kind":"section","name":"情報課","nameEn":"Digital Section","from":"2027-04-01"}""")).ShouldBeTrue(sent.Body);
    }

    [Fact]
    public async Task Points_at_what_is_wrong_in_a_new_department_and_keeps_it()
    {
        var visitor = Administrator();
        var form = await visitor.OpenAsync(New);

        var page = await visitor.SubmitAsync(form, New, ("code", "Soumu AI"), ("name", ""), ("nameEn", "Digital"), ("kind", "section"), ("parent", ""), ("from", "春"));
        var taken = await visitor.SubmitAsync(form, New, ("code", "mukashi"), ("name", "情報課"), ("nameEn", "Digital"), ("kind", "department"), ("parent", ""), ("from", "R9.4.1"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#code", "#name", "#parent", "#from"]);
        (page.Document.QuerySelector("#code")!.GetAttribute("value"), page.Document.QuerySelector("#nameEn")!.GetAttribute("value")).ShouldBe(("Soumu AI", "Digital"));
        taken.TextOf("#code-fault").ShouldBe("同じコードの部局・課があります。別のコードにしてください。");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == "POST /departments");
    }

    [Fact]
    public async Task Asks_for_kind_and_day_first_and_then_for_what_that_kind_needs()
    {
        var visitor = Administrator();

        (await visitor.OpenAsync(Form)).TextsOf("#kind option").Count.ShouldBe(5);
        (await FieldsAsync("rename")).ShouldBe(["on", "old", "new0-code", "new0-name", "new0-nameEn", "movePosts"]);
        (await FieldsAsync("move")).ShouldBe(["on", "old", "new0-code", "new0-parent", "movePosts"]);
        (await FieldsAsync("close")).ShouldBe(["on", "old"]);
        (await FieldsAsync("split")).Count(field => field.EndsWith("-code", StringComparison.Ordinal)).ShouldBe(2);
        (await FieldsAsync("merge")).Count(field => field.StartsWith("old-", StringComparison.Ordinal)).ShouldBe(3);

        async Task<IReadOnlyList<string>> FieldsAsync(string kind) =>
            [.. (await visitor.OpenAsync($"{Form}?kind={kind}&on=R9.4.1")).Document.QuerySelectorAll("main form[method=post] :is(input:not([type=hidden]), select)").Select(field => field.Id!)];
    }

    [Fact]
    public async Task Offers_those_that_stand_on_the_day_before()
    {
        var visitor = Administrator();

        (await visitor.OpenAsync(Form + "?kind=close&on=R9.4.1")).TextsOf("#old option").ShouldBe(["選んでください", "総務部", "総務部 › 人事課", "企画部"]);
        (await visitor.OpenAsync(Form + "?kind=close&on=R10.4.1")).TextsOf("#old option").ShouldBe(["選んでください", "総務部", "総務部 › 人事課", "みらい部"]);
    }

    [Fact]
    public async Task Renames_a_section_after_a_page_to_check_and_carries_its_posts_over()
    {
        var visitor = Administrator().Does(Post);
        var form = await visitor.OpenAsync(Form + "?kind=rename&on=R9.4.1");

        var check = await visitor.SubmitAsync(form, Form, ("on", "R9.4.1"), ("old", "soumu-jinji"), ("new0-code", "soumu-hito"), ("new0-name", "ひと課"), ("new0-nameEn", "People Section"), ("movePosts", "true"));

        check.TextOf("h1").ShouldBe("組織の変更の確認");
        check.TextsOf(".summary dd").ShouldBe(["名称を変える", "令和9年4月1日（2027年、木曜日）", "人事課", "ひと課 soumu-hito, 課・係, 総務部", "役職は、就いている人と一緒に移ります。"]);
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Post);

        (await visitor.SubmitAsync(check, Form, ("act", "confirm"))).Location.ShouldBe("/admin/departments?done=reorganised");
        var sent = visitor.Services.Requests.Single(request => request.Asked == Post);
        sent.Headers["Idempotency-Key"].ShouldBe(form.Document.QuerySelector("input[name=key]")!.GetAttribute("value"));
        JsonNode.DeepEquals(JsonNode.Parse(sent.Body), JsonNode.Parse("""
            {"on":"2027-04-01","kind":"rename","from":["soumu-jinji"],"to":[{"code":"soumu-hito","parentCode":"soumu","kind":"section","name":"ひと課","nameEn":"People Section"}],"movePosts":true}
            """)).ShouldBeTrue(sent.Body);
    }

    [Fact]
    public async Task Goes_back_from_the_check_with_everything_as_it_was_typed()
    {
        var visitor = Administrator();
        var check = await visitor.SubmitAsync(await visitor.OpenAsync(Form + "?kind=merge&on=R9.4.1"), Form,
            ("on", "R9.4.1"), ("old", "soumu"), ("old", "kikaku"), ("new0-code", "souki"), ("new0-name", "総企部"), ("new0-nameEn", "General Planning"), ("new0-kind", "department"), ("new0-parent", ""));

        var back = await visitor.SubmitAsync(check, Form, ("act", "again"));

        back.Document.QuerySelectorAll("input[name=old][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["soumu", "kikaku"]);
        back.Document.QuerySelector("#new0-name")!.GetAttribute("value").ShouldBe("総企部");
        back.Document.QuerySelector("#on")!.GetAttribute("value").ShouldBe("R9.4.1");
        back.Document.QuerySelector("#movePosts")!.HasAttribute("checked").ShouldBeFalse();
    }

    [Fact]
    public async Task Splits_into_as_many_as_there_are_rows()
    {
        var visitor = Administrator().Does(Post);
        (string, string)[] typed = [("on", "R9.4.1"), ("old", "soumu"), ("new0-code", "so"), ("new0-name", "総部"), ("new0-nameEn", "So"), ("new0-kind", "department")];

        var more = await visitor.SubmitAsync(await visitor.OpenAsync(Form + "?kind=split&on=R9.4.1"), Form, [.. typed, ("act", "row")]);

        more.Status.ShouldBe(HttpStatusCode.OK);
        more.Document.QuerySelectorAll("fieldset.box").Length.ShouldBe(3);
        more.Document.QuerySelector("#new0-name")!.GetAttribute("value").ShouldBe("総部");
        var same = await visitor.SubmitAsync(more, Form, [.. typed, ("new1-code", "so"), ("new1-name", "務部"), ("new1-nameEn", "Mu"), ("new1-kind", "department"), ("new2-code", "bu"), ("new2-name", "部部"), ("new2-nameEn", "Bu"), ("new2-kind", "department")]);
        same.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#new1-code"]);
        var check = await visitor.SubmitAsync(more, Form, [.. typed, ("new1-code", "mu"), ("new1-name", "務部"), ("new1-nameEn", "Mu"), ("new1-kind", "department"), ("new2-code", "bu"), ("new2-name", "部部"), ("new2-nameEn", "Bu"), ("new2-kind", "department")]);
        await visitor.SubmitAsync(check, Form, ("act", "confirm"));

        var body = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Post).Body)!;
        body["to"]!.AsArray().Select(one => (string?)one!["code"]).ShouldBe(["so", "mu", "bu"]);
        ((bool?)body["movePosts"]).ShouldBe(false);
    }

    [Fact]
    public async Task Moves_a_section_under_its_own_name()
    {
        var visitor = Administrator().Does(Post);

        var check = await visitor.SubmitAsync(await visitor.OpenAsync(Form + "?kind=move&on=R9.4.1"), Form, ("on", "R9.4.1"), ("old", "soumu-jinji"), ("new0-code", "mirai-jinji"), ("new0-parent", "mirai"), ("movePosts", "true"));
        await visitor.SubmitAsync(check, Form, ("act", "confirm"));

        JsonNode.DeepEquals(JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Post).Body)!["to"], JsonNode.Parse(
            """[{"code":"mirai-jinji","parentCode":"mirai","kind":"section","name":"人事課","nameEn":"Personnel Section"}]""")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("rename", "今の部局", "#old", "#new0-code", "#new0-name", "#new0-nameEn")]
    [InlineData("move", "", "#old", "#new0-code")]
    [InlineData("close", "", "#old")]
    [InlineData("merge", "", "#old", "#new0-code", "#new0-name", "#new0-nameEn", "#new0-kind")]
    public async Task Points_at_what_is_missing(string kind, string old, params string[] fields)
    {
        var visitor = Administrator();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync($"{Form}?kind={kind}&on=R9.4.1"), Form, ("on", "いつか"), ("old", old));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var links = page.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")!).ToList();
        links.ShouldBe([.. (string[])["#on"], .. fields]);
        links.Where(link => page.Document.QuerySelector(link) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_why_a_change_was_not_entered_and_keeps_it()
    {
        var visitor = Administrator().Refuses(Post);
        var check = await visitor.SubmitAsync(await visitor.OpenAsync(Form + "?kind=close&on=R9.4.1"), Form, ("on", "R9.4.1"), ("old", "soumu-jinji"));

        var page = await visitor.SubmitAsync(check, Form, ("act", "confirm"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("重なっています。");
        page.Document.QuerySelector("#old option[selected]")!.GetAttribute("value").ShouldBe("soumu-jinji");
    }

    private Visitor Administrator() => host.Visit(Roles.Administrator, "soumu").WithSampleCity();
}
