using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Pages.Goals;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>A department's goals are put in another order: typed or moved, and saved once.</summary>
public class ChangingRanks(PortalHost host)
{
    private const string Page = "/goals/2026/soumu/ranks";
    private const string Put = "PUT /rankings/2026/soumu";
    private const string A = "019ab000-0000-7000-8000-000000000101";
    private const string B = "019ab000-0000-7000-8000-000000000102";
    private const string C = "019ab000-0000-7000-8000-000000000104";

    [Fact]
    public async Task Moves_a_goal_without_saving()
    {
        var visitor = Visit();

        var page = await SendAsync(visitor, "down:" + A);

        page.TextsOf("main tbody th").ShouldBe(["働きやすい職場づくり", "災害に強い市役所づくり", "窓口の改善"]);
        page.Document.QuerySelectorAll("main tbody input[type=text]").Select(field => field.GetAttribute("value")).ShouldBe(["1", "2", "3"]);
        page.TextOf(".notice-info").ShouldContain("まだ保存していません。");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Put);
    }

    [Fact]
    public async Task Saves_what_was_typed_over_the_order_that_was_seen()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", Put, SampleAnswers.Ranking);

        var answer = await SendAsync(visitor, "save", (A, "３"), (B, "1"), (C, "2"));

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, Page + "?saved=true"));
        var body = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Put).Body)!;
        Said(body["seen"]!).ShouldBe([$"{A} 1", $"{B} 2", $"{C} 3"]);
        Said(body["ranks"]!).ShouldBe([$"{A} 3", $"{B} 1", $"{C} 2"]);
        (await visitor.OpenAsync(answer.Location!)).TextOf(".notice-success").ShouldContain("優先順位を保存しました。");
    }

    [Fact]
    public async Task Names_what_is_no_rank_or_given_twice_and_keeps_it()
    {
        var visitor = Visit();

        var answer = await SendAsync(visitor, "save", (A, "1"), (B, "1"), (C, "上"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.TextsOf("#error-summary li").ShouldBe(
            ["「災害に強い市役所づくり」：同じ順位がほかにもあります。", "「働きやすい職場づくり」：同じ順位がほかにもあります。", "「窓口の改善」：1から99までの数字を入れてください。"]);
        answer.Document.QuerySelector($"#rank-{C}")!.GetAttribute("value").ShouldBe("上");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Put);
    }

    [Fact]
    public async Task Keeps_what_was_typed_where_someone_was_first_and_shows_the_order_now()
    {
        var visitor = Visit();
        visitor.Services.Refuse("goals", Put, HttpStatusCode.Conflict, """{"type":"urn:citygoals:problem:stale-ranks","title":"ほかの人が先に優先順位かシートを変更しました。","titleEn":"Someone else changed the order or the sheets first.","status":409}""");
        var seen = await visitor.OpenAsync(Page);
        visitor.Services.Answer("goals", "GET /rankings/2026/soumu", SampleAnswers.Ranking.Replace("\"rank\":3", "\"rank\":4", StringComparison.Ordinal));

        var answer = await visitor.SubmitAsync(seen, Page, ("act", "save"), ($"rank-{A}", "2"), ($"rank-{B}", "1"), ($"rank-{C}", "3"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.TextOf("#error-summary").ShouldContain("ほかの人が先に優先順位かシートを変更しました。");
        answer.TextsOf("main tbody th").ShouldBe(["働きやすい職場づくり", "災害に強い市役所づくり", "窓口の改善"]);
        answer.Document.QuerySelector($"input[name='seen-{C}']")!.GetAttribute("value").ShouldBe("4");
    }

    [Fact]
    public async Task Says_who_may_where_the_person_may_not()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", "GET /rankings/2026/soumu", SampleAnswers.Ranking.Replace("\"mayRank\":true", "\"mayRank\":false", StringComparison.Ordinal));

        var page = await visitor.OpenAsync(Page);

        page.Main.ShouldContain("企画担当が承認したシートがあるときは、企画担当が付け直します。");
        page.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Knows_no_department_that_is_not_there() => (await Visit().OpenAsync("/goals/2026/nowhere/ranks")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData(Roles.PlanningOffice, "kikaku", true)]
    [InlineData(Roles.Author, "soumu", true)]
    [InlineData(Roles.Author, "kikaku", false)]
    [InlineData(Roles.Executive, "soumu", false)]
    public async Task Is_offered_to_the_department_and_the_planning_office(string role, string department, bool offered) =>
        ((await host.Visit(role, department).WithSampleCity().OpenAsync("/goals/2026?dept=soumu")).Document.QuerySelector($"main a[href='{Page}']") is not null).ShouldBe(offered);

    [Fact]
    public void Moves_nothing_beyond_the_ends_and_counts_anew_where_the_ranks_are_no_order()
    {
        var form = new RankForm([new(Guid.Parse(A), 1, "5"), new(Guid.Parse(B), 2, "2"), new(Guid.Parse(C), 3, "x")]);

        form.Moved(Guid.Parse(C), 1).Lines.Select(line => $"{line.GoalSheetId} {line.Typed}").ShouldBe([$"{B} 1", $"{A} 2", $"{C} 3"]);
        form.Moved(Guid.Parse(B), -1).Lines[0].GoalSheetId.ShouldBe(Guid.Parse(B));
        new RankForm([.. form.Lines.Take(2)]).Moved(Guid.Parse(A), -1).Lines.Select(line => $"{line.GoalSheetId} {line.Typed}").ShouldBe([$"{A} 2", $"{B} 5"]);
        form.Moved(Guid.Empty, 1).Lines.Count.ShouldBe(3);
    }

    private Visitor Visit() => host.Visit(Roles.Author, "soumu").WithSampleCity();

    private static async Task<ShownPage> SendAsync(Visitor visitor, string act, params (string Id, string Typed)[] typed)
    {
        var page = await visitor.OpenAsync(Page);
        (string Id, string Typed)[] fields = typed.Length > 0 ? typed : [(A, "1"), (B, "2"), (C, "3")];
        return await visitor.SubmitAsync(page, Page, [("act", act), .. fields.Select(field => ($"rank-{field.Id}", field.Typed))]);
    }

    private static IEnumerable<string> Said(JsonNode ranks) => ranks.AsArray().Select(rank => $"{rank!["goalSheetId"]} {rank["rank"]}");
}
