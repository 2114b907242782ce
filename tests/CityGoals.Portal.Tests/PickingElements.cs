using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>Whoever writes a sheet chooses the elements of plans that its alignments mean: from what the words say, or by a search.</summary>
public sealed class PickingElements(PortalHost host)
{
    private const string Page = "/goals/2026/soumu/2/edit";

    [Fact]
    public async Task Offers_what_the_words_say_and_chooses_nothing_by_itself()
    {
        var visitor = Visit();

        var page = await visitor.OpenAsync(Page);

        Choices(page, 0).ShouldBe([(SamplePlans.Chapter, false)]);
        page.TextOf("fieldset.part").ShouldContain("第1編 安全なまち › 第2章 備え");
        page.TextOf("fieldset.part").ShouldContain("番号だけで判断しました");
    }

    [Fact]
    public async Task Saves_what_is_chosen_with_the_sheet()
    {
        var visitor = Visit();

        await SendAsync(visitor, await visitor.OpenAsync(Page), "save", ("l-0-el", SamplePlans.Chapter));

        Sent(visitor)["alignments"]![0]!["link"]!.AsArray().Select(id => (string?)id).ShouldBe([SamplePlans.Chapter]);
    }

    [Fact]
    public async Task Adds_and_takes_away_for_words_that_stay_and_takes_all_along_to_new_ones()
    {
        var visitor = Visit(decided: true);
        var page = await visitor.OpenAsync(Page);
        Choices(page, 0).ShouldBe([(SamplePlans.Section, true), (SamplePlans.Chapter, false)]);

        await SendAsync(visitor, page, "save", ("l-0-el", SamplePlans.Chapter));
        Sent(visitor)["alignments"]![0]!.ToJsonString().ShouldContain($"\"link\":[\"{SamplePlans.Chapter}\"],\"unlink\":[\"{SamplePlans.Section}\"]");

        visitor.Services.Requests.Clear();
        await SendAsync(visitor, page, "save", ("l-0-el", SamplePlans.Section), ("l-0-text", "第1編 第2章 第1節"));
        Sent(visitor)["alignments"]![0]!.ToJsonString().ShouldContain($"\"link\":[\"{SamplePlans.Section}\"],\"unlink\":[]");
    }

    [Fact]
    public async Task Shows_what_a_search_finds_and_goes_on_there()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", "GET /plan-elements?year=2026&search=%E9%81%BF%E9%9B%A3", $"[{SamplePlans.Placed}]");

        var page = await SendAsync(visitor, await visitor.OpenAsync(Page), "find:l:1", ("l-1-find", " 避難 "));

        Choices(page, 1).ShouldBe([(SamplePlans.Section, false)]);
        page.Document.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().Id.ShouldBe("l-1-find");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleEditing.Save);
    }

    [Fact]
    public async Task Says_that_a_search_found_nothing()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", "GET /plan-elements?year=2026&search=x", "[]");

        (await SendAsync(visitor, await visitor.OpenAsync(Page), "find:l:1", ("l-1-find", "x"))).TextOf("main [role=status]:not(#kept-here)").ShouldContain("見つかりませんでした。");
    }

    [Fact]
    public async Task Writes_the_text_out_of_what_is_chosen()
    {
        var visitor = Visit();
        visitor.Services
            .Answer("goals", $"GET /plan-elements?year=2026&id={SamplePlans.Section}&id={SamplePlans.Chapter}", $"[{SamplePlans.PlacedChapter},{SamplePlans.Placed}]")
            .Answer("goals", $"GET /plan-elements?year=2026&id={SamplePlans.Chapter}&id={SamplePlans.Section}", $"[{SamplePlans.PlacedChapter},{SamplePlans.Placed}]");

        var page = await SendAsync(visitor, await visitor.OpenAsync(Page), "write:l:1", ("l-1-el", SamplePlans.Section), ("l-1-el", SamplePlans.Chapter), ("l-1-label", ""));

        ((IHtmlTextAreaElement)page.Document.GetElementById("l-1-text")!).Value.ShouldBe("第1編 安全なまち 第2章 備え 第1節 避難");
        ((IHtmlTextAreaElement)page.Document.GetElementById("l-1-label")!).Value.ShouldBe("第三次瑞瀬市総合計画における位置付け");
        Choices(page, 1).ShouldAllBe(choice => choice.Chosen);
    }

    [Fact]
    public async Task Keeps_what_is_chosen_where_parts_are_moved()
    {
        var visitor = Visit();

        var page = await SendAsync(visitor, await visitor.OpenAsync(Page), "down:l:0", ("l-0-el", SamplePlans.Chapter));

        Choices(page, 1).ShouldContain((SamplePlans.Chapter, true));
    }

    private Visitor Visit(bool decided = false)
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity().WithEditing();
        visitor.Services
            .Answer("goals", SamplePlans.Propose, $$"""[[{"element":{{SamplePlans.PlacedChapter}},"start":0,"length":7,"doubts":["number-only"]}],[]]""")
            .Answer("goals", $"GET /plan-elements?year=2026&id={SamplePlans.Chapter}", $"[{SamplePlans.PlacedChapter}]")
            .Answer("goals", $"GET /plan-elements?year=2026&id={SamplePlans.Section}", $"[{SamplePlans.Placed}]");
        if (!decided) return visitor;
        var sheet = JsonNode.Parse(SampleAnswers.SheetAs("draft", """{"steps":["submit"],"ownSubmission":false,"mayPublish":true}"""))!;
        sheet["alignments"] = JsonNode.Parse($$"""[{"label":"総合計画","text":"第1編 第2章","elements":[{{SamplePlans.Placed}}]},{"label":"総合戦略","text":"","elements":null}]""");
        visitor.Services.Answer("goals", SampleEditing.Read, $$"""{"sheet":{{sheet.ToJsonString()}},"content":{{SampleEditing.Content}},"mayEdit":true}""");
        return visitor;
    }

    private static IEnumerable<(string Id, bool Chosen)> Choices(ShownPage page, int place) =>
        page.Document.QuerySelectorAll($"[name=l-{place}-el]").OfType<IHtmlInputElement>().Select(choice => (choice.Value, choice.IsChecked));

    private static JsonNode Sent(Visitor visitor) => JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == SampleEditing.Save).Body)!["content"]!;

    private static async Task<ShownPage> SendAsync(Visitor visitor, ShownPage page, string act, params IReadOnlyList<(string Name, string Value)> typed)
    {
        var fields = page.Document.QuerySelectorAll("main form input[type=hidden], main form input[type=text], main form textarea, main form input[checked]")
            .Select(field => (Name: field.GetAttribute("name") ?? "", Value: field is IHtmlTextAreaElement text ? text.Value : field.GetAttribute("value") ?? ""))
            .Where(field => field.Name.Length > 0 && typed.All(one => one.Name != field.Name));
        var content = new FormUrlEncodedContent([.. fields.Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value)), new("act", act)]);
        return await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = content });
    }
}
