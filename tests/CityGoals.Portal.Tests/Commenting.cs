using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>Comments on a sheet: read below it, written on a page of their own, without a script.</summary>
public class Commenting(PortalHost host)
{
    private const string Sheet = "/goals/2026/soumu/1";
    private const string New = Sheet + "/comments/new";
    private const string Own = Sheet + "/comments/" + SampleComments.Own;
    private const string Add = $"POST /goal-sheets/{SampleAnswers.SheetId}/comments";
    private const string Saved = Sheet + "?commented=true#comments";
    private const string Said = $"{SampleStaff.Aida} 会田 千夏";

    private static readonly string One = JsonNode.Parse(SampleComments.Comments)![0]!.ToJsonString();

    [Fact]
    public async Task Are_shown_in_threads_with_who_when_of_what_and_to_whom()
    {
        var page = await Visit().OpenAsync(Sheet);

        var threads = page.TextsOf("#comments > ol > li");
        threads.Count.ShouldBe(2);
        threads[0].ShouldContain("波多野 静香 総務部 部長 令和8年5月11日（2026年）10時00分 第1版");
        threads[0].ShouldContain("「(1)食料の更新」について");
        threads[0].ShouldContain("宛先: @会田 千夏");
        threads[0].ShouldContain("会田 千夏さんが解決済みにしました。");
        var answers = page.TextsOf("#comments .answers > li");
        answers[0].ShouldContain("見直しました。");
        answers[0].ShouldContain("書き直しあり");
        answers[1].ShouldContain("このコメントは、書いた人が削除しました。");
        threads[1].ShouldContain("目的・効果");
        page.Main.ShouldContain("職員だけが読めます。公表されません。");
    }

    [Theory]
    [InlineData(Roles.Executive, true)]
    [InlineData(Roles.Author, true)]
    [InlineData(Roles.Auditor, false)]
    public async Task Are_written_by_those_who_may(string role, bool offered)
    {
        var page = await host.Visit(role, "soumu").WithSampleCity().OpenAsync(Sheet);

        page.Document.QuerySelectorAll($"a[href='{New}']").Length.ShouldBe(offered ? 1 : 0);
        page.Document.QuerySelectorAll($"a[href='{New}?answer={SampleComments.Thread}']").Length.ShouldBe(offered ? 1 : 0);
    }

    [Fact]
    public async Task Are_sent_once_with_what_they_are_about_and_whom_they_tell()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", Add, One);
        var form = await visitor.OpenAsync(New);

