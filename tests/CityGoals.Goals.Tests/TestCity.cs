using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Tokens;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CityGoals.Goals.Tests;

/// <summary>A city, and what its people ask of the service over HTTP.</summary>
internal sealed class TestCity(WebApplicationFactory<Program> host, TestDatabase database, string code)
{
    /// <summary>Every table that holds a city's goals.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "department", "sheet_import", "sheet_import_line", "goal_sheet", "alignment", "initiative", "action", "target", "imported_report", "idempotency_key",
        "import_job", "import_file", "reading_decision", "goal_sheet_step", "goal_sheet_version", "sheet_comment", "ranking", "plan", "plan_element", "alignment_decision", "opened_year", "lineage", "round_report", "outbox_message",
    ];

    public string Code { get; } = code;

    public HttpClient PlanningOffice => As(Roles.PlanningOffice);

    public HttpClient As(string role, params string[] departments) => With(TestTokens.For(role, Code, departments));

    /// <summary>A person of this city who is told apart from others.</summary>
    public HttpClient AsPerson(string person, string role, params string[] departments) =>
        With(TestTokens.Bearer(new TestToken { Subject = person, Roles = [role], Municipality = Code, Departments = departments }));

    public HttpClient Feeder => With(TestTokens.ForService("analytics"));

    /// <summary>Sends a file as the planning office does.</summary>
    public Task<HttpResponseMessage> ImportAsync(string text, string name = "sheet.txt", string? key = null) => ImportAsync(Encoding.UTF8.GetBytes(text), name, key);

    public Task<HttpResponseMessage> ImportAsync(byte[] bytes, string name = "sheet.txt", string? key = null) => ImportAsync(PlanningOffice, bytes, name, key);

    public static async Task<HttpResponseMessage> ImportAsync(HttpClient client, byte[] bytes, string name = "sheet.txt", string? key = null)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/imports") { Content = content };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Imports a file that has to come in, and gives its sheets.</summary>
    public async Task<List<JsonNode>> SheetsOfAsync(string text)
    {
        var response = await ImportAsync(text);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. (await BodyAsync(response))["sheets"]!.AsArray().Select(sheet => sheet!)];
    }

    public async Task<HttpResponseMessage> PublishAsync(JsonNode sheet, int? revision = null, string? key = null, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/goal-sheets/{sheet["goalSheetId"]}/publication")
        {
            Content = JsonContent.Create(new { revision = revision ?? (int)sheet["revision"]! }),
        };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await (client ?? PlanningOffice).SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Wants a sheet to take a step.</summary>
    public async Task<HttpResponseMessage> TakeAsync(
        JsonNode sheet, string step, string state, HttpClient client, string? reason = null, int revision = 1, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/goal-sheets/{sheet["goalSheetId"]}/steps")
        {
            Content = JsonContent.Create(new { step, revision, state, reason }),
        };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A step that has to be taken, and the state that it has to lead to.</summary>
    public async Task TakenAsync(JsonNode sheet, string step, string state, HttpClient client, string next, string? reason = null, int revision = 1)
    {
        var response = await TakeAsync(sheet, step, state, client, reason, revision);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        ((string?)(await BodyAsync(response))["state"]).ShouldBe(next);
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        var response = await PlanningOffice.GetAsync(path, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, path);
        return await BodyAsync(response);
    }

    public static async Task<JsonNode> BodyAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    /// <summary>Rows of a table that belong to this city, seen past row-level security.</summary>
    public Task<long> CountAsync(string table) => database.ScalarAsync<long>($"select count(*) from {table} where municipality_code = '{Code}'");

    /// <summary>Rows in every table.</summary>
    public async Task<Dictionary<string, long>> CountAllAsync()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in Tables) counts[table] = await CountAsync(table);
        return counts;
    }

    /// <summary>The events of this city that wait to be sent, as (type's short name, body).</summary>
    public async Task<List<(string Event, JsonNode Body)>> EventsAsync()
    {
        var rows = await database.ScalarAsync<string>(
            $"select coalesce(json_agg(json_build_array(event_type, body) order by outbox_message_id), '[]')::text from outbox_message where municipality_code = '{Code}'");
        return [.. JsonSerializer.Deserialize<string[][]>(rows)!.Select(row => (row[0][(row[0].LastIndexOf('.') + 1)..], JsonNode.Parse(row[1])!))];
    }

    /// <summary>Begins an import of some files; gives its address.</summary>
    public async Task<string> StartJobAsync(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var client = PlanningOffice;
        var started = await BodyAsync(await client.PostAsync("/import-jobs", content: null, TestContext.Current.CancellationToken));
        var job = $"/import-jobs/{started["importJobId"]}";
        foreach (var (name, bytes) in files) (await AddFileAsync(job, name, bytes, client)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        return job;
    }

    public async Task<HttpResponseMessage> AddFileAsync(string job, string name, byte[] bytes, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, job + "/files") { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        return await (client ?? PlanningOffice).SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The job once nothing of it waits any more.</summary>
    public Task<JsonNode> ReadJobAsync(string job) => Eventually.GetAsync(() => GetAsync(job), answer => (int)answer["waiting"]! == 0);

    public async Task<JsonNode> DecideAsync(string file, params object[] readings)
    {
        var response = await PlanningOffice.PutAsJsonAsync(file + "/readings", new { readings }, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await BodyAsync(response);
    }

    public Task<HttpResponseMessage> MakeSheetsAsync(string file, bool keepUnchecked = false) =>
        PlanningOffice.PostAsJsonAsync(file + "/sheets", new { keepUnchecked }, TestContext.Current.CancellationToken);

    private HttpClient With(AuthenticationHeaderValue authorization)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = authorization;
        return client;
    }
}
