using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.Goals.Tests;

/// <summary>Staff say to one another what they think of a sheet, and whom it concerns is told.</summary>
public class CommentingOnASheet(GoalsService service)
{
    private static readonly Guid Ichiro = Guid.CreateVersion7();
    private static readonly Guid Jiro = Guid.CreateVersion7();

    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Keeps_what_was_said_of_the_sheet_a_part_or_a_field_and_the_answers_with_the_authors_posts()
    {
        var (id, action) = await SheetAsync();
        await TellAsync(Ichiro, "一郎", "いちろう", ("01", "総務部長"));
        var head = Person(Ichiro, Roles.Head, "01");

        var first = await SaidAsync(head, id, new { body = " 期限が遠すぎませんか。\n理由を教えてください。 ", partId = action });
        await SaidAsync(head, id, new { body = "目的が良いです。", field = "purpose" });
        await SaidAsync(Author, id, new { body = "見直します。", answerTo = first["commentId"]!.ToString() });

        var comments = await CommentsAsync(id);
        comments.Select(comment => $"{comment["body"]}").ShouldBe(["期限が遠すぎませんか。\n理由を教えてください。", "目的が良いです。", "見直します。"]);
        ((string?)comments[0]["partTitle"])!.ShouldStartWith("(1)");
        ((string?)comments[0]["authorPosts"]).ShouldBe("総務部 総務部長");
        ((string?)comments[1]["field"]).ShouldBe("purpose");
        $"{comments[2]["answerTo"]}".ShouldBe($"{first["commentId"]}");
        comments.ShouldAllBe(comment => (int)comment["revision"]! == 1);
    }

    [Fact]
    public async Task Tells_the_others_whom_it_mentions_by_their_ids_alone()
    {
        var (id, _) = await SheetAsync();
        await TellAsync(Ichiro, "一郎", "いちろう");
        await TellAsync(Jiro, "二郎", "じろう");

        var comment = await SaidAsync(Author, id, new { body = "お二人の意見をください。", mentioned = new[] { Jiro, Ichiro, Jiro } });

        comment["mentioned"]!.AsArray().Select(person => (string?)person!["name"]).ShouldBe(["一郎", "二郎"]);
        var told = (await city.EventsAsync()).Where(one => one.Event == "GoalSheetCommented").ShouldHaveSingleItem().Body;
        told["mentioned"]!.AsArray().Select(person => (Guid)person!).ShouldBe([Jiro, Ichiro]);
        $"{told["goalSheetId"]} {told["commentId"]} {told["version"]} {told["title"]}".ShouldBe($"{id} {comment["commentId"]} 1 総務部の目標その1");
        told.ToJsonString().ShouldNotContain("郎");
        told.ToJsonString().ShouldNotContain("意見");
    }

    [Fact]
    public async Task Tells_only_those_whom_a_comment_did_not_mention_before()
    {
        var (id, _) = await SheetAsync();
        await TellAsync(Ichiro, "一郎", "いちろう");
        await TellAsync(Jiro, "二郎", "じろう");
        var comment = await SaidAsync(Author, id, new { body = "意見をください。", mentioned = new[] { Ichiro } });

        var changed = await ChangedAsync(Author, comment, new { body = "ご意見をください。", mentioned = new[] { Ichiro, Jiro } });
        await ChangedAsync(Author, comment, new { body = "ご意見をください。", mentioned = new[] { Jiro, Ichiro } });
        await ChangedAsync(Author, comment, new { body = "よろしく。", mentioned = Array.Empty<Guid>() });

        changed["editedAt"].ShouldNotBeNull();
        var told = (await city.EventsAsync()).Where(one => one.Event == "GoalSheetCommented").Select(one => $"{one.Body["version"]} {one.Body["mentioned"]!.AsArray().Single()}");
        told.ShouldBe([$"1 {Ichiro}", $"2 {Jiro}"], ignoreOrder: true);
        ((string?)(await CommentsAsync(id))[0]["body"]).ShouldBe("よろしく。");
    }

