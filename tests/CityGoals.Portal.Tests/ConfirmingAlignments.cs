using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>What sheets write of plans is confirmed many at once.</summary>
public sealed class ConfirmingAlignments(PortalHost host)
{
    private const string Page = "/goals/2026/alignments";

    [Fact]
    public async Task Offers_what_is_beyond_doubt_and_leaves_the_rest_for_later()
    {
        var page = await Visit().OpenAsync(Page);

        page.Document.QuerySelectorAll("input[type=radio][checked]").Select(choice => choice.GetAttribute("value")).ShouldBe(["chosen", "later", "later"]);
        page.Document.QuerySelectorAll("input[type=checkbox]").Select(choice => choice.HasAttribute("checked")).ShouldBe([true, false, false]);
        page.TextOf("main").ShouldContain("上の階層が違います");
        page.TextOf("main .lead").ShouldContain("40件");
        page.Document.QuerySelector("main a[href*='after=']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Confirms_what_is_said_in_the_very_words_of_the_sheets()
    {
        var visitor = Visit();

        var done = await SendAsync(visitor, ("a-1-say", "none"), ("a-2-say", "chosen"), ("a-2-el", SamplePlans.Section));

        (done.Status, done.Location).ShouldBe((HttpStatusCode.Found, $"{Page}?decided=3"));
        var sent = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == SamplePlans.Decide).Body)!["alignments"]!.AsArray();
        sent.Select(one => $"{one!["goalSheetId"]} {one["text"]} {string.Join(',', one["link"]!.AsArray())}").ShouldBe(
        [
            $"{SampleAnswers.SheetId} 第1編 安全なまち 第2章 備え {SamplePlans.Chapter}", $"{SampleAnswers.SheetId} - 1 -\nほか ", $"019ab000-0000-7000-8000-000000000102 第2章 備えと避難 {SamplePlans.Section}",
        ]);
    }

    [Fact]
    public async Task Asks_for_an_element_where_none_is_chosen_and_confirms_nothing()
    {
        var visitor = Visit();

        var page = await SendAsync(visitor, ("a-1-say", "none"), ("a-2-say", "chosen"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#a-2-say"]);
        page.Document.GetElementById("a-1-none")!.HasAttribute("checked").ShouldBeTrue();
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SamplePlans.Decide);
    }

    [Fact]
    public async Task Says_why_nothing_was_confirmed()
    {
        var visitor = Visit();
        visitor.Services.Refuse("goals", SamplePlans.Decide, HttpStatusCode.Conflict,
            """{"type":"urn:citygoals:problem:no-such-alignment","title":"シートの位置付けが変わっています。","status":409,"titleEn":"The alignments of the sheet have changed."}""");

        var page = await SendAsync(visitor, ("a-1-say", "later"), ("a-2-say", "later"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("シートの位置付けが変わっています。");
    }

    [Fact]
    public async Task Is_open_to_those_who_write_sheets()
    {
        (await Visit(Roles.Author).OpenAsync(Page)).Status.ShouldBe(HttpStatusCode.OK);
        (await Visit(Roles.Executive).OpenAsync(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Visitor Visit(string role = Roles.PlanningOffice) => host.Visit(role, "soumu").WithSampleCity();

    private static async Task<ShownPage> SendAsync(Visitor visitor, params (string Name, string Value)[] said)
    {
        var page = await visitor.OpenAsync(Page);
        var fields = page.Document.QuerySelectorAll("main form input[type=hidden], main form input[checked], main form textarea")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field is AngleSharp.Html.Dom.IHtmlTextAreaElement text ? text.Value : field.GetAttribute("value")!))
            .Where(field => said.All(one => one.Name != field.Key));
        return await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = new FormUrlEncodedContent([.. fields, .. said.Select(one => KeyValuePair.Create(one.Name, one.Value))]) });
    }
}
