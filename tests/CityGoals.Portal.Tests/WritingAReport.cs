using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>A sheet is reported on on one page: words beside those of the round before, figures found in them, handed in, approved, or returned at the very action.</summary>
public sealed class WritingAReport(PortalHost host)
{
    private static string Field(string part, string field) => $"p-{part}-{field}";

    [Fact]
    public async Task Shows_the_plan_the_words_of_the_round_before_and_the_figure_found_with_its_words()
    {
        var page = await Visit().OpenAsync(SampleReports.Page);

        page.TextsOf("main fieldset.part > legend").ShouldBe(["(1)食料の更新", "(2)倉庫の点検"]);
        page.TextOf("main fieldset.part").ShouldContain("3回を終えた。");
        Value(page, Field(SampleReports.Food, "figure-1")).ShouldBe("6");
        page.TextsOf("mark").ShouldBe(["6回"]);
        page.TextOf("main fieldset.part").ShouldContain("次の年度に続くと書かれています。");
        page.TextOf("main").ShouldContain("(3)協定の締結");
        page.Document.QuerySelectorAll("main button[name=act]:not(.hidden)").Select(button => button.GetAttribute("value")).ShouldBe(["save", "submit"]);
    }

    [Fact]
    public async Task Saves_the_whole_report_over_the_revision_that_was_seen()
    {
        var visitor = Visit();

        var done = await SendAsync(visitor, "save", (Field(SampleReports.Food, "text"), "一行目\r\n二行目"), (Field(SampleReports.Food, "figure-1"), "１，２００.5"), (Field(SampleReports.Store, "done"), "令和8年9月20日"), (Field(SampleReports.Store, "grade"), "◎"));

        (done.Status, done.Location).ShouldBe((HttpStatusCode.Found, SampleReports.Page + "?done=saved"));
        var sent = Sent(visitor, SampleReports.Save);
        ((int)sent["revision"]!).ShouldBe(3);
        sent["content"]!["entries"]!.AsArray().Select(entry => $"{entry!["partId"]} {entry["text"]} {entry["grade"]} {entry["doneOn"]} {string.Join(',', entry["figures"]!.AsArray().Select(figure => $"{figure!["position"]}={figure["value"]}"))}").ShouldBe(
            [$"{SampleReports.Stock}    ", $"{SampleReports.Food} 一行目\n二行目 ○  1=1200.5", $"{SampleReports.Store}  ◎ 2026-09-20 "]);
        ((string?)sent["content"]!["effect"]).ShouldBe("待ち時間が減った。");
    }

    [Fact]
    public async Task Saves_and_hands_in_at_once()
    {
        var visitor = Visit();

        (await SendAsync(visitor, "submit")).Location.ShouldBe(SampleReports.Page + "?done=taken");

        Sent(visitor, SampleReports.Save)["revision"]!.GetValue<int>().ShouldBe(3);
        var step = Sent(visitor, SampleReports.Step);
        $"{step["step"]} {step["revision"]} {step["state"]}".ShouldBe("submit 4 draft");
    }

