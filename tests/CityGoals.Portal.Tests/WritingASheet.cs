using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>A sheet is written in the order of the form: parts added, moved and removed by buttons, readings corrected, everything saved at once and nothing lost.</summary>
public sealed class WritingASheet(PortalHost host)
{
    private const string Page = "/goals/2026/soumu/2/edit";

    [Fact]
    public async Task Shows_the_sheet_in_the_order_of_the_form_with_what_is_read()
    {
        var page = await Visit().OpenAsync(Page);

        page.TextsOf("main h2").ShouldBe(["位置付け", "取組項目及び方法・手段", "特記事項"]);
        page.TextsOf("main fieldset:not(.field) > legend").ShouldBe(
            ["位置付け1", "位置付け2", "取組項目1", "取組項目1の実施内容1", "取組項目1の実施内容2", "取組項目2", "取組項目2の実施内容1"]);
        page.TextOf($"#a-{SampleEditing.Food}-period-read").ShouldContain("2026年4月1日から2027年2月28日まで");
        page.TextOf($"#a-{SampleEditing.Manual}-period-read").ShouldContain("読み取れません");
        page.Document.QuerySelector($"[name='a-{SampleEditing.Store}-period-undo']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Saves_everything_as_it_stood_where_nothing_was_typed()
    {
        var visitor = Visit();

        var answer = await SendAsync(visitor, "save");

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, "/goals/2026/soumu/2?done=saved"));
        var body = Sent(visitor, SampleEditing.Save);
        JsonNode.DeepEquals(body["content"], JsonNode.Parse(SampleEditing.Content)).ShouldBeTrue(body["content"]!.ToJsonString());
        ((int)body["revision"]!).ShouldBe(2);
    }

