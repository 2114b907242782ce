using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>根拠資料 under each action of a report: seen, fetched, added and taken off on the page where it is written, with nothing typed lost.</summary>
public sealed class AddingEvidence(PortalHost host)
{
    private const string FoodFile = $"p-{SampleReports.Food}-file", StoreFile = $"p-{SampleReports.Store}-file", FoodText = $"p-{SampleReports.Food}-text";
    private const string AddToFood = $"POST {SampleReports.Evidence}?actionId={SampleReports.Food}", AddToStore = $"POST {SampleReports.Evidence}?actionId={SampleReports.Store}", AddToWhole = "POST " + SampleReports.Evidence;
    private const string Added = $$"""{"evidenceId":"{{SampleReports.Listed}}","actionId":null,"fileName":"a.pdf","mediaType":"application/pdf","size":4,"addedAt":"2026-10-01T01:00:00Z","addedByName":"会田","removedAt":null}""";

    [Fact]
    public async Task Shows_the_files_of_each_action_with_their_size_and_the_others_with_the_whole_report()
    {
        var page = await Visit().OpenAsync(SampleReports.Page);

        page.TextsOf("main fieldset.part:first-of-type [role=group] li").ShouldBe(["納品書（9月）.pdf 1.2 MB 外す 納品書（9月）.pdf"]);
        page.TextsOf("main [role=group] li")[^1].ShouldBe("協定書.pdf 1 KB 外す 協定書.pdf");
        page.Document.QuerySelector("main [role=group] a")!.GetAttribute("href").ShouldBe($"{SampleReports.Evidence}/{SampleReports.Listed}");
        page.Document.QuerySelectorAll("main input[type=file]").Select(input => input.Id).ShouldBe([FoodFile, StoreFile, "file"]);
        page.Document.QuerySelectorAll("main button[name=attach]").Select(button => $"{button.GetAttribute("value")} {button.GetAttribute("formenctype")}")
            .ShouldBe([$"{FoodFile} multipart/form-data", $"{StoreFile} multipart/form-data", "file multipart/form-data"]);
        page.TextOf($"#{FoodFile}-hint").ShouldContain("1件10 MBまで、報告全体で20件まで");
    }