    [Fact]
    public async Task Names_what_to_correct_and_keeps_what_was_typed()
    {
        var visitor = Visit();

        var page = await SendAsync(visitor, "submit", (Field(SampleReports.Food, "figure-1"), "六回"), (Field(SampleReports.Store, "done"), "いつか"), ("effect", "書きかけ"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe([$"#{Field(SampleReports.Food, "figure-1")}", $"#{Field(SampleReports.Store, "done")}"]);
        Value(page, Field(SampleReports.Food, "figure-1")).ShouldBe("六回");
        Value(page, "effect").ShouldBe("書きかけ");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleReports.Save);
    }

    [Fact]
    public async Task Puts_the_words_of_whoever_saved_first_beside_mine_and_loses_neither()
    {
        var visitor = Visit();
        var form = await visitor.OpenAsync(SampleReports.Page);
        visitor.Services.Refuse("progress", SampleReports.Save, HttpStatusCode.Conflict, """{"type":"urn:citygoals:problem:stale-revision","title":"ほかの人が先に変更しました。","status":409,"titleEn":"Someone else changed the report first."}""");
        visitor.Services.Answer("progress", SampleReports.Read, SampleReports.As("draft", SampleReports.Writer, food: "相手の言葉").Replace("\"revision\":3", "\"revision\":7", StringComparison.Ordinal));

        var page = await SendAsync(visitor, form, "save", (Field(SampleReports.Food, "text"), "自分の言葉"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        Value(page, Field(SampleReports.Food, "text")).ShouldBe("自分の言葉");
        page.TextsOf("main .box .box").ShouldHaveSingleItem().ShouldContain("相手の言葉");
        page.Document.QuerySelector("[name=revision]")!.GetAttribute("value").ShouldBe("7");
    }

    [Fact]
    public async Task Returns_with_what_is_wrong_at_the_very_action()
    {
        var visitor = Visit(Roles.Head).WithReport("submitted", SampleReports.Approver);
        var page = await visitor.OpenAsync(SampleReports.Page);
        page.Document.QuerySelectorAll("main textarea").Select(field => field.GetAttribute("name")).ShouldBe([Field(SampleReports.Food, "return"), Field(SampleReports.Store, "return"), "stepReason"]);

        (await SendAsync(visitor, page, "return", (Field(SampleReports.Food, "return"), "数を確かめてください。"), ("stepReason", "もう一度"))).Location.ShouldBe(SampleReports.Page + "?done=taken");

        var step = Sent(visitor, SampleReports.Step);
        $"{step["step"]} {step["state"]} {step["reason"]}".ShouldBe("return submitted もう一度");
        step["parts"]!.ToJsonString().ShouldBe(JsonNode.Parse($$"""[{"partId":"{{SampleReports.Food}}","reason":"数を確かめてください。"}]""")!.ToJsonString());
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleReports.Save);
    }

    [Fact]
    public async Task Approves_without_saving_and_says_why_not()
    {
        var visitor = Visit(Roles.Head).WithReport("submitted", SampleReports.Approver);

        (await SendAsync(visitor, "approve")).Location.ShouldBe(SampleReports.Page + "?done=taken");
        visitor.Services.Refuse("progress", SampleReports.Step, HttpStatusCode.Forbidden, """{"type":"urn:citygoals:problem:own-submission","title":"ご自分の提出は承認できません。","status":403,"titleEn":"Your own submission."}""");

        (await SendAsync(visitor, "approve")).TextOf("#error-summary").ShouldContain("ご自分の提出は承認できません。");
    }

    [Fact]
    public async Task Shows_the_reason_at_the_action_that_was_returned()
    {
        var page = await Visit().WithReport("returned").OpenAsync(SampleReports.Page);

        page.TextOf("main fieldset.part .fault").ShouldContain("数を確かめてください。");
    }

    [Fact]
    public async Task Asks_for_a_reason_where_the_round_is_closed()
    {
        var visitor = Visit(Roles.PlanningOffice).WithReport("approved", SampleReports.Writer.Replace("\"reasonNeeded\":false", "\"reasonNeeded\":true", StringComparison.Ordinal));

        (await SendAsync(visitor, "save")).Document.QuerySelector("#error-summary a")!.GetAttribute("href").ShouldBe("#reason");
        (await SendAsync(visitor, "save", ("reason", "誤りがあった"))).Status.ShouldBe(HttpStatusCode.Found);
        ((string?)Sent(visitor, SampleReports.Save)["reason"]).ShouldBe("誤りがあった");
    }

    [Fact]
    public async Task Is_read_by_all_staff_and_written_by_those_who_may()
    {
        var reader = Visit(Roles.Executive).WithReport("published", """{"maySave":false,"steps":[],"ownSubmission":false,"reasonNeeded":false}""");

        var page = await reader.OpenAsync(SampleReports.Page);

        page.Document.QuerySelectorAll("main textarea, main button:not([disabled])").ShouldBeEmpty();
        page.TextOf("main").ShouldContain("8回のうち6回を終えた。");
        (await Visit(Roles.Author).OpenAsync("/rounds/" + SampleRounds.Open)).Document.QuerySelector($"a[href='{SampleReports.Page}']").ShouldNotBeNull();
    }

    private Visitor Visit(string role = Roles.Author) => host.Visit(role, "soumu").WithSampleCity().WithReport();

    private static JsonNode Sent(Visitor visitor, string asked) => JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == asked).Body)!;

    private static string Value(ShownPage page, string name) => page.Document.GetElementById(name) switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    private static async Task<ShownPage> SendAsync(Visitor visitor, string act, params IReadOnlyList<(string Name, string Value)> typed) => await SendAsync(visitor, await visitor.OpenAsync(SampleReports.Page), act, typed);

    private static Task<ShownPage> SendAsync(Visitor visitor, ShownPage page, string act, params IReadOnlyList<(string Name, string Value)> typed)
    {
        var fields = page.Document.QuerySelectorAll("main form input[name], main form textarea, main form select")
            .Select(field => (Name: field.GetAttribute("name")!, Value: field switch { IHtmlTextAreaElement text => text.Value, IHtmlSelectElement choice => choice.Value ?? "", _ => field.GetAttribute("value") ?? "" }))
            .Where(field => typed.All(one => one.Name != field.Name));
        var content = new FormUrlEncodedContent([.. fields.Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value)), new("act", act)]);
        return visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, SampleReports.Page) { Content = content });
    }
}
