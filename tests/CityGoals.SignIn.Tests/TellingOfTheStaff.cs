using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Other services hear of people and their posts: by an event with each change, and by a feed at any time. It is 15 April 2026, noon in Tokyo.</summary>
public sealed class TellingOfTheStaff : IAsyncLifetime
{
    private SignInHost host = null!;
    private ApiClient administrator = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        administrator = await host.ApiAsync();
        // What the tests themselves brought in counts as told.
        await host.ExecuteAsync("update person set told_revision = staff_revision", new { });
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Tells_of_whom_each_change_concerns_and_of_nobody_else()
    {
        var ichiro = await AddPersonAsync("一郎", "ichiro@city.example");
        await IsToldAsync(ichiro, 1, "一郎 True");
        var jiro = await AddPersonAsync("二郎", "jiro@city.example");
        await IsToldAsync(jiro, 1, "二郎 True");

        await administrator.PutAsync($"/people/{ichiro}", new { revision = 1, name = "一朗", kana = "てすと", nameEn = "Test", mail = "ichiro@city.example" });
        await IsToldAsync(ichiro, 2, "一朗 True");

        var post = (await administrator.PostAsync("/posts", new { departmentCode = "soumu", title = "総務部長", roles = new[] { Roles.Head } }, HttpStatusCode.Created)).GetProperty("postId").GetGuid();
        var other = (await administrator.PostAsync("/posts", new { departmentCode = "kikaku", title = "企画監", roles = new[] { Roles.PlanningOffice } }, HttpStatusCode.Created)).GetProperty("postId").GetGuid();
        await IsToldAsync(ichiro, 2, "一朗 True");

        var holding = (await administrator.PostAsync($"/people/{ichiro}/holdings", new { postId = post, from = "2026-05-01" }, HttpStatusCode.Created)).GetProperty("postHoldingId").GetGuid();
        await IsToldAsync(ichiro, 3, "一朗 True 総務部長(Head)@soumu 2026-05-01..");
        await administrator.PutAsync($"/holdings/{holding}", new { from = "2026-05-01", until = "2027-03-31" });
        await IsToldAsync(ichiro, 4, "一朗 True 総務部長(Head)@soumu 2026-05-01..2027-03-31");

        await administrator.PutAsync($"/posts/{post}", new { revision = 1, departmentCode = "soumu", title = "総務局長", roles = new[] { Roles.Head, Roles.Author } });
        await IsToldAsync(ichiro, 5, "一朗 True 総務局長(Head,Author)@soumu 2026-05-01..2027-03-31");

        await administrator.PostAsync("/transfers", new { on = "2026-06-01", changes = new[] { new { personId = ichiro, leave = new[] { holding }, take = new[] { other } } } });
        await IsToldAsync(ichiro, 7, "一朗 True 総務局長(Head,Author)@soumu 2026-05-01..2026-05-31 企画監(PlanningOffice)@kikaku 2026-06-01..");

        await administrator.PostAsync($"/people/{ichiro}/suspension");
        await IsToldAsync(ichiro, 8, "一朗 False 総務局長(Head,Author)@soumu 2026-05-01..2026-05-31 企画監(PlanningOffice)@kikaku 2026-06-01..");
        (await administrator.SendAsync(HttpMethod.Delete, $"/people/{ichiro}/suspension")).EnsureSuccessStatusCode();
        await IsToldAsync(ichiro, 9, "一朗 True 総務局長(Head,Author)@soumu 2026-05-01..2026-05-31 企画監(PlanningOffice)@kikaku 2026-06-01..");

        (await administrator.DeleteAsync($"/holdings/{holding}")).ShouldBe(HttpStatusCode.NoContent);
        await IsToldAsync(ichiro, 10, "一朗 True 企画監(PlanningOffice)@kikaku 2026-06-01..");
        await IsToldAsync(jiro, 1, "二郎 True");
    }

    [Fact]
    public async Task Tells_of_posts_that_move_with_their_department()
    {
        var ichiro = await AddPersonAsync("一郎", "ichiro@city.example");
        var post = (await administrator.PostAsync("/posts", new { departmentCode = "kikaku", title = "企画監", roles = new[] { Roles.Author } }, HttpStatusCode.Created)).GetProperty("postId").GetGuid();
        await administrator.PostAsync($"/people/{ichiro}/holdings", new { postId = post, from = "2026-04-15" }, HttpStatusCode.Created);

        await administrator.PostAsync("/reorganisations", new
        {
            on = "2027-04-01",
            kind = "rename",
            from = new[] { "kikaku" },
            to = new[] { new { code = "seisaku", kind = "department", name = "政策部", nameEn = "Policy" } },
            movePosts = true,
        });

        await IsToldAsync(ichiro, 4, "一郎 True 企画監(Author)@kikaku 2026-04-15..2027-03-31 企画監(Author)@seisaku 2027-04-01..");
    }