    [Fact]
    public async Task Says_it_once_however_often_it_is_sent()
    {
        var (id, _) = await SheetAsync();
        var client = Author;
        client.DefaultRequestHeaders.Add("Idempotency-Key", "comment-1");

        var first = await SaidAsync(client, id, new { body = "一度だけ。" });
        var again = await SaidAsync(client, id, new { body = "一度だけ。" });

        again.ToJsonString().ShouldBe(first.ToJsonString());
        (await CommentsAsync(id)).Count.ShouldBe(1);
        (await client.PostAsJsonAsync($"/goal-sheets/{id}/comments", new { body = "ほかのこと。" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Is_written_anew_by_its_author_within_a_day()
    {
        var (id, _) = await SheetAsync();
        var comment = await SaidAsync(Author, id, new { body = "まちがい" });

        (await ProblemAsync(Office.PutAsJsonAsync(Address(comment), new { body = "他人" }, Cancellation), HttpStatusCode.Forbidden)).ShouldBe("not-your-comment");
        await service.Database.ExecuteAsync($"update sheet_comment set created_at = created_at - interval '24 hours' where comment_id = '{comment["commentId"]}'");
        (await ProblemAsync(Author.PutAsJsonAsync(Address(comment), new { body = "遅い" }, Cancellation), HttpStatusCode.Conflict)).ShouldBe("comment-is-fixed");

        var mine = (await TestCity.BodyAsync(await Author.GetAsync($"/goal-sheets/{id}/comments", Cancellation)))[0]!;
        ((bool)mine["mayEdit"]!, (bool)mine["mayRemove"]!).ShouldBe((false, true));
    }

    [Fact]
    public async Task Keeps_its_place_without_its_words_where_it_is_removed()
    {
        var (id, _) = await SheetAsync();
        var comment = await SaidAsync(Author, id, new { body = "取り消したい言葉" });
        await SaidAsync(Office, id, new { body = "返信", answerTo = comment["commentId"]!.ToString() });

        (await ProblemAsync(Office.DeleteAsync(Address(comment), Cancellation), HttpStatusCode.Forbidden)).ShouldBe("not-your-comment");
        (await Author.DeleteAsync(Address(comment), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Author.DeleteAsync(Address(comment), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var comments = await CommentsAsync(id);
        comments.Select(one => $"{one["removed"]} {one["body"]}").ShouldBe(["true ", "false 返信"]);
        (await ProblemAsync(Author.PostAsJsonAsync($"/goal-sheets/{id}/comments", new { body = "まだ返信", answerTo = comment["commentId"]!.ToString() }, Cancellation), HttpStatusCode.UnprocessableEntity)).ShouldBe("nothing-there");
        (await ProblemAsync(Author.PutAsJsonAsync(Address(comment), new { body = "戻す" }, Cancellation), HttpStatusCode.Conflict)).ShouldBe("comment-is-fixed");
    }

    [Fact]
    public async Task Is_resolved_by_the_department_the_planning_office_or_whoever_began_it()
    {
        var (id, _) = await SheetAsync();
        var executive = city.AsPerson("mayor", Roles.Executive);
        var comment = await SaidAsync(executive, id, new { body = "市民に分かりますか。" });

        (await ProblemAsync(city.AsPerson("elsewhere", Roles.Author, "99").PutAsJsonAsync(Address(comment) + "/resolution", new { resolved = true }, Cancellation), HttpStatusCode.Forbidden)).ShouldBe("not-your-comment");
        foreach (var client in (HttpClient[])[executive, Author, Office])
        {
            var resolved = await TestCity.BodyAsync(await client.PutAsJsonAsync(Address(comment) + "/resolution", new { resolved = true }, Cancellation));
            resolved["resolvedAt"].ShouldNotBeNull();
            (await TestCity.BodyAsync(await client.PutAsJsonAsync(Address(comment) + "/resolution", new { resolved = false }, Cancellation)))["resolvedAt"].ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Administrator)]
    public async Task Is_read_and_not_written_by_those_who_only_read(string role)
    {
        var (id, _) = await SheetAsync();
        await SaidAsync(Author, id, new { body = "読めます。" });
        var reader = city.AsPerson("reader", role);

        (await reader.GetStringAsync($"/goal-sheets/{id}/comments", Cancellation)).ShouldContain("読めます。");
        (await ProblemAsync(reader.PostAsJsonAsync($"/goal-sheets/{id}/comments", new { body = "書けません。" }, Cancellation), HttpStatusCode.Forbidden)).ShouldBe("not-yours-to-comment");
    }

    [Fact]
    public async Task Refuses_what_is_not_there_and_whom_nobody_knows()
    {
        var (id, action) = await SheetAsync();
        var (other, others) = await SheetAsync(rank: 2);
        var comment = await SaidAsync(Author, other, new { body = "ほかのシート" });
        await TellAsync(Ichiro, "一郎", "いちろう", active: false);

        foreach (var (said, problem) in new (object Said, string Problem)[]
        {
            (new { body = "x", partId = others }, "nothing-there"),
            (new { body = "x", field = "rank" }, "nothing-there"),
            (new { body = "x", field = "purpose", partId = action }, "nothing-there"),
            (new { body = "x", answerTo = comment["commentId"]!.ToString() }, "nothing-there"),
            (new { body = "x", mentioned = new[] { Ichiro } }, "no-such-person"),
            (new { body = "x", mentioned = new[] { Guid.CreateVersion7() } }, "no-such-person"),
        })
        {
            (await ProblemAsync(Author.PostAsJsonAsync($"/goal-sheets/{id}/comments", said, Cancellation), HttpStatusCode.UnprocessableEntity)).ShouldBe(problem, said.ToString());
        }

        (await Author.PostAsJsonAsync($"/goal-sheets/{id}/comments", new { body = " " }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Author.PostAsJsonAsync($"/goal-sheets/{id}/comments", new { body = new string('長', 2001) }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ProblemAsync(Author.PostAsJsonAsync($"/goal-sheets/{Guid.CreateVersion7()}/comments", new { body = "x" }, Cancellation), HttpStatusCode.NotFound)).ShouldBe("no-such-goal-sheet");
        (await ProblemAsync(Author.DeleteAsync($"/comments/{Guid.CreateVersion7()}", Cancellation), HttpStatusCode.NotFound)).ShouldBe("no-such-comment");
        (await CommentsAsync(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Offers_people_by_name_reading_department_and_post()
    {
        await SheetAsync();
        await TellAsync(Ichiro, "田中 一郎", "たなか いちろう", ("01", "総務部長"));
        await TellAsync(Jiro, "高橋 二郎", "たかはし じろう");
        await TellAsync(Guid.CreateVersion7(), "退職 者", "たいしょく しゃ", active: false);

        (await NamesAsync("")).ShouldBe(["高橋 二郎 ", "田中 一郎 総務部 総務部長"]);
        (await NamesAsync("田中")).ShouldBe(["田中 一郎 総務部 総務部長"]);
        (await NamesAsync("たか")).ShouldBe(["高橋 二郎 "]);
        (await NamesAsync("総務部長")).ShouldBe(["田中 一郎 総務部 総務部長"]);
        (await NamesAsync("%")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_in_the_history_which_posts_were_held_by_whoever_saved_or_acted()
    {
        var (id, _) = await SheetAsync();
        await TellAsync(Ichiro, "一郎", "いちろう", ("01", "総務課主査"));
        var author = Person(Ichiro, Roles.Author, "01");
        var content = (await city.GetAsync($"/goal-sheets/{id}"))["content"]!;
        content["title"] = "新しい題名";
        (await author.PutAsJsonAsync($"/goal-sheets/{id}", new { revision = 1, content }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await city.TakenAsync((await city.GetAsync($"/goal-sheets/{id}"))["sheet"]!, "submit", "draft", author, "submitted", revision: 2);

        ((string?)(await city.GetAsync($"/goal-sheets/{id}/versions"))[0]!["savedByPosts"]).ShouldBe("総務部 総務課主査");
        ((string?)(await city.GetAsync($"/goal-sheets/{id}/steps"))[0]!["personPosts"]).ShouldBe("総務部 総務課主査");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private HttpClient Office => city.AsPerson("office", Roles.PlanningOffice);

    private HttpClient Person(Guid id, string role, string department)
    {
        var client = service.Host.CreateClient();
        client.DefaultRequestHeaders.Authorization = TestTokens.Bearer(new TestToken { Subject = id.ToString(), Roles = [role], Municipality = city.Code, Departments = [department] });
        return client;
    }

    private static string Address(JsonNode comment) => $"/comments/{comment["commentId"]}";

    private async Task<(string Id, string Action)> SheetAsync(int rank = 1)
    {
        var id = (string)(await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", rank)))[0]["goalSheetId"]!;
        return (id, (string)(await city.GetAsync($"/goal-sheets/{id}"))["sheet"]!["initiatives"]![0]!["actions"]![0]!["actionId"]!);
    }

    private async Task TellAsync(Guid person, string name, string kana, (string Department, string Title)? post = null, bool active = true)
    {
        var fact = new StaffChanged
        {
            MunicipalityCode = city.Code,
            PersonId = person,
            Revision = 1,
            OccurredAt = DateTimeOffset.UnixEpoch,
            Name = name,
            Kana = kana,
            NameEn = "",
            Active = active,
            Posts = post is { } held ? [new() { DepartmentCode = held.Department, SectionCode = null, Title = held.Title, Roles = [], From = new(2020, 4, 1), Until = null, DeputyFor = null }] : [],
        };
        await using var tenant = await service.Host.Services.GetRequiredService<TenantDatabase>().BeginAsync(MunicipalityCode.Parse(city.Code), Cancellation);
        await service.Host.Services.GetRequiredService<IProjection<StaffChanged>>().ApplyAsync(tenant, generation: 1, [fact], Cancellation);
        await tenant.CommitAsync(Cancellation);
    }

    private static async Task<JsonNode> SaidAsync(HttpClient client, string sheet, object said)
    {
        var response = await client.PostAsJsonAsync($"/goal-sheets/{sheet}/comments", said, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        return await TestCity.BodyAsync(response);
    }

    private static async Task<JsonNode> ChangedAsync(HttpClient client, JsonNode comment, object said)
    {
        var response = await client.PutAsJsonAsync(Address(comment), said, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        return await TestCity.BodyAsync(response);
    }

    private async Task<List<JsonNode>> CommentsAsync(string sheet) => [.. (await city.GetAsync($"/goal-sheets/{sheet}/comments")).AsArray().Select(comment => comment!)];

    private async Task<List<string>> NamesAsync(string search) =>
        [.. (await city.GetAsync($"/staff?search={Uri.EscapeDataString(search)}")).AsArray().Select(person => $"{person!["name"]} {person["posts"]}")];

    private static async Task<string> ProblemAsync(Task<HttpResponseMessage> asked, HttpStatusCode status)
    {
        var response = await asked;
        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync(Cancellation));
        return ((string)(await TestCity.BodyAsync(response))["type"]!)["urn:citygoals:problem:".Length..];
    }
}
