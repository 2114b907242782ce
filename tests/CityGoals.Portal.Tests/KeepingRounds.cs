using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>The planning office plans reporting rounds, opens, extends and closes them; everyone sees how far the departments have come.</summary>
public sealed class KeepingRounds(PortalHost host)
{
    private const string Page = "/rounds/" + SampleRounds.Open;
    private const string PlannedPage = "/rounds/" + SampleRounds.Planned;

    [Fact]
    public async Task Lists_the_rounds_of_a_year_with_their_state()
    {
        var page = await Visit().OpenAsync("/rounds?year=2026");

        page.TextsOf("main tbody th").ShouldBe(["期末報告", "中間報告"]);
        page.TextsOf("main tbody td[data-label='状態']").ShouldBe(["準備中", "受付中"]);
        (await Visit(Roles.Author).OpenAsync("/rounds?year=2026")).Document.QuerySelector("a[href^='/rounds/new']").ShouldBeNull();
    }

    [Fact]
    public async Task Counts_the_reports_of_each_department()
    {
        var page = await Visit(Roles.Executive).OpenAsync(Page);

        // In the city's order.
        page.TextsOf("main tbody th").ShouldBe(["企画部", "総務部"]);
        page.TextsOf("main tbody tr:last-child td").ShouldBe(["2", "1", "0", "1", "0", "1"]);
        page.TextsOf("main tbody tr:first-child td").ShouldBe(["1", "0", "0", "0", "1", "0"]);
        page.TextOf("main").ShouldContain("計画を上回った");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Plans_a_round_and_offers_the_mid_term_one()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync("/rounds/new?year=2026");
        new[] { "asOf", "opensOn", "closesOn" }.Select(name => page.Document.GetElementById(name)!.GetAttribute("value")).ShouldBe(["2026-09-30", "2026-10-01", "2026-10-31"]);

        var done = await visitor.SubmitAsync(page, "/rounds/new?year=2026", ("kind", "final"), ("name", "期末報告"), ("nameEn", "Final report"), ("asOf", "令和9年3月31日"), ("opensOn", "2027-04-01"), ("closesOn", "2027-04-30"), ("departments", "soumu"));

        (done.Status, done.Location).ShouldBe((HttpStatusCode.Found, PlannedPage + "?done=saved"));
        var sent = Sent(visitor, SampleRounds.Add);
        $"{sent["fiscalYear"]} {sent["kind"]} {sent["name"]} {sent["asOf"]} {sent["opensOn"]} {sent["closesOn"]} {sent["departments"]![0]}".ShouldBe("2026 final 期末報告 2027-03-31 2027-04-01 2027-04-30 soumu");
    }

    [Fact]
    public async Task Names_what_to_correct_and_keeps_what_was_typed()
    {
        var visitor = Visit();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/rounds/new?year=2026"), "/rounds/new?year=2026", ("name", ""), ("nameEn", "x"), ("asOf", "いつか"), ("opensOn", "2027-04-01"), ("closesOn", "2027-03-01"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#name", "#asOf", "#closesOn"]);
        page.Document.GetElementById("asOf")!.GetAttribute("value").ShouldBe("いつか");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleRounds.Add);
    }

    [Fact]
    public async Task Changes_a_planned_round_and_no_open_one()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync(PlannedPage + "/edit");
        page.Document.QuerySelector("#departments input[checked]")!.GetAttribute("value").ShouldBe("soumu");

        var done = await visitor.SubmitAsync(page, PlannedPage + "/edit", ("name", "改めた名称"), ("nameEn", "Changed"), ("asOf", "2027-03-31"), ("opensOn", "2027-04-01"), ("closesOn", "2027-05-10"));

        done.Location.ShouldBe(PlannedPage + "?done=saved");
        ((int)Sent(visitor, SampleRounds.Put)["revision"]!).ShouldBe(1);
        (await visitor.OpenAsync(Page + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(SampleRounds.Planned, SampleRounds.StepsOfPlanned, "open", 1, null)]
    [InlineData(SampleRounds.Open, SampleRounds.Steps, "close", 2, null)]
    [InlineData(SampleRounds.Open, SampleRounds.Steps, "extend", 2, "2026-11-10")]
    public async Task Opens_extends_and_closes(string round, string asked, string step, int revision, string? closesOn)
    {
        var visitor = Visit();

        var done = await visitor.SubmitAsync(await visitor.OpenAsync($"/rounds/{round}"), $"/rounds/{round}/steps", ("step", step), ("closesOn", closesOn is null ? "" : "令和8年11月10日"));

        done.Location.ShouldBe($"/rounds/{round}?done=step");
        var sent = Sent(visitor, asked);
        ((string?)sent["step"], (int)sent["revision"]!, (string?)sent["closesOn"]).ShouldBe((step, revision, closesOn));
        visitor.Services.Requests.Single(request => request.Asked == asked).Headers.Keys.ShouldContain("Idempotency-Key");
    }

    [Fact]
    public async Task Asks_for_the_new_last_day_and_says_why_a_step_was_refused()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync(Page);

        (await visitor.SubmitAsync(page, Page + "/steps", ("step", "extend"), ("closesOn", ""))).Document.QuerySelector("#error-summary a")!.GetAttribute("href").ShouldBe("#closesOn");
        visitor.Services.Refuse("progress", SampleRounds.Steps, HttpStatusCode.UnprocessableEntity, """{"type":"urn:citygoals:problem:not-later","title":"今の締切日より後の日を入れてください。","status":422,"titleEn":"Not later."}""");
        var refused = await visitor.SubmitAsync(page, Page + "/steps", ("step", "extend"), ("closesOn", "2026-10-02"));

        refused.TextOf("#error-summary").ShouldContain("今の締切日より後の日を入れてください。");
        refused.Document.GetElementById("closesOn")!.GetAttribute("value").ShouldBe("2026-10-02");
    }

    private Visitor Visit(string role = Roles.PlanningOffice) => host.Visit(role, "soumu").WithSampleCity();

    private static JsonNode Sent(Visitor visitor, string asked) => JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == asked).Body)!;
}