    [Theory]
    [InlineData("up:a:" + SampleEditing.Store, "倉庫の点検 食料の更新 | 手順書の改訂")]
    [InlineData("down:a:" + SampleEditing.Store, "食料の更新 | 倉庫の点検 手順書の改訂")]
    [InlineData("up:a:" + SampleEditing.Manual, "食料の更新 倉庫の点検 手順書の改訂 | ")]
    [InlineData("up:a:" + SampleEditing.Food, "食料の更新 倉庫の点検 | 手順書の改訂")]
    [InlineData("remove:a:" + SampleEditing.Food, "倉庫の点検 | 手順書の改訂")]
    [InlineData("down:i:" + SampleEditing.Stock, "手順書の改訂 | 食料の更新 倉庫の点検")]
    [InlineData("remove:i:" + SampleEditing.Stock, "手順書の改訂")]
    [InlineData("add:a:" + SampleEditing.Drill, "食料の更新 倉庫の点検 | 手順書の改訂 ")]
    [InlineData("add:i", "食料の更新 倉庫の点検 | 手順書の改訂 | ")]
    [InlineData("up:a:nobody", "食料の更新 倉庫の点検 | 手順書の改訂")]
    public async Task Moves_adds_and_removes_parts_without_saving(string act, string actions)
    {
        var visitor = Visit();

        var page = await SendAsync(visitor, act);

        page.Status.ShouldBe(HttpStatusCode.OK);
        string.Join(" | ", Written(page).Select(initiative => string.Join(' ', initiative))).ShouldBe(actions);
        page.TextOf(".notice-info").ShouldContain("まだ保存していません。");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleEditing.Save);
    }

    [Theory]
    [InlineData("up:a:" + SampleEditing.Store, "a-" + SampleEditing.Store + "-title")]
    [InlineData("down:l:0", "l-1-label")]
    [InlineData("remove:l:1", "add-l")]
    [InlineData("remove:a:" + SampleEditing.Food, "add-a-" + SampleEditing.Stock)]
    public async Task Goes_on_where_the_button_was_pressed(string act, string focus)
    {
        var page = await SendAsync(Visit(), act);

        page.Document.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().Id.ShouldBe(focus);
    }

    [Fact]
    public async Task Moves_the_places_in_plans()
    {
        var page = await SendAsync(Visit(), "down:l:0", ("l-0-text", "第3編"));

        (Value(page, "l-0-label"), Value(page, "l-1-label"), Value(page, "l-1-text")).ShouldBe(("総合戦略", "総合計画", "第3編"));
    }

    [Fact]
    public async Task Keeps_line_ends_and_blanks_as_they_were_typed()
    {
        var visitor = Visit();

        await SendAsync(visitor, "save", ("situation", "\r\n一行目\r\n  二行目 \r\n"));

        ((string?)Sent(visitor, SampleEditing.Save)["content"]!["situation"]).ShouldBe("\n一行目\n  二行目 \n");
    }

    [Fact]
    public async Task Takes_a_persons_words_for_a_reading()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", "POST /readings", SampleAnswers.TypedPeriod);

        await SendAsync(visitor, "save", ($"a-{SampleEditing.Manual}-period-say", "10月15日まで"), ($"a-{SampleEditing.Food}-target-none", "true"), ($"a-{SampleEditing.Store}-period-undo", "true"));

        var actions = Sent(visitor, SampleEditing.Save)["content"]!["initiatives"]!.AsArray().SelectMany(initiative => initiative!["actions"]!.AsArray()).ToDictionary(action => (string)action!["actionId"]!);
        ((string?)actions[SampleEditing.Manual]!["period"]!["due"]).ShouldBe("2026-10-15");
        actions[SampleEditing.Food]!["targets"]!.AsArray().ShouldBeEmpty();
        actions[SampleEditing.Store]!["period"].ShouldBeNull();
    }

    [Fact]
    public async Task Names_what_is_missing_too_long_or_cannot_be_read_and_keeps_it()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", "POST /readings", """{"period":{"kind":"unread","start":null,"due":null,"dues":[],"flags":[],"explainJa":"","explainEn":"","notes":[]},"periodSpan":null,"targets":[]}""");
        var number = $"a-{SampleEditing.Food}-number";

        var page = await SendAsync(visitor, "save", ("title", " "), (number, new string('1', 21)), ($"a-{SampleEditing.Manual}-period-say", "そのうち"), ("purpose", "<b>強い</b>"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextsOf("#error-summary li").ShouldBe(["「重点目標」を入力してください。", "「番号」は20文字までです。", "読み取れませんでした。言い方を変えてください。"]);
        (Value(page, "purpose"), Value(page, number)).ShouldBe(("<b>強い</b>", new string('1', 21)));
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleEditing.Save);
    }

    [Fact]
    public async Task Shows_both_versions_where_somebody_saved_first_and_saves_what_was_chosen()
    {
        var visitor = Visit();
        var mine = JsonNode.Parse(SampleEditing.Content)!;
        mine["purpose"] = "自分の目的";
        mine["effect"] = "相手だけの効果";
        visitor.Services.Refuse("goals", SampleEditing.Save, HttpStatusCode.Conflict, new JsonObject
        {
            ["type"] = "urn:citygoals:problem:stale-revision",
            ["title"] = "先に保存されています。",
            ["titleEn"] = "Saved before.",
            ["status"] = 409,
            ["merge"] = new JsonObject
            {
                ["content"] = mine,
                ["conflicts"] = new JsonArray(new JsonObject { ["part"] = "", ["field"] = "purpose", ["base"] = "元の目的", ["theirs"] = "相手の目的", ["mine"] = "自分の目的" }),
            },
        }.ToJsonString());

        var conflict = await SendAsync(visitor, "save", ("purpose", "自分の目的"));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.TextsOf(".sides > div").ShouldBe(["元の内容元の目的", "相手の保存相手の目的", "自分の入力自分の目的"]);
        Value(conflict, "effect").ShouldBe("相手だけの効果");
        visitor.Services.Answer("goals", SampleEditing.Save, SampleEditing.Saved);
        var undecided = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = Filled(conflict, "save") });
        undecided.TextsOf("#error-summary li").ShouldBe(["「目的・効果」をどちらの内容にするか選んでください。"]);
        var moved = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = Filled(undecided, "add:i", ("choose-0", "theirs")) });
        moved.Document.QuerySelector("#choose-0-theirs").ShouldBeAssignableTo<IHtmlInputElement>()!.IsChecked.ShouldBeTrue();
        await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = Filled(moved, "save") });

        var saved = JsonNode.Parse(visitor.Services.Requests.Last(request => request.Asked == SampleEditing.Save).Body)!;
        ((string?)saved["content"]!["purpose"], (string?)saved["content"]!["effect"]).ShouldBe(("相手の目的", "相手だけの効果"));
    }

    [Fact]
    public async Task Makes_a_sheet_of_a_department_that_the_person_writes_for()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync("/goals/2026/new");
        page.TextsOf("#department option").ShouldBe(["総務部"]);

        var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/goals/2026/new") { Content = Filled(page, "save", ("title", "新しい目標")) });

        answer.Location.ShouldBe("/goals/2026/soumu/2?done=saved");
        var body = Sent(visitor, SampleEditing.Make);
        ((int)body["fiscalYear"]!, (string?)body["departmentCode"], (string?)body["content"]!["title"]).ShouldBe((2026, "soumu", "新しい目標"));
        body["content"]!["initiatives"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Makes_none_of_another_department()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync("/goals/2026/new");

        var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/goals/2026/new") { Content = Filled(page, "save", ("title", "新しい目標"), ("department", "kikaku")) });

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleEditing.Make);
    }

    [Fact]
    public async Task Says_why_a_sheet_cannot_be_edited()
    {
        var page = await host.Visit(Roles.Author, "soumu").WithSampleCity().WithEditing(mayEdit: false).OpenAsync(Page);

        page.Main.ShouldContain("このシートは編集できません。");
        page.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Deletes_a_draft_once_it_was_checked()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", $"DELETE /goal-sheets/{SampleAnswers.SheetId}?revision=2", "", HttpStatusCode.NoContent);

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/goals/2026/soumu/2/delete"));

        answer.Location.ShouldBe("/goals/2026?dept=soumu&deleted=true");
    }

    private Visitor Visit() => host.Visit(Roles.Author, "soumu").WithSampleCity().WithEditing();

    private static async Task<ShownPage> SendAsync(Visitor visitor, string act, params IReadOnlyList<(string Name, string Value)> typed) =>
        await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Page) { Content = Filled(await visitor.OpenAsync(Page), act, typed) });

    // As a browser sends it: every field in its order, what was typed in the place of what stood there.
    private static FormUrlEncodedContent Filled(ShownPage page, string act, params IReadOnlyList<(string Name, string Value)> typed)
    {
        var over = typed.ToLookup(field => field.Name, field => field.Value);
        var fields = page.Document.QuerySelectorAll("main form input, main form textarea, main form select").Select(field => field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => ("", ""),
            IHtmlInputElement input => (input.Name!, input.Value),
            IHtmlTextAreaElement text => (text.Name!, text.Value),
            IHtmlSelectElement choice => (choice.Name!, choice.Value ?? ""),
            _ => ("", ""),
        }).Where(field => field.Item1.Length > 0 && !over.Contains(field.Item1));
        return new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)), .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("act", act)]);
    }

    private static JsonNode Sent(Visitor visitor, string asked) => JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == asked).Body)!;

    private static string Value(ShownPage page, string name) => page.Document.GetElementById(name) switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    private static IEnumerable<IEnumerable<string>> Written(ShownPage page) => page.Document.QuerySelectorAll("[name=initiative]").OfType<IHtmlInputElement>().Select(initiative =>
        page.Document.QuerySelectorAll("[name=action]").OfType<IHtmlInputElement>().Where(action => action.Value.StartsWith(initiative.Value, StringComparison.Ordinal)).Select(action => Value(page, $"a-{action.Value[37..]}-title")));
}
