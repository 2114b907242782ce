using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;
using CityGoals.TestKit.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Progress.Tests;

/// <summary>A city whose departments report, and what its people ask of the service over HTTP.</summary>
internal sealed class ReportingCity(TestService<Program> host, TestDatabase database, FakeTimeProvider clock, string code) : IAsyncDisposable
{
    public const string Department = "soumu";

    public string Code => code;

    public FakeTimeProvider Clock => clock;

    public IServiceProvider Services => host.Services;

    public TestDatabase Database => database;

    public HttpClient Office => Person("office", Roles.PlanningOffice, "kikaku");

    public HttpClient Author => Person("author", Roles.Author, Department);

    public HttpClient Head => Person("head", Roles.Head, Department);

    public HttpClient Feeder => With(TestTokens.ForService("notifications"));

    /// <summary>A person of this city who is told apart from others.</summary>
    public HttpClient Person(string person, string role, params string[] departments) =>
        With(TestTokens.Bearer(new TestToken { Subject = person, Name = person, Roles = [role], Municipality = code, Departments = departments }));

    public HttpClient With(System.Net.Http.Headers.AuthenticationHeaderValue? authorization)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = authorization;
        return client;
    }

    /// <summary>Goals tells of facts.</summary>
    public async Task TellAsync(params IReadOnlyList<object> facts)
    {
        await database.ExecuteAsync($"insert into projection_state (municipality_code, rebuild_wanted) values ('{code}', false) on conflict do nothing");
        await using var tenant = await host.Services.GetRequiredService<TenantDatabase>().BeginAsync(MunicipalityCode.Parse(code), CancellationToken.None);
        foreach (var fact in facts)
        {
            if (fact is GoalSheetPublished sheet) await host.Services.GetRequiredService<IProjection<GoalSheetPublished>>().ApplyAsync(tenant, 1, [sheet], CancellationToken.None);
            if (fact is SheetReportsImported reports) await host.Services.GetRequiredService<IProjection<SheetReportsImported>>().ApplyAsync(tenant, 1, [reports], CancellationToken.None);
        }

        await tenant.CommitAsync(CancellationToken.None);
    }

    /// <summary>A published sheet of the general affairs department with one initiative of two actions: the first is due on 30 November and has a target of one training, the second has none.</summary>
    public async Task<GoalSheetPublished> SheetAsync(int number = 1, string department = Department)
    {
        var sheet = SampleFacts.Sheet(code, 1, SampleFacts.Initiative(1, SampleFacts.Action(1, new DateOnly(2026, 11, 30), targets: 1), SampleFacts.Action(2))) with { Number = number, DepartmentCode = department };
        await TellAsync(sheet);
        return sheet;
    }

    public static object RoundOf(string kind = "mid-term", string asOf = "2026-09-30", string opensOn = "2026-10-01", string closesOn = "2026-10-31", string[]? departments = null) => new
    {
        fiscalYear = 2026,
        kind,
        name = "中間報告",
        nameEn = "Mid-term report",
        asOf,
        opensOn,
        closesOn,
        departments = departments ?? [],
    };

    public async Task<JsonNode> PlanRoundAsync(object? round = null) =>
        await SendAsync(Office, HttpMethod.Post, "/rounds", round ?? RoundOf(), expected: HttpStatusCode.Created);

    /// <summary>A round that is open, by the scale that was stated before; gives its id.</summary>
    public async Task<string> OpenRoundAsync(object? round = null)
    {
        var planned = await PlanRoundAsync(round);
        await StepRoundAsync(planned, "open");
        return (string)planned["roundId"]!;
    }

    public Task<JsonNode> StepRoundAsync(JsonNode round, string step, string? closesOn = null) =>
        SendAsync(Office, HttpMethod.Post, $"/rounds/{round["roundId"]}/steps", new { step, revision = (int)round["revision"]!, closesOn });

    public async Task CloseRoundAsync(string roundId) => await StepRoundAsync(await GetAsync(Office, $"/rounds/{roundId}"), "close");

    public Task<JsonNode> StateScaleAsync(params string[] symbols) => SendAsync(
        Office, HttpMethod.Put, "/judgement-scales/2026", new { grades = symbols.Select(symbol => new { symbol, definition = $"{symbol}の定義", definitionEn = $"Definition of {symbol}" }) });

    public static string ReportOf(string roundId, GoalSheetPublished sheet) => $"/rounds/{roundId}/reports/{sheet.GoalSheetId}";

    /// <summary>Saves a report that says something of each of these parts.</summary>
    public Task<JsonNode> SaveAsync(string roundId, GoalSheetPublished sheet, int revision, params (Guid Part, string Text)[] entries) =>
        SendAsync(Author, HttpMethod.Put, ReportOf(roundId, sheet), new { revision, content = new { entries = entries.Select(entry => new { partId = entry.Part, text = entry.Text }) } });

    /// <summary>Saves a report on the first action, or on the sheet as it has it.</summary>
    public Task<JsonNode> SaveAsync(string roundId, GoalSheetPublished sheet, int revision = 0, string text = "訓練を1回行った。") =>
        SaveAsync(roundId, sheet, revision, (sheet.Initiatives[0].Actions[0].ActionId, text));

    /// <summary>A step that has to be taken.</summary>
    public static Task<JsonNode> StepAsync(HttpClient client, string roundId, GoalSheetPublished sheet, string step, string state, int revision = 1, string reason = "", string? key = null) =>
        SendAsync(client, HttpMethod.Post, ReportOf(roundId, sheet) + "/steps", new { step, revision, state, reason }, key);

    /// <summary>A step that has to be refused; gives the problem's name.</summary>
    public static async Task<string> RefusedAsync(
        HttpClient client, string roundId, GoalSheetPublished sheet, string step, string state, HttpStatusCode expected, int revision = 1, string reason = "") =>
        Problem(await SendAsync(client, HttpMethod.Post, ReportOf(roundId, sheet) + "/steps", new { step, revision, state, reason }, expected: expected));

    /// <summary>A report on the sheet that the planning office has approved.</summary>
    public async Task ApprovedAsync(string roundId, GoalSheetPublished sheet)
    {
        await SaveAsync(roundId, sheet);
        await StepAsync(Author, roundId, sheet, "submit", "draft");
        await StepAsync(Head, roundId, sheet, "approve", "submitted");
        await StepAsync(Office, roundId, sheet, "approve", "head-approved");
    }

    public static Task<JsonNode> GetAsync(HttpClient client, string address) => SendAsync(client, HttpMethod.Get, address, null);

    /// <summary>Asks, and gives the answer's body where it has the expected status.</summary>
    public static async Task<JsonNode> SendAsync(HttpClient client, HttpMethod method, string address, object? body, string? key = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected, $"{method} {address}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>The last part of the problem's name.</summary>
    public static string Problem(JsonNode problem) => ((string)problem["type"]!)["urn:citygoals:problem:".Length..];

    /// <summary>The events of this city that wait to be sent, as (type's short name, body).</summary>
    public async Task<List<(string Event, JsonNode Body)>> EventsAsync()
    {
        var rows = await database.ScalarAsync<string>(
            $"select coalesce(json_agg(json_build_array(event_type, body) order by outbox_message_id), '[]')::text from outbox_message where municipality_code = '{code}'");
        return [.. JsonSerializer.Deserialize<string[][]>(rows)!.Select(row => (row[0][(row[0].LastIndexOf('.') + 1)..], JsonNode.Parse(row[1])!))];
    }

    public Task<long> CountAsync(string table, string where = "true") => database.ScalarAsync<long>($"select count(*) from {table} where municipality_code = '{code}' and {where}");

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
