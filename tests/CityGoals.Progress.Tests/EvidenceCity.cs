using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Goals.V1;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>A city with an open round and a sheet to report on, whose evidence lies in the database or on a disk.</summary>
internal sealed class EvidenceCity : IAsyncDisposable
{
    public const string InDatabase = "database", OnDisk = "disk";

    private readonly string? folder;

    private EvidenceCity(ReportingCity city, string? folder) => (City, this.folder) = (city, folder);

    public ReportingCity City { get; }

    public required string Round { get; init; }

    public required GoalSheetPublished Sheet { get; init; }

    public Guid Action => Sheet.Initiatives[0].Actions[0].ActionId;

    public string Address => AddressOf(Sheet);

    public static Task<EvidenceCity> OpenAsync(ProgressService service, string store = InDatabase, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var folder = FolderOf(store);
        return OverAsync(service.NewCity([.. settings, ("Evidence:Folder", folder ?? "")]), folder);
    }

    /// <summary>The same over a city of the caller's own, whose host keeps evidence in a folder; none: in its database.</summary>
    public static async Task<EvidenceCity> OverAsync(ReportingCity city, string? folder) =>
        new(city, folder) { Sheet = await city.SheetAsync(), Round = await city.OpenRoundAsync() };

    /// <summary>A folder of the test's own for a store on disk; none for one in the database.</summary>
    public static string? FolderOf(string store) => store == OnDisk ? Path.Combine(Path.GetTempPath(), $"citygoals-evidence-{Guid.NewGuid():n}") : null;

    public string AddressOf(GoalSheetPublished sheet) => ReportOf(Round, sheet) + "/evidence";

    /// <summary>Sends a file, and gives the answer's status and body.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(
        HttpClient client, byte[] bytes, string name = "資料.pdf", Guid? action = null, string? key = null, string? reason = null, string? address = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, (address ?? Address) + (action is null ? "" : $"?actionId={action}")) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (reason is not null) request.Headers.Add("X-Reason", Uri.EscapeDataString(reason));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    /// <summary>A file that has to be taken; gives its id.</summary>
    public async Task<string> AddAsync(byte[] bytes, string name = "資料.pdf", Guid? action = null, HttpClient? client = null, string? address = null)
    {
        var (status, body) = await SendAsync(client ?? City.Author, bytes, name, action, address: address);
        status.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return (string)body["evidenceId"]!;
    }

    /// <summary>A file that has to be refused; gives the problem's name.</summary>
    public async Task<string> RefusedAsync(byte[] bytes, HttpStatusCode expected = HttpStatusCode.UnprocessableEntity, string name = "資料.pdf", HttpClient? client = null, Guid? action = null)
    {
        var (status, body) = await SendAsync(client ?? City.Author, bytes, name, action);
        status.ShouldBe(expected, body.ToJsonString());
        ((string?)body["titleEn"]).ShouldNotBeNullOrEmpty();
        return Problem(body);
    }

    public async Task<HttpStatusCode> RemoveAsync(string id, HttpClient? client = null, string? reason = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{Address}/{id}");
        if (reason is not null) request.Headers.Add("X-Reason", Uri.EscapeDataString(reason));
        using var answer = await (client ?? City.Author).SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>The names of the files on the report, or of those that a revision names.</summary>
    public async Task<List<string>> NamesAsync(int? revision = null) =>
        [.. (await GetAsync(City.Head, Address + (revision is null ? "" : $"?revision={revision}")))["files"]!.AsArray().Select(file => (string)file!["fileName"]!)];

    public Task<HttpResponseMessage> DownloadAsync(string id, HttpClient? client = null, string? address = null) =>
        (client ?? City.Head).GetAsync($"{address ?? Address}/{id}", TestContext.Current.CancellationToken);

    /// <summary>How many contents the store holds for this city.</summary>
    public async Task<long> ContentsAsync() => folder is null
        ? await City.Database.ScalarAsync<long>($"select count(distinct sha256) from evidence_piece where municipality_code = '{City.Code}'")
        : Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length : 0;

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        if (folder is not null && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
