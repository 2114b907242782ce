using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>読み取りの確認: the original beside what was read, confirmed or corrected by a person before anything is made.</summary>
public class ReviewingAFile(PortalHost host)
{
    private const string Job = "/import/" + SampleAnswers.JobId;
    private const string File = Job + "/1";
    private const string Put = $"PUT /import-jobs/{SampleAnswers.JobId}/files/1/readings";

    [Fact]
    public async Task Shows_the_original_beside_the_readings_under_the_same_numbers()
    {
        var page = await Visitor().OpenAsync(File);

        page.TextsOf(".original .mark").ShouldBe(["9月末", "準備が整い次第", "講座8回（延べ200人）"]);
        page.TextsOf(".original .mark-number").ShouldBe(["1", "3", "2"]);
        page.TextsOf(".review-item .mark-number").ShouldBe(["1", "2", "3"]);
        foreach (var mark in (int[])[1, 2, 3])
        {
            page.Document.QuerySelector($".original #w{mark}")!.GetAttribute("href").ShouldBe($"#r{mark}");
            page.Document.QuerySelector($"#r{mark} .mark-number")!.GetAttribute("href").ShouldBe($"#w{mark}");
        }
    }

    [Fact]
    public async Task Marks_what_is_assumed_unread_and_checked()
    {
        var page = await Visitor().OpenAsync(File);

        page.TextsOf(".review-item .chip").ShouldBe(["修正済み", "推定", "読めない"]);
        page.Document.QuerySelectorAll(".review-open").Select(item => item.Id).ShouldBe(["r2", "r3"]);
        page.TextOf("#r1").ShouldContain("会田 千夏さんが確認しました");
        page.TextOf("#r2").ShouldContain("講座：8回以上 「以上」と仮定しています。");
        page.TextOf("#r3").ShouldContain("読み取れません 文はこのまま残ります。 時期の言葉が見つかりません。");
        page.TextsOf(".figures dd").ShouldBe(["1", "2", "1"]);
    }

    [Fact]
    public async Task Shows_only_what_waits_for_a_person()
    {
        var page = await Visitor().OpenAsync(File + "?only=check");

        page.TextsOf(".review-item .mark-number").ShouldBe(["2", "3"]);
        page.TextsOf(".original .mark-number").ShouldBe(["3", "2"]);
        page.TextOf("[aria-current=true]").ShouldBe("要確認だけ");
    }

    [Theory]
    [InlineData("confirmed")]
    [InlineData("withdrawn")]
    public async Task Keeps_what_a_person_says_of_a_reading(string decision)
    {
        var visitor = Visitor();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(File + "?only=check"), File + "/readings?only=check", ("decision", decision));

        page.Location.ShouldBe(File + "?only=check#r2");
        Sent(visitor).ShouldBe([$"1 1 1 targets {decision}"]);
    }

    [Fact]
    public async Task Confirms_everything_that_was_read_but_nothing_unread()
    {
        var visitor = Visitor();

        (await visitor.SubmitAsync(await visitor.OpenAsync(File), File + "/confirmation")).Location.ShouldBe(File);

        Sent(visitor).ShouldBe(["1 1 1 targets confirmed"]);
    }

    [Fact]
    public async Task Makes_the_sheets_only_when_asked()
    {
        var visitor = Visitor();
        var page = await visitor.OpenAsync(File);
        visitor.Services.Requests.ShouldAllBe(request => request.Asked.StartsWith("GET ", StringComparison.Ordinal));

        (await visitor.SubmitAsync(page, File + "/sheets", ("keep", "true"))).Location.ShouldBe(File);

        visitor.Services.Requests.Single(request => request.Asked == $"POST /import-jobs/{SampleAnswers.JobId}/files/1/sheets").Body.ShouldBe("""{"keepUnchecked":true}""");
    }

    [Fact]
    public async Task Says_why_no_sheets_were_made()
    {
        var visitor = Visitor();
        visitor.Services.Refuse("goals", $"POST /import-jobs/{SampleAnswers.JobId}/files/1/sheets", HttpStatusCode.Conflict, """
            {"type":"urn:citygoals:problem:readings-to-check","title":"まだ確かめていない読み取りがあります。","titleEn":"Some readings are not checked yet.","detail":"要確認2件、読めない1件。","detailEn":"2 to check, 1 unread.","status":409}
            """);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(File + "?lang=en"), File + "/sheets");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("Some readings are not checked yet.2 to check, 1 unread.");
        page.Document.QuerySelectorAll(".review-item").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("unchanged", "前回と同じ内容です。変更はありません。")]
    [InlineData("made", "シートを作りました")]
    public async Task Says_what_became_of_the_file_and_offers_no_more_changes(string state, string words)
    {
        var visitor = Visitor();
        visitor.Services.Answer("goals", $"GET /import-jobs/{SampleAnswers.JobId}/files/1", SampleAnswers.Review.Replace("\"state\":\"read\"", $"\"state\":\"{state}\"", StringComparison.Ordinal));

        var page = await visitor.OpenAsync(File);

        page.TextOf(".notice").ShouldContain(words);
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_a_refused_file_with_its_places_and_advice()
    {
        var visitor = Visitor();
        visitor.Services.Answer("goals", $"GET /import-jobs/{SampleAnswers.JobId}/files/2", $$"""
            {"importJobId":"{{SampleAnswers.JobId}}","file":{"number":2,"fileName":"悪い.txt","state":"refused","counts":{"goals":0,"initiatives":0,"actions":0,"read":0,"toCheck":0,"unread":0},
             "cells":[{"line":3,"cell":7,"message":"3行目の7列目：順位がありません。","messageEn":"Line 3, cell 7: There is no rank."}],"importId":null},"remarks":[],"lines":[],"goals":[]}
            """);

        var page = await visitor.OpenAsync(Job + "/2");

        page.TextOf(".notice-error").ShouldContain("このファイルからは何も取り込んでいません。");
        page.TextsOf("tbody tr").ShouldBe(["3 7 3行目の7列目：順位がありません。"]);
    }

    [Fact]
    public async Task Is_for_those_who_edit_sheets() =>
        (await host.Visit(Roles.Executive).WithSampleCity().OpenAsync(File)).Status.ShouldBe(HttpStatusCode.Forbidden);

    private static IEnumerable<string> Sent(Visitor visitor) => JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Put).Body)!["readings"]!.AsArray()
        .Select(reading => $"{reading!["goal"]} {reading["initiative"]} {reading["action"]} {reading["part"]} {reading["decision"]}");

    private Visitor Visitor() => host.Visit(Roles.Author, "soumu").WithSampleCity();
}
