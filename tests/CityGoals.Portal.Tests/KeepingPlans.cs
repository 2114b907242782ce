using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>Plans are looked at by everyone, and entered, corrected, followed and removed by the planning office.</summary>
public sealed class KeepingPlans(PortalHost host)
{
    private const string Page = "/plans/" + SamplePlans.Now;
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("コード,名称\n1,安全なまち\n");

    [Fact]
    public async Task Lists_every_version_and_leads_to_it()
    {
        var page = await Visit().OpenAsync("/plans");

        page.TextsOf("main tbody th").ShouldBe(["第三次瑞瀬市総合計画", "第二次瑞瀬市総合計画"]);
        page.Document.QuerySelector("main tbody a")!.GetAttribute("href").ShouldBe(Page);
        page.Document.QuerySelector("a[href='/plans/new']").ShouldNotBeNull();
        (await Visit(Roles.Author).OpenAsync("/plans")).Document.QuerySelector("a[href='/plans/new']").ShouldBeNull();
    }

    [Fact]
    public async Task Shows_the_tree_with_the_goals_of_a_year_and_the_elements_that_none_serves()
    {
        var page = await Visit(Roles.Executive).OpenAsync(Page + "?year=2026");

        page.TextsOf(".tree .branch").ShouldBe(["第1編 安全なまち", "第2章 備え", "第1節 避難"]);
        page.Document.QuerySelectorAll(".tree .tree .tree").Length.ShouldBe(1);
        page.Document.GetElementById(SamplePlans.Chapter)!.QuerySelector("a")!.GetAttribute("href").ShouldBe("/goals/2026/soumu/1");
        page.Document.GetElementById(SamplePlans.Section)!.TextContent.ShouldContain("支える目標はありません");
        page.Document.QuerySelectorAll($"a[href^='{Page}/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Enters_a_plan_from_a_file()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", SamplePlans.ReadFile, """[{"code":"1","parent":"","level":"編","label":"第1編","title":"安全なまち","titleEn":"","replaces":[]}]""");
        var form = await visitor.OpenAsync("/plans/new");
        var id = form.Document.QuerySelector("[name=plan]")!.GetAttribute("value")!;
        visitor.Services.Answer("goals", $"PUT /plans/{id}", SamplePlans.Plan);

        var done = await SendAsync(visitor, "/plans/new", form, file: true, ("name", "第四次計画"), ("code", "fourth"), ("from", "令和9年4月1日"), ("to", "2031-03-31"));

        (done.Status, done.Location).ShouldBe((HttpStatusCode.Found, $"/plans/{id}?saved=true"));
        var sent = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == $"PUT /plans/{id}").Body)!;
        $"{sent["revision"]} {sent["code"]} {sent["name"]} {sent["validFrom"]} {sent["validTo"]} {sent["elements"]![0]!["title"]}".ShouldBe("0 fourth 第四次計画 2027-04-01 2031-03-31 安全なまち");
        visitor.Services.Requests.Single(request => request.Asked == SamplePlans.ReadFile).Body.ShouldBe(Encoding.UTF8.GetString(Bytes));
    }

    [Fact]
    public async Task Names_what_to_correct_and_keeps_what_was_typed()
    {
        var visitor = Visit();

        var page = await SendAsync(visitor, "/plans/new", await visitor.OpenAsync("/plans/new"), file: false, ("name", " "), ("code", "Übersicht"), ("from", "令和9年4月1日"), ("to", "令和8年4月1日"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#name", "#code", "#to", "#file"]);
        page.Document.GetElementById("code")!.GetAttribute("value").ShouldBe("Übersicht");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_the_lines_of_a_file_that_make_no_plan()
    {
        var visitor = Visit();
        visitor.Services.Refuse("goals", SamplePlans.ReadFile, HttpStatusCode.UnprocessableEntity,
            """{"type":"urn:citygoals:problem:broken-plan","title":"計画に直すところがあります。","status":422,"titleEn":"The plan has to be corrected.","cells":[{"line":3,"cell":null,"message":"3行目：名称がありません。","messageEn":"Line 3: the title is missing."}]}""");

        var page = await SendAsync(visitor, "/plans/new", await visitor.OpenAsync("/plans/new"), file: true, ("name", "計画"), ("code", "plan"), ("from", "2027-04-01"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextOf("main").ShouldContain("3行目：名称がありません。");
    }

    [Fact]
    public async Task Corrects_the_name_and_keeps_the_elements_where_no_file_is_chosen()
    {
        var visitor = Visit();

        var done = await SendAsync(visitor, Page + "/edit", await visitor.OpenAsync(Page + "/edit"), file: false, ("name", "改めた名称"));

        done.Location.ShouldBe($"{Page}?saved=true");
        var sent = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == SamplePlans.PutNow).Body)!;
        $"{sent["revision"]} {sent["name"]}".ShouldBe("3 改めた名称");
        sent["elements"]!.AsArray().Select(element => $"{element!["code"]}<{element["parent"]} {string.Join(',', element["replaces"]!.AsArray())}").ShouldBe(["1< a", "1-2<1 ", "1-2-1<1-2 "]);
    }

    [Fact]
    public async Task Offers_the_element_of_the_same_title_to_go_on_from_an_old_one()
    {
        var visitor = Visit();

        var page = await visitor.OpenAsync(Page + "/succession");
        page.Document.QuerySelectorAll("main select").Select(choice => choice.QuerySelector("option[selected]")?.GetAttribute("value")).ShouldBe(["1", "1-2"]);
        var done = await SendAsync(visitor, Page + "/succession", page, file: false, ($"next-{SamplePlans.Older}", ""));

        done.Location.ShouldBe($"{Page}?saved=true");
        var sent = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == SamplePlans.PutNow).Body)!;
        sent["elements"]!.AsArray().Select(element => string.Join(',', element!["replaces"]!.AsArray())).ShouldBe(["", "b", ""]);
    }

    [Fact]
    public async Task Removes_a_plan_after_asking_and_says_why_not()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync(Page + "/delete");

        (await SendAsync(visitor, Page + "/delete", page, file: false)).Location.ShouldBe("/plans?removed=true");
        visitor.Services.Refuse("goals", $"DELETE /plans/{SamplePlans.Now}?revision=3", HttpStatusCode.Conflict,
            """{"type":"urn:citygoals:problem:plan-in-use","title":"目標か次の計画が結び付いている要素は削除できません。","status":409,"titleEn":"In use."}""");
        var refused = await SendAsync(visitor, Page + "/delete", page, file: false);

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.TextOf("#error-summary").ShouldContain("結び付いている要素は削除できません");
    }

    private Visitor Visit(string role = Roles.PlanningOffice) => host.Visit(role, "soumu").WithSampleCity();

    // As a browser sends a form with a file.
    private static async Task<ShownPage> SendAsync(Visitor visitor, string address, ShownPage page, bool file, params (string Name, string Value)[] typed)
    {
        var fields = page.Document.QuerySelectorAll("main form input[name], main form select").Where(field => field.GetAttribute("type") is not "file")
            .Select(field => (Name: field.GetAttribute("name")!, Value: field is AngleSharp.Html.Dom.IHtmlSelectElement choice ? choice.Value ?? "" : field.GetAttribute("value") ?? ""))
            .Where(field => typed.All(one => one.Name != field.Name)).Concat(typed);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file) content.Add(new ByteArrayContent(Bytes), "file", "plan.csv");
        return await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = content });
    }
}
