using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>役職: what each lets its holder do.</summary>
public sealed class LookingAfterPosts(PortalHost host)
{
    private const string New = "/admin/posts/new?dept=soumu";
    private const string Vacant = "/admin/posts/soumu/" + SampleStaff.Vacant;
    private const string Put = "PUT /posts/" + SampleStaff.Vacant;
    private const string Delete = "DELETE /posts/" + SampleStaff.Vacant;

    [Fact]
    public async Task Lists_posts_with_their_roles_and_who_holds_them()
    {
        var page = await Administrator().OpenAsync("/admin/posts?dept=soumu");

        page.TextsOf("tbody th").ShouldBe(["総務部 人事課 課長", "総務部 部長", "総務部 監査担当"]);
        page.TextsOf("tbody td:nth-child(2)").ShouldBe(["担当、管理者", "部局長", "監査"]);
        page.TextsOf("tbody td:nth-child(3)").ShouldBe(["会田 千夏 令和6年4月1日（2024年）から", "波多野 静香 令和7年4月1日（2025年）から", "空席"]);
    }

    [Fact]
    public async Task Shows_the_holders_of_another_day_page_by_page()
    {
        var visitor = Administrator();
        visitor.Services
            .Answer("signin", "GET /departments?on=2027-04-01", SampleStaff.Departments)
            .Answer("signin", "GET /posts?on=2027-04-01&after=a", SampleStaff.Posts.Replace("\"next\":null", "\"next\":\"b\"", StringComparison.Ordinal));

        var page = await visitor.OpenAsync("/admin/posts?on=R9.4.1&after=a");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextOf("#on-said").ShouldBe("令和9年4月1日（2027年、木曜日）と読みました。");
        page.Document.QuerySelectorAll("main .actions a.button-quiet").Select(link => link.GetAttribute("href")).ShouldBe(["/admin/posts?on=R9.4.1", "/admin/posts?on=R9.4.1&after=b"]);
    }

    [Fact]
    public async Task Adds_a_post_to_a_section_with_several_roles()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", "POST /posts", """{"postId":"019ab000-0000-7000-8000-000000000e05","revision":1,"departmentCode":"soumu","sectionCode":"soumu-jinji","title":"係長","roles":["Author","Head"],"holders":[]}""", HttpStatusCode.Created);
        var form = await visitor.OpenAsync(New);

        form.TextsOf("#section option").ShouldBe(["部局に直接置く", "人事課"]);
        var answer = await visitor.SubmitAsync(form, New, ("section", "soumu-jinji"), ("title", " 係長 "), ("permissions", Roles.Head), ("permissions", Roles.Author), ("permissions", "Service"));

        answer.Location.ShouldBe("/admin/posts?dept=soumu&done=added");
        var sent = visitor.Services.Requests.Single(request => request.Asked == "POST /posts");
        Guid.Parse(sent.Headers["Idempotency-Key"]).ShouldNotBe(Guid.Empty);
        JsonNode.DeepEquals(JsonNode.Parse(sent.Body), JsonNode.Parse("""{"departmentCode":"soumu","sectionCode":"soumu-jinji","title":"係長","roles":["Author","Head"]}""")).ShouldBeTrue(sent.Body);
        (await visitor.OpenAsync(answer.Location!)).TextOf(".notice-success").ShouldContain("役職を作りました。");
    }

    [Fact]
    public async Task Points_at_what_is_missing_and_keeps_the_rest()
    {
        var visitor = Administrator();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(New), New, ("section", "kikaku-kikaku"), ("title", ""));
        var titled = await visitor.SubmitAsync(await visitor.OpenAsync(New), New, ("section", ""), ("title", "係長"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#section", "#title", "#permissions"]);
        page.Document.QuerySelector("#permissions")!.GetAttribute("aria-describedby").ShouldBe("permissions-fault permissions-hint");
        titled.Document.QuerySelector("#title")!.GetAttribute("value").ShouldBe("係長");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == "POST /posts");
    }

    [Fact]
    public async Task Changes_what_a_post_lets_its_holder_do()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", Put, """{"postId":"019ab000-0000-7000-8000-000000000e02","revision":2,"departmentCode":"soumu","sectionCode":null,"title":"監査担当","roles":["Auditor","Executive"],"holders":[]}""");
        var form = await visitor.OpenAsync(Vacant);

        form.Document.QuerySelectorAll("input[name=permissions][checked]").Select(box => box.GetAttribute("value")).ShouldBe([Roles.Auditor]);
        (await visitor.SubmitAsync(form, Vacant, ("section", ""), ("title", "監査担当"), ("permissions", Roles.Auditor), ("permissions", Roles.Executive))).Location.ShouldBe("/admin/posts?dept=soumu&done=saved");

        JsonNode.DeepEquals(JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Put).Body),
            JsonNode.Parse("""{"revision":1,"departmentCode":"soumu","sectionCode":null,"title":"監査担当","roles":["Executive","Auditor"]}""")).ShouldBeTrue();
    }

    [Fact]
    public async Task Shows_both_where_someone_saved_first()
    {
        var visitor = Administrator().Refuses(Put, name: "stale-revision");
        var form = await visitor.OpenAsync(Vacant);
        visitor.Services.Answer("signin", "GET /posts?department=soumu", SampleStaff.Posts.Replace("\"revision\":1,\"departmentCode\":\"soumu\",\"sectionCode\":null,\"title\":\"監査担当\"", "\"revision\":3,\"departmentCode\":\"soumu\",\"sectionCode\":null,\"title\":\"監査委員\"", StringComparison.Ordinal));

        var page = await visitor.SubmitAsync(form, Vacant, ("section", "soumu-jinji"), ("title", "監査担当"), ("permissions", Roles.Auditor));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextsOf("main table tbody tr").ShouldBe(["課・係部局に直接置く人事課", "役職名監査委員監査担当"]);
        page.Document.QuerySelector("input[name=revision]")!.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task Removes_a_post_that_nobody_holds_and_offers_it_for_no_other()
    {
        var visitor = Administrator().Does(Delete);

        (await visitor.OpenAsync("/admin/posts/soumu/" + SampleStaff.Chief)).TextsOf("main form button").ShouldBe(["保存する"]);
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(Vacant), Vacant, ("section", ""), ("title", ""), ("act", "remove"));

        answer.Location.ShouldBe("/admin/posts?dept=soumu&done=removed");
        visitor.Services.Requests.Count(request => request.Asked == Delete).ShouldBe(1);
    }

    [Fact]
    public async Task Says_why_a_post_was_not_removed()
    {
        var visitor = Administrator().Refuses(Delete);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Vacant), Vacant, ("section", ""), ("title", "監査担当"), ("act", "remove"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("重なっています。");
    }

    [Fact]
    public async Task Finds_a_post_on_a_later_page_of_its_department()
    {
        var visitor = Administrator();
        visitor.Services
            .Answer("signin", "GET /posts?department=soumu", """{"posts":[],"next":"2"}""")
            .Answer("signin", "GET /posts?department=soumu&after=2", SampleStaff.Posts);

        (await visitor.OpenAsync(Vacant)).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.OpenAsync("/admin/posts/soumu/019ab000-0000-7000-8000-00000000ffff")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Visitor Administrator() => host.Visit(Roles.Administrator, "soumu").WithSampleCity();
}
