using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>The planning office states by which grades rounds judge, with a written definition for each.</summary>
public class StatingTheScale(PortalHost host)
{
    private const string Page = "/rounds/scale?year=2026";

    [Fact]
    public async Task Offers_the_usual_one_where_there_is_none_and_shows_which_year_s_is_in_use()
    {
        Symbols(await Visit().OpenAsync(Page)).ShouldBe(["◎", "○", "△", "×", "", ""]);

        var next = await Visit().OpenAsync("/rounds/scale?year=2027");
        Symbols(next)[..3].ShouldBe(["A", "B", ""]);
        next.Main.ShouldContain("今は令和8年度に定めた基準を使っています。");
    }

    [Fact]
    public async Task Takes_the_rows_that_are_filled_in_their_order()
    {
        var visitor = Visit();

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(Page), Page, [.. Row(0, "A", "順調", "On track"), .. Row(3, "B", "遅れ", "Behind")]);

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, "/rounds/scale?year=2026&done=saved"));
        var sent = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == SampleRounds.StateScale).Body)!;
        sent["grades"]!.AsArray().Select(grade => $"{grade!["symbol"]} {grade["definition"]} {grade["definitionEn"]}").ShouldBe(["A 順調 On track", "B 遅れ Behind"]);
    }

    [Fact]
    public async Task Says_what_is_missing_twice_or_too_few()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync(Page);

        var few = await visitor.SubmitAsync(page, Page, Row(0, "A", "順調", "On track"));
        var twice = await visitor.SubmitAsync(page, Page, [.. Row(0, "A", "順調", "On track"), .. Row(1, "A", "", "Behind")]);

        few.TextsOf("#error-summary a").ShouldBe(["評価を2段以上書いてください。"]);
        twice.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#grade-1-symbol", "#grade-1-definition"]);
        twice.Document.QuerySelector("#grade-1-definitionEn")!.GetAttribute("value").ShouldBe("Behind");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleRounds.StateScale);
    }

    [Fact]
    public async Task Is_the_planning_office_s() => (await host.Visit(Roles.Head, "soumu").WithSampleCity().OpenAsync(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);

    private Visitor Visit() => host.Visit(Roles.PlanningOffice, "kikaku").WithSampleCity();

    private static List<string> Symbols(ShownPage page) => [.. page.Document.QuerySelectorAll("input[id$='-symbol']").Select(field => field.GetAttribute("value") ?? "")];

    private static (string Name, string Value)[] Row(int row, string symbol, string definition, string english) =>
        [($"grade-{row}-symbol", symbol), ($"grade-{row}-definition", definition), ($"grade-{row}-definitionEn", english)];
}
