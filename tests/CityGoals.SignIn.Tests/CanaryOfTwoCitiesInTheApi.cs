using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit;
using CityGoals.TestKit.Isolation;
using CsCheck;

namespace CityGoals.SignIn.Tests;

/// <summary>Whatever the people of one city ask of the API of people and posts, they are told nothing of another city's, and change nothing there.</summary>
public sealed class CanaryOfTwoCitiesInTheApi : IAsyncLifetime
{
    private const string Other = "131016";

    private readonly Canaries canaries = new();
    private SignInHost host = null!;
    private CapturedLog log = null!;
    private HttpClient client = null!;
    private TwoCityCheck check = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        log = CapturedLog.Of(host.Services);
        await host.AddCityAsync(Other);
        await LiveAsync(await host.ApiAsync(city: Other));
        await LiveAsync(await host.ApiAsync(), "own");
        client = new HttpClient(host.Handler) { BaseAddress = SignInHost.Address };
        check = new TwoCityCheck(
            canaries, Other, await PoolAsync(), host.Services, client, log, host.Database,
            async role => new AuthenticationHeaderValue("Bearer", (await host.ApiAsync(role)).Tokens.Access.EncodedToken),
            policy => policy is not (RouteMatrix.Open or SignInApi.OwnSession or Policies.Service));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    public async Task Is_in_no_answer_log_line_mail_event_or_row_of_the_other_city()
    {
        await Gen.Int.Array[TwoCityCheck.Requests].SampleAsync(
            async numbers => (await check.LeaksAsync(numbers, TestContext.Current.CancellationToken)).ShouldBeEmpty(),
            iter: 1, threads: 1, print: numbers => $"{numbers.Length} requests");

        check.Reached.Count.ShouldBeGreaterThan(check.Routes * 2 / 3, string.Join(", ", check.Reached));
    }

    [Theory]
    [InlineData("GET /people", "person", "post_holding", "post")]
    [InlineData("GET /departments", "department")]
    [InlineData("GET /audit", "audit_entry")]
    public async Task Is_found_where_tables_forget_their_cities(string route, params string[] tables)
    {
        foreach (var table in tables) await host.Database.ExecuteAsync($"create policy forgetful on {table} using (true)");

        var leaks = await check.LeaksAsync([.. Enumerable.Range(0, 300)], TestContext.Current.CancellationToken);

        leaks.ShouldContain(leak => leak.Contains($": {route}", StringComparison.Ordinal) && leak.Contains(" was told: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stands_in_every_table_with_texts_of_its_city()
    {
        var rows = await new CityRows(host.Database).ReadAsync(Other);

        // These hold codes, digests, dates and ids only; attempts and mails to change a password are covered where people sign in.
        string[] wordless =
        [
            "audit_head", "ended_right", "inbox_message", "password_link", "post_holding", "projection_state", "recovery_code", "sign_in_throttle",
        ];
        rows.Where(table => canaries.In(table.Value) is null).Select(table => table.Key).Except(wordless).ShouldBeEmpty();
    }

    // What a city's administrator can bring into the service, with a word of the city in every text.
    private async Task LiveAsync(ApiClient administrator, string? words = null)
    {
        string At(string place) => words is null ? canaries.At(place) : words + place;
        await host.ExecuteAsync("update municipality set name = @name, name_en = @name where municipality_code = @city", new { name = At("city"), city = words is null ? Other : SignInHost.City });
        await host.ExecuteAsync("update person_session set client = @client where person_id = @Person", new { client = At("client"), administrator.Person });
        await administrator.PostAsync("/departments", new { code = "shisei", parentCode = (string?)null, kind = "department", name = At("department"), nameEn = At("departmenten"), from = "2026-05-01" }, HttpStatusCode.Created);
        var post = (await administrator.PostAsync("/posts", new { departmentCode = "soumu", title = At("post"), roles = new[] { Roles.Author } }, HttpStatusCode.Created)).GetProperty("postId").GetGuid();
        var person = (await administrator.PostAsync("/people", Person(At), HttpStatusCode.Created)).GetProperty("personId").GetGuid();
        await administrator.PostAsync($"/people/{person}/holdings", new { postId = post, from = "2026-04-01" }, HttpStatusCode.Created);
        await administrator.PostAsync("/reorganisations", new
        {
            on = "2027-04-01",
            kind = "rename",
            from = new[] { "shisei" },
            to = new[] { new { code = "shimin", kind = "department", name = At("renamed"), nameEn = At("renameden") } },
        });
        (await administrator.SendAsync(HttpMethod.Get, $"/people.csv?search={At("search")}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static object Person(Func<string, string> at) =>
        new { name = at("name"), kana = "いわくら つきこ", nameEn = at("nameen"), mail = $"{at("mail")}@city.example", staffNumber = at("n") };

    private async Task<StrangersPool> PoolAsync()
    {
        var rows = new CityRows(host.Database);
        var ids = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, table, column) in ((string, string, string)[])
            [("personId", "person", "person_id"), ("postId", "post", "post_id"), ("postHoldingId", "post_holding", "post_holding_id"), ("sessionId", "person_session", "session_id")])
        {
            ids[name] = [.. await rows.IdsAsync(table, column, Other), .. await rows.IdsAsync(table, column, SignInHost.City)];
        }

        canaries.Add(await rows.IdsAsync("audit_entry", "audit_entry_id", Other));
        return new StrangersPool
        {
            Municipality = SignInHost.City,
            Departments = ["soumu", "kikaku", "shisei"],
            Ids = ids,
            Words =
            [
                "own", "soumu", "shisei", "new-department", "active", "invited", "section", "department", "rename", "merge", "close", "ja", "utf-8", "cp932",
                "new@city.example", "owned@city.example", Canaries.Bait, Other, SignInHost.City, .. Roles.OfStaff,
            ],
            Keys = ["own-1", "own-2", "other-1"],
            Files =
            [
                Encoding.UTF8.GetBytes("職員番号,氏名,よみ,英語の氏名,メールアドレス,言語\r\n100,会田 千夏,あいだ ちなつ,Aida Chinatsu,aida@city.example,ja\r\n"),
                Encoding.UTF8.GetBytes("部局コード,課コード,役職,権限\r\nsoumu,,総務部長,部局長\r\n"),
            ],
        };
    }
}