    [Fact]
    public async Task Tells_of_everybody_whom_a_file_brought()
    {
        await TakeAsync("people", "職員番号,メールアドレス,氏名,ふりがな,氏名（英字）,言語\n001,ichiro@city.example,田中 一郎,たなか いちろう,Tanaka Ichiro,ja\n002,jiro@city.example,高橋 二郎,たかはし じろう,Takahashi Jiro,en\n");
        await TakeAsync("posts", "部局コード,課コード,役職,権限\nsoumu,,総務部長,部局長\n");
        await TakeAsync("holdings", "メールアドレス,部局コード,課コード,役職,開始日,終了日,代理の相手（メールアドレス）\nichiro@city.example,soumu,,総務部長,2026-05-01,,\njiro@city.example,soumu,,総務部長,2026-05-01,2026-05-07,ichiro@city.example\n");

        var last = (await ToldAsync()).GroupBy(person => person.GetProperty("personId").GetGuid()).ToDictionary(group => group.Key, group => group.MaxBy(person => person.GetProperty("revision").GetInt32()));
        last.Values.Select(Words).ShouldBe(
            ["田中 一郎 True 総務部長(Head)@soumu 2026-05-01..", "高橋 二郎 True 総務部長(Head)@soumu 2026-05-01..2026-05-07 代理"], ignoreOrder: true);
        (await UntoldAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Tells_nothing_of_what_was_refused_or_is_no_others_business()
    {
        var ichiro = await AddPersonAsync("一郎", "ichiro@city.example");
        await administrator.PutAsync($"/people/{ichiro}", new { revision = 9, name = "別名", kana = "てすと", nameEn = "Test", mail = "ichiro@city.example" }, HttpStatusCode.Conflict);
        await administrator.PutAsync($"/people/{ichiro}", new { revision = 1, name = "一郎", kana = "てすと", nameEn = "Test", mail = "ichiro@other.example" });

        (await ToldAsync()).ShouldHaveSingleItem();
        (await host.Database.ScalarAsync<string>("select string_agg(body::text, '') from outbox_message where event_type like '%StaffChanged'")).ShouldNotContain("example");
    }

    [Fact]
    public async Task Feeds_everybody_of_the_city_page_by_page()
    {
        await AddPersonAsync("一郎", "ichiro@city.example");
        await host.AddCityAsync("131016");
        var before = await host.Database.ScalarAsync<long>($"select count(*) from person where municipality_code = '{SignInHost.City}'");

        var lines = await FeedAsync(SignInHost.City);

        lines.Count.ShouldBe((int)before + 1);
        lines[^1].GetProperty("end").GetBoolean().ShouldBeTrue();
        (await FeedAsync(SignInHost.City, lines[^2].GetProperty("after").GetString())).Count.ShouldBe(1);
        (await FeedAsync("131016")).Count.ShouldBe(1);
    }

    private async Task<Guid> AddPersonAsync(string name, string mail) =>
        (await administrator.PostAsync("/people", new { name, kana = "てすと", nameEn = "Test", mail }, HttpStatusCode.Created)).GetProperty("personId").GetGuid();

    // The last event says it, the feed says the same, and nobody was forgotten.
    private async Task IsToldAsync(Guid person, int revision, string words)
    {
        var last = (await ToldAsync()).Where(fact => fact.GetProperty("personId").GetGuid() == person).MaxBy(fact => fact.GetProperty("revision").GetInt32());
        Words(last).ShouldBe(words);
        last.GetProperty("revision").GetInt32().ShouldBe(revision);
        last.GetProperty("municipalityCode").GetString().ShouldBe(SignInHost.City);
        var fed = (await FeedAsync(SignInHost.City)).Where(line => line.TryGetProperty("event", out var fact) && fact.GetProperty("personId").GetGuid() == person).ShouldHaveSingleItem();
        fed.GetProperty("event").GetRawText().ShouldBe(last.GetRawText());
        (await UntoldAsync()).ShouldBe(0);
    }

    private static string Words(JsonElement person) => string.Join(' ', (string[])
    [
        person.GetProperty("name").GetString()!, person.GetProperty("active").GetBoolean().ToString(),
        .. person.GetProperty("posts").EnumerateArray().Select(post =>
            $"{post.GetProperty("title").GetString()}({string.Join(',', post.GetProperty("roles").EnumerateArray())})@{post.GetProperty("departmentCode").GetString()} {post.GetProperty("from").GetString()}..{post.GetProperty("until").GetString()}"
            + (post.GetProperty("deputyFor").ValueKind == JsonValueKind.Null ? "" : " 代理")),
    ]);

    private Task<long> UntoldAsync() => host.Database.ScalarAsync<long>("select count(*) from person where staff_revision > told_revision");

    private async Task TakeAsync(string kind, string file)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file)) { Headers = { ContentType = new("text/csv") } };
        var answer = await administrator.SendAsync(HttpMethod.Post, $"/{kind}/imports", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"errors\":[]");
    }

    private async Task<List<JsonElement>> ToldAsync()
    {
        var bodies = await host.Database.ScalarAsync<string>("select coalesce(json_agg(body::text), '[]')::text from outbox_message where event_type = 'CityGoals.Contracts.SignIn.V1.StaffChanged'");
        return [.. JsonDocument.Parse(bodies).RootElement.EnumerateArray().Select(body => JsonDocument.Parse(body.GetString()!).RootElement)];
    }

    private async Task<List<JsonElement>> FeedAsync(string municipality, string? after = null)
    {
        var service = await Tokens.FromAsync(await new PortalClient(host).SendAsync(
            "connect/token", [("grant_type", "client_credentials"), ("client_id", "goals"), ("client_secret", SignInHost.ClientSecret), ("scope", "signin")]));
        using var client = new HttpClient(host.Handler) { BaseAddress = SignInHost.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", service.Access.EncodedToken);
        var feed = await client.GetStringAsync($"/feed/staff?municipality={municipality}" + (after is null ? "" : $"&after={after}"), TestContext.Current.CancellationToken);
        return [.. feed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
