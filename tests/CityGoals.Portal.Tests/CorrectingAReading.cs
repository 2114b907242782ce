using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>読み取りを直す: other words, read as they are typed, take the place of what was read; the sheet's own words stay.</summary>
public class CorrectingAReading(PortalHost host)
{
    private const string File = "/import/" + SampleAnswers.JobId + "/1";
    private const string Period = File + "/1/1/1/period";
    private const string Put = $"PUT /import-jobs/{SampleAnswers.JobId}/files/1/readings";

    [Fact]
    public async Task Begins_with_the_words_of_the_sheet()
    {
        var page = await Visitor().OpenAsync(Period + "?only=check");

        page.Document.QuerySelector("#words")!.GetAttribute("value").ShouldBe("9月末");
        page.Document.QuerySelector("[data-reading]")!.GetAttribute("data-reading").ShouldBe("/import/readings?year=2026&part=period");
        page.Document.QuerySelector("main .actions a")!.GetAttribute("href").ShouldBe(File + "?only=check#r1");
        page.TextOf("[role=status]").ShouldBe("");
    }

    [Fact]
    public async Task Shows_without_a_script_how_the_words_are_read_and_keeps_nothing()
    {
        var visitor = Visitor();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Period), Period, ("words", "10月15日まで"), ("act", "check"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextOf("[role=status]").ShouldBe("読み取り 2026年10月15日まで");
        page.Document.QuerySelector("#words")!.GetAttribute("value").ShouldBe("10月15日まで");
        JsonNode.Parse(visitor.Services.Requests.Last(request => request.Asked == "POST /readings").Body)!.ToJsonString(Plain).ShouldBe("""{"fiscalYear":2026,"periodText":"10月15日まで","targetText":null}""");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Put);
    }

    [Fact]
    public async Task Shows_while_typing_how_the_words_are_read()
    {
        var japanese = await Visitor().OpenAsync("/import/readings?year=2026&part=period&words=" + Uri.EscapeDataString("10月15日まで"));
        var english = await Visitor().OpenAsync("/import/readings?year=2026&part=period&lang=en&words=" + Uri.EscapeDataString("10月15日まで"));

        japanese.Html.ShouldNotContain("<html");
        japanese.TextOf(".reading").ShouldBe("読み取り 2026年10月15日まで");
        english.TextOf(".reading").ShouldBe("Read as by 15 October 2026");
        (await Visitor().OpenAsync("/import/readings?year=2026&part=period&words=")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Keeps_the_reading_of_other_words()
    {
        var visitor = Visitor();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Period), Period, ("words", "10月15日まで"));

        page.Location.ShouldBe(File + "#r1");
        var sent = Sent(visitor);
        $"{sent["goal"]} {sent["initiative"]} {sent["action"]} {sent["part"]} {sent["decision"]} {sent["period"]!["kind"]} {sent["period"]!["due"]}".ShouldBe("1 1 1 period corrected deadline 2026-10-15");
    }

    [Theory]
    [InlineData("period")]
    [InlineData("targets")]
    public async Task Keeps_that_the_words_say_nothing_of_the_kind(string part)
    {
        var visitor = Visitor();
        var address = $"{File}/1/1/1/{part}";

        (await visitor.SubmitAsync(await visitor.OpenAsync(address), address, ("act", "none"))).Status.ShouldBe(HttpStatusCode.Found);

        var sent = Sent(visitor);
        sent["decision"]!.ToString().ShouldBe("corrected");
        if (part == "period") sent["period"]!["kind"]!.ToString().ShouldBe("unstated");
        else sent["targets"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_for_other_words_where_nothing_can_be_told()
    {
        var visitor = Visitor();
        visitor.Services.Answer("goals", "POST /readings", """{"period":{"kind":"unread","start":null,"due":null,"dues":[],"flags":[],"explainJa":"読み取れません","explainEn":"could not be read","notes":[]},"periodSpan":null,"targets":[]}""");

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Period), Period, ("words", "そのうち"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextOf("#words-fault").ShouldBe("読み取れませんでした。言い方を変えてください。");
        page.Document.QuerySelector("#words")!.GetAttribute("value").ShouldBe("そのうち");
        page.Document.QuerySelector("#words")!.GetAttribute("aria-describedby").ShouldBe("words-fault words-hint");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Put);
    }

    [Fact]
    public async Task Says_why_a_correction_was_not_kept()
    {
        var visitor = Visitor();
        visitor.Services.Refuse("goals", Put, HttpStatusCode.Conflict, """
            {"type":"urn:citygoals:problem:sheets-made","title":"このファイルのシートは作成済みです。","titleEn":"The sheets of this file are made already.","status":409}
            """);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Period), Period, ("words", "10月15日まで"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("このファイルのシートは作成済みです。");
    }

    [Theory]
    [InlineData("/1/1/9/period")]
    [InlineData("/1/1/2/targets")]
    [InlineData("/1/1/1/title")]
    public async Task Is_not_found_where_there_is_no_reading(string reading) => (await Visitor().OpenAsync(File + reading)).Status.ShouldBe(HttpStatusCode.NotFound);

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonNode Sent(Visitor visitor) => JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Put).Body)!["readings"]!.AsArray().Single()!;

    private Visitor Visitor() => host.Visit(Roles.Author, "soumu").WithSampleCity();
}
