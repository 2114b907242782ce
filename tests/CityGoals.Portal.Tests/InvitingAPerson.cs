using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>招待: someone gets an account.</summary>
public sealed class InvitingAPerson(PortalHost host)
{
    private const string Form = "/admin/people/new";
    private const string Post = "POST /people";

    private static readonly (string, string)[] Typed =
        [("name", " 波多野 静香 "), ("kana", "はたの しずか"), ("nameEn", "Shizuka Hatano"), ("mail", "hatano@mizuse.example.jp"), ("staffNumber", "")];

    [Fact]
    public async Task Sends_what_was_typed_once_and_shows_the_person()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", Post, SampleStaff.Other, HttpStatusCode.Created);
        var form = await visitor.OpenAsync(Form);

        var answer = await visitor.SubmitAsync(form, Form, Typed);
        await visitor.SubmitAsync(form, Form, Typed);

        answer.Location.ShouldBe($"/admin/people/{SampleStaff.Hatano}?done=invited");
        var sent = visitor.Services.Requests.Where(request => request.Asked == Post).ToList();
        sent.Select(request => request.Headers["Idempotency-Key"]).Distinct().ShouldHaveSingleItem().ShouldNotBe(Guid.Empty.ToString());
        JsonNode.DeepEquals(JsonNode.Parse(sent[0].Body), JsonNode.Parse(
            """{"name":"波多野 静香","kana":"はたの しずか","nameEn":"Shizuka Hatano","mail":"hatano@mizuse.example.jp","staffNumber":null}""")).ShouldBeTrue(sent[0].Body);
        (await visitor.OpenAsync(answer.Location!)).TextOf(".notice-success").ShouldContain("招待のメールを送りました。");
    }

    [Fact]
    public async Task Points_at_each_field_to_correct_and_keeps_what_was_typed()
    {
        var visitor = Administrator();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, ("name", ""), ("kana", "ハタノ"), ("nameEn", "Shizuka <b>"), ("mail", "hatano@"), ("staffNumber", new string('1', 21)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.Title!.ShouldStartWith("エラー：");
        page.Document.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#name", "#kana", "#mail", "#staffNumber"]);
        foreach (var field in new[] { "name", "kana", "mail", "staffNumber" })
        {
            var input = page.Document.GetElementById(field)!;
            input.GetAttribute("aria-invalid").ShouldBe("true");
            input.GetAttribute("aria-describedby")!.ShouldStartWith($"{field}-fault");
            page.TextsOf("#error-summary a").ShouldContain(page.TextOf($"#{field}-fault"));
        }

        page.Document.QuerySelector("#nameEn")!.GetAttribute("value").ShouldBe("Shizuka <b>");
        page.Document.QuerySelector("#kana")!.GetAttribute("value").ShouldBe("ハタノ");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Post);
    }

    [Fact]
    public async Task Says_why_nobody_was_invited_and_keeps_key_and_words()
    {
        var visitor = Administrator().Refuses(Post);
        var form = await visitor.OpenAsync(Form);

        var page = await visitor.SubmitAsync(form, Form, Typed);

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.TextOf("#error-summary").ShouldContain("重なっています。");
        page.Document.QuerySelector("#mail")!.GetAttribute("value").ShouldBe("hatano@mizuse.example.jp");
        page.Document.QuerySelector("input[name=key]")!.GetAttribute("value").ShouldBe(form.Document.QuerySelector("input[name=key]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("mail-taken", "mail")]
    [InlineData("staff-number-taken", "staffNumber")]
    public async Task Points_at_the_field_that_someone_else_has_already(string name, string field)
    {
        var visitor = Administrator().Refuses(Post, name: name);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Form), Form, Typed);

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Document.QuerySelector("#error-summary a")!.GetAttribute("href").ShouldBe($"#{field}");
        page.TextOf($"#{field}-fault").ShouldBe("重なっています。");
    }

    [Fact]
    public async Task Loses_nothing_where_sign_in_does_not_answer()
    {
        var visitor = Administrator();
        visitor.Services.Silence("signin");

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Form + "?lang=en"), Form + "?lang=en", Typed);

        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.TextOf("#error-summary").ShouldBe("Error: This was not done. Your input is kept. The sign-in service does not answer.Please wait a little and send it again. Nothing is done twice.");
        page.Document.QuerySelector("#name")!.GetAttribute("value").ShouldBe(" 波多野 静香 ");
    }

    private Visitor Administrator() => host.Visit(Roles.Administrator, "soumu").WithSampleCity();
}