        form.Document.QuerySelectorAll("#about option").Select(option => option.TextContent).ShouldContain("(1)食料の更新");
        var answer = await visitor.SubmitAsync(form, New, ("about", "019ab000-0000-7000-8000-000000000301"), ("body", "なぜですか。"), ("people", Said));

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, Saved));
        var sent = visitor.Services.Requests.Single(request => request.Asked == Add);
        var body = JsonNode.Parse(sent.Body)!;
        $"{body["body"]} {body["partId"]} {body["field"]} {body["answerTo"]} {body["mentioned"]![0]}".ShouldBe($"なぜですか。 019ab000-0000-7000-8000-000000000301   {SampleStaff.Aida}");
        sent.Headers["Idempotency-Key"].ShouldBe(KeyOf(form));
        (await visitor.OpenAsync(Saved)).TextOf("#comments .notice-success").ShouldContain("コメントを保存しました。");
    }

    [Fact]
    public async Task Answer_one_and_show_it_above()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", Add, One);
        var form = await visitor.OpenAsync($"{New}?answer={SampleComments.Thread}");

        form.TextOf("blockquote").ShouldContain("期限が遠すぎませんか。");
        form.Document.QuerySelectorAll("#about").ShouldBeEmpty();
        await visitor.SubmitAsync(form, $"{New}?answer={SampleComments.Thread}", ("body", "返信"));

        var body = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Add).Body)!;
        $"{body["answerTo"]}".ShouldBe(SampleComments.Thread);
    }

    [Fact]
    public async Task Find_people_to_tell_and_keep_what_was_typed()
    {
        var visitor = Visit();
        var form = await visitor.OpenAsync(New);

        var found = await visitor.SubmitAsync(form, New, ("about", "purpose"), ("body", "書きかけ"), ("search", "総務"), ("find", "true"));
        found.TextsOf("#people label").ShouldBe(["会田 千夏（総務部 総務課主査）"]);
        found.Document.QuerySelector("#body")!.TextContent.ShouldBe("書きかけ");
        found.Document.QuerySelector("#about option[selected]")!.GetAttribute("value").ShouldBe("purpose");
        KeyOf(found).ShouldBe(KeyOf(form));

        var again = await visitor.SubmitAsync(found, New, ("body", "書きかけ"), ("people", Said), ("search", "zzz"), ("find", "true"));
        again.TextsOf("#people label").ShouldBe(["会田 千夏"]);
        again.Document.QuerySelector("#people input")!.HasAttribute("checked").ShouldBeTrue();
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Add);
    }

    [Fact]
    public async Task Name_what_is_missing_and_keep_the_rest()
    {
        var visitor = Visit();
        var form = await visitor.OpenAsync(New);

        var page = await visitor.SubmitAsync(form, New, ("body", " "), ("people", Said));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelectorAll("#error-summary a[href='#body']").ShouldHaveSingleItem();
        page.TextsOf("#people label").ShouldBe(["会田 千夏"]);
    }

    [Fact]
    public async Task Keep_what_was_typed_where_the_service_refuses()
    {
        var visitor = Visit();
        visitor.Services.Refuse("goals", Add, HttpStatusCode.UnprocessableEntity, """{"type":"urn:citygoals:problem:no-such-person","title":"知らせる人が見つかりません。","titleEn":"Somebody you mention cannot be found.","status":422}""");
        var form = await visitor.OpenAsync(New);

        var page = await visitor.SubmitAsync(form, New, ("body", "残る言葉"), ("people", Said));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextOf("#error-summary").ShouldContain("コメントを保存できませんでした。");
        page.Document.QuerySelector("#body")!.TextContent.ShouldBe("残る言葉");
    }

    [Fact]
    public async Task Are_written_anew_and_removed_by_their_author()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", $"PUT /comments/{SampleComments.Own}", One).Answer("goals", $"DELETE /comments/{SampleComments.Own}", One);
        var form = await visitor.OpenAsync(Own);
        form.Document.QuerySelector("#body")!.TextContent.ShouldBe("見直しました。");

        (await visitor.SubmitAsync(form, Own, ("body", "見直しを終えました。"))).Location.ShouldBe(Saved);
        (await visitor.SubmitAsync(form, Own + "/removal")).Location.ShouldBe(Saved);

        ((string?)JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked.StartsWith("PUT", StringComparison.Ordinal)).Body)!["body"]).ShouldBe("見直しを終えました。");
        visitor.Services.Requests.ShouldContain(request => request.Asked == $"DELETE /comments/{SampleComments.Own}");
    }

    [Fact]
    public async Task Can_no_longer_be_written_anew_after_a_day()
    {
        var page = await Visit().OpenAsync(Sheet + "/comments/019ab000-0000-7000-8000-0000000000c4");

        page.Main.ShouldContain("このコメントはもう書き直せません。");
        page.Document.QuerySelectorAll("#body").ShouldBeEmpty();
    }

    [Fact]
    public async Task Are_marked_as_resolved_and_reopened()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", $"PUT /comments/{SampleComments.Thread}/resolution", One);
        var page = await visitor.OpenAsync(Sheet);

        var answer = await visitor.SubmitAsync(page, $"{Sheet}/comments/{SampleComments.Thread}/resolution");

        answer.Location.ShouldBe(Saved);
        ((bool)JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked.StartsWith("PUT", StringComparison.Ordinal)).Body)!["resolved"]!).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/goals/2026/soumu/99/comments/new")]
    [InlineData("/goals/2026/soumu/1/comments/new?answer=019ab000-0000-7000-8000-0000000000c9")]
    [InlineData("/goals/2026/soumu/1/comments/019ab000-0000-7000-8000-0000000000c9")]
    [InlineData("/goals/2026/soumu/1/comments/019ab000-0000-7000-8000-0000000000c3")]
    public async Task Are_not_found_where_there_is_none(string address) => (await Visit().OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Keep_words_as_words()
    {
        const string Hostile = "<script>alert(1)</script>&amp;";
        var visitor = Visit();
        foreach (var words in new[] { "理由を教えてください。", "会田 千夏", "総務部 部長", "(1)食料の更新" })
        {
            visitor.Services.Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/comments", SampleComments.Comments.Replace(words, Hostile, StringComparison.Ordinal));

            var page = await visitor.OpenAsync(Sheet);

            page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
            page.Document.QuerySelector("#comments")!.TextContent.ShouldContain(Hostile, customMessage: words);
        }
    }

    private Visitor Visit() => host.Visit(Roles.Author, "soumu").WithSampleCity();

    private static string KeyOf(ShownPage page) => page.Document.QuerySelector("input[name=key]")!.GetAttribute("value")!;
}