    [Fact]
    public async Task Gives_a_file_out_to_be_saved_under_its_name()
    {
        var visitor = Visit(Roles.Executive);

        var answer = await visitor.OpenAsync($"{SampleReports.Evidence}/{SampleReports.Listed}");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Html.ShouldBe("%PDF-1.7 内容");
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("納品書（9月）.pdf");
        answer.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await visitor.OpenAsync($"{SampleReports.Evidence}/{SampleReports.Whole}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hands_a_file_over_as_it_is_and_comes_back_to_the_report()
    {
        var visitor = Visit();

        var done = await SendAsync(visitor, ("attach", FoodFile), [(FoodFile, "納品書 10月.pdf", "%PDF-1.7 内容")]);

        (done.Status, done.Location).ShouldBe((HttpStatusCode.Found, SampleReports.Page + "?done=attached"));
        var sent = visitor.Services.Requests.Single(request => request.Asked == AddToFood);
        sent.Body.ShouldBe("%PDF-1.7 内容");
        Uri.UnescapeDataString(sent.ContentHeaders["X-File-Name"]).ShouldBe("納品書 10月.pdf");
        sent.Headers.Keys.ShouldNotContain("X-Reason");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleReports.Save);
        (await visitor.OpenAsync(done.Location!)).TextOf("main").ShouldContain("根拠資料を添付しました。");
    }

    [Fact]
    public async Task Takes_every_file_that_was_chosen_and_keeps_what_was_typed_beside()
    {
        var visitor = Visit();

        var page = await SendAsync(visitor, ("attach", StoreFile), [(FoodFile, "a.pdf", "1"), (StoreFile, "b.pdf", "2"), ("file", "c.pdf", "3")], (FoodText, "書きかけ\r\n二行目"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Services.Requests.Where(request => request.Asked.StartsWith(AddToWhole, StringComparison.Ordinal)).Select(request => $"{request.Asked} {request.Body}")
            .ShouldBe([$"{AddToFood} 1", $"{AddToStore} 2", $"{AddToWhole} 3"]);
        page.Document.GetElementById(FoodText).ShouldBeAssignableTo<IHtmlTextAreaElement>()!.Value.ShouldBe("書きかけ\n二行目");
        page.TextOf("main").ShouldContain("入力した文は、まだ保存していません。");
        page.Document.QuerySelector("main form")!.HasAttribute("data-typed").ShouldBeTrue();
        page.Document.QuerySelector("[data-saved-draft]").ShouldBeNull();
        page.Document.QuerySelector("[name=revision]")!.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task Says_at_the_field_why_a_file_was_not_taken()
    {
        var visitor = Visit();
        visitor.Services.Refuse("progress", AddToFood, HttpStatusCode.ServiceUnavailable, Problem("scanner-away", "ウイルス検査ができないため、今は添付できません。", "No scanner.", 503));
        visitor.Services.Refuse("progress", AddToStore, HttpStatusCode.UnprocessableEntity, Problem("file-with-macros", "マクロを含むファイルは添付できません。", "Macros.", 422));

        var page = await SendAsync(visitor, ("attach", FoodFile), [(FoodFile, "a.pdf", "1"), (StoreFile, "b.xlsm", "2")], (FoodText, "書きかけ"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextsOf("#error-summary a").ShouldBe(["ウイルス検査ができないため、今は添付できません。", "マクロを含むファイルは添付できません。"]);
        page.TextOf($"#{StoreFile}-fault").ShouldBe("マクロを含むファイルは添付できません。");
        page.Document.GetElementById(FoodText).ShouldBeAssignableTo<IHtmlTextAreaElement>()!.Value.ShouldBe("書きかけ");
    }

    [Fact]
    public async Task Does_not_send_what_is_too_large()
    {
        var visitor = Visit();
        visitor.Services.Answer("progress", "GET " + SampleReports.Evidence, SampleReports.Files.Replace("\"mostBytes\":10000000", "\"mostBytes\":3000", StringComparison.Ordinal));

        var page = await SendAsync(visitor, ("attach", FoodFile), [(FoodFile, "a.pdf", new string('1', 3001)), (StoreFile, "b.pdf", new string('2', 3000))]);

        page.TextsOf("#error-summary a").ShouldBe(["ファイルが大きすぎます（上限3 KB）。"]);
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == AddToFood);
        visitor.Services.Requests.ShouldContain(request => request.Asked == AddToStore);
    }

    [Fact]
    public async Task Asks_for_a_file_where_none_was_chosen() =>
        (await SendAsync(Visit(), ("attach", StoreFile), [])).Document.QuerySelector("#error-summary a")!.GetAttribute("href").ShouldBe("#" + StoreFile);

    [Fact]
    public async Task Does_not_let_a_chosen_file_be_forgotten_when_the_report_is_saved()
    {
        var visitor = Visit();
        var form = await visitor.OpenAsync(SampleReports.Page);

        // What a browser sends of a file in a form without files: its name.
        var content = new FormUrlEncodedContent([.. Fields(form).Where(field => field.Name is not FoodFile and not FoodText).Select(field => KeyValuePair.Create(field.Name, field.Value)), new(FoodFile, "納品書.pdf"), new(FoodText, "書きかけ"), new("act", "submit")]);
        var page = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, SampleReports.Page) { Content = content });

        page.Document.QuerySelector("#error-summary a")!.GetAttribute("href").ShouldBe("#" + FoodFile);
        page.Document.GetElementById(FoodText).ShouldBeAssignableTo<IHtmlTextAreaElement>()!.Value.ShouldBe("書きかけ");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleReports.Save);
    }

    [Fact]
    public async Task Takes_a_file_off_and_finds_nothing_wrong_where_it_is_off_already()
    {
        var visitor = Visit();
        const string Remove = $"DELETE {SampleReports.Evidence}/{SampleReports.Listed}";
        visitor.Services.Answer("progress", Remove, "", HttpStatusCode.NoContent);

        (await SendAsync(visitor, ("remove", SampleReports.Listed), [])).Location.ShouldBe(SampleReports.Page + "?done=removed");
        visitor.Services.Refuse("progress", Remove, HttpStatusCode.NotFound, Problem("no-such-evidence", "根拠資料が見つかりません。", "None.", 404));
        (await SendAsync(visitor, ("remove", SampleReports.Listed), [])).Location.ShouldBe(SampleReports.Page + "?done=removed");
        visitor.Services.Refuse("progress", Remove, HttpStatusCode.Conflict, Problem("step-not-open", "今の状態ではこの操作はできません。", "Not now.", 409));
        var refused = await SendAsync(visitor, ("remove", SampleReports.Listed), [], (FoodText, "書きかけ"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.TextOf("#error-summary").ShouldContain("今の状態ではこの操作はできません。");
        refused.Document.GetElementById(FoodText).ShouldBeAssignableTo<IHtmlTextAreaElement>()!.Value.ShouldBe("書きかけ");
    }

    [Fact]
    public async Task Sends_the_reason_along_where_the_round_is_closed()
    {
        var visitor = Visit(Roles.PlanningOffice).WithReport("approved", SampleReports.Writer.Replace("\"reasonNeeded\":false", "\"reasonNeeded\":true", StringComparison.Ordinal));
        visitor.Services.Answer("progress", AddToFood, Added, HttpStatusCode.Created);

        await SendAsync(visitor, ("attach", FoodFile), [(FoodFile, "a.pdf", "1")], ("reason", "資料が抜けていた"));

        Uri.UnescapeDataString(visitor.Services.Requests.Single(request => request.Asked == AddToFood).Headers["X-Reason"]).ShouldBe("資料が抜けていた");
    }

    [Fact]
    public async Task Offers_no_field_to_readers_nor_where_the_report_is_full()
    {
        var reader = Visit(Roles.Executive).WithReport("published", """{"maySave":false,"steps":[],"ownSubmission":false,"reasonNeeded":false}""");
        var full = Visit();
        full.Services.Answer("progress", "GET " + SampleReports.Evidence, SampleReports.Files.Replace("\"mostFiles\":20", "\"mostFiles\":2", StringComparison.Ordinal));

        var read = await reader.OpenAsync(SampleReports.Page);
        var page = await full.OpenAsync(SampleReports.Page);

        read.TextsOf("main [role=group] li").ShouldBe(["納品書（9月）.pdf 1.2 MB", "協定書.pdf 1 KB"]);
        read.Document.QuerySelectorAll("main input[type=file], main button[name=attach], main button[name=remove]").ShouldBeEmpty();
        page.Document.QuerySelectorAll("main input[type=file]").ShouldBeEmpty();
        page.Document.QuerySelectorAll("main button[name=remove]").Length.ShouldBe(2);
    }

    private Visitor Visit(string role = Roles.Author)
    {
        var visitor = host.Visit(role, "soumu").WithSampleCity().WithReport();
        foreach (var add in new[] { AddToFood, AddToStore, AddToWhole }) visitor.Services.Answer("progress", add, Added, HttpStatusCode.Created);
        return visitor;
    }

    private static string Problem(string name, string title, string titleEn, int status) => $$"""{"type":"urn:citygoals:problem:{{name}}","title":"{{title}}","status":{{status}},"titleEn":"{{titleEn}}"}""";

    private static IEnumerable<(string Name, string Value)> Fields(ShownPage page) => page.Document.QuerySelectorAll("main form input[name], main form textarea, main form select").Select(field => (
        field.GetAttribute("name")!, field switch { IHtmlTextAreaElement text => text.Value, IHtmlSelectElement choice => choice.Value ?? "", _ => field.GetAttribute("value") ?? "" }));

    // As a browser sends a form of several parts: a file field without a file is an empty part.
    private static async Task<ShownPage> SendAsync(
        Visitor visitor, (string Name, string Value) pressed, IReadOnlyList<(string Field, string Name, string Content)> files, params IReadOnlyList<(string Name, string Value)> typed)
    {
        var page = await visitor.OpenAsync(SampleReports.Page);
        var fileFields = page.Document.QuerySelectorAll("main input[type=file]").Select(input => input.Id!).ToList();
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(page).Where(field => !fileFields.Contains(field.Name) && typed.All(one => one.Name != field.Name)).Concat(typed).Append(pressed)) content.Add(new StringContent(value.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("\r\r", "\r", StringComparison.Ordinal)), name);
        foreach (var field in fileFields.Except(files.Select(file => file.Field)))
        {
            var nothing = new ByteArrayContent([]);
            nothing.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"\"");
            content.Add(nothing);
        }

        foreach (var (field, name, text) in files) content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), field, name);
        return await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, SampleReports.Page) { Content = content });
    }
}
