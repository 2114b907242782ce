using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Isolation;
using CityGoals.TestKit.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.Goals.Tests;

/// <summary>A city with a canary in every text: in its settings, sheets, files, decisions, steps, people and audit trail.</summary>
internal sealed class CanaryCity(TestService<Program> host, string code, Canaries canaries)
{
    /// <summary>Idempotency keys that its people have used.</summary>
    public static readonly IReadOnlyList<string> Keys = ["import-1", "step-1", "publication-1", "job-1", "comment-1"];

    /// <summary>Somebody of the staff; another city's colleague has the same id.</summary>
    public static readonly Guid Colleague = Guid.Parse("019ab000-0000-7000-8000-000000000077");

    public string Code { get; } = code;

    /// <summary>A file that another city may bring too: no canary in it, but its name here is one.</summary>
    public static byte[] CommonFile { get; } = Encoding.UTF8.GetBytes(SheetText.Of("観光部", "令和8年度", 1));

    /// <summary>Lives through what a city can do in the service; every step of it has to succeed.</summary>
    public async Task LiveAsync()
    {
        var office = As(Roles.PlanningOffice, "office");
        var department = "総務部" + canaries.At("department");
        await DoneAsync(office.PutAsJsonAsync("/municipality", new
        {
            name = canaries.At("city"),
            nameEn = canaries.At("cityen"),
            departments = new[] { new { code = "soumu", name = department, nameEn = canaries.At("departmenten") } },
        }));
        var sheets = (await DoneAsync(SendAsync(office, HttpMethod.Post, "/imports", File(Sheets(department, 1, 2, 3)), canaries.At("file") + ".txt", "import-1")))["sheets"]!.AsArray();
        await DoneAsync(SendAsync(office, HttpMethod.Post, "/imports", new ByteArrayContent(CommonFile), canaries.At("common") + ".txt"));
        await StepAsync(As(Roles.Author, "author"), sheets[0]!, "submit", "draft", canaries.At("submit"));
        await StepAsync(As(Roles.Head, "head"), sheets[0]!, "return", "submitted", canaries.At("return"));
        await StepAsync(As(Roles.Author, "author"), sheets[1]!, "submit", "draft", canaries.At("handin"), "step-1");
        await DoneAsync(SendAsync(office, HttpMethod.Post, $"/goal-sheets/{sheets[2]!["goalSheetId"]}/publication", JsonContent.Create(new { revision = 1 }), key: "publication-1"));
        await StepAsync(As(Roles.Author, "author"), sheets[2]!, "revise", "published", canaries.At("revise"));
        await TellOfStaffAsync();
        await TellOfReportAsync(sheets[2]!);
        await DoneAsync(SendAsync(
            As(Roles.Author, "author"), HttpMethod.Post, $"/goal-sheets/{sheets[0]!["goalSheetId"]}/comments",
            JsonContent.Create(new { body = canaries.At("comment"), mentioned = new[] { Colleague } }), key: "comment-1"));
        await PlanAsync(office, sheets[1]!);
        await DoneAsync(office.PutAsJsonAsync("/fiscal-years/2027", new { state = "open", revision = 0 }));
        await DoneAsync(office.PostAsJsonAsync("/year-turns/2027", new { goals = new[] { new { goalSheetId = (string?)sheets[1]!["goalSheetId"] } } }));
        await ReviewAsync(office, department);
        await DoneAsync(As(Roles.Auditor, "auditor").GetAsync($"/audit.csv?search={canaries.At("search")}"), json: false);
        await As(Roles.Author, "denied").GetAsync($"/audit?search={canaries.At("denied")}", Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task TellOfStaffAsync()
    {
        var person = new StaffChanged
        {
            MunicipalityCode = Code,
            PersonId = Colleague,
            Revision = 1,
            OccurredAt = DateTimeOffset.UnixEpoch,
            Name = canaries.At("colleague"),
            Kana = canaries.At("kana"),
            NameEn = canaries.At("colleagueen"),
            Active = true,
            Posts = [new() { DepartmentCode = "soumu", SectionCode = null, Title = canaries.At("post"), Roles = ["Head"], From = DateOnly.MinValue, Until = null, DeputyFor = null }],
        };
        await TellAsync(person);
    }

    private Task TellOfReportAsync(JsonNode sheet) => TellAsync(RoundReport.Of(Code, (Guid)sheet["goalSheetId"]!) with
    {
        Entries = [RoundReport.Entry(Guid.CreateVersion7(), Guid.CreateVersion7(), canaries.At("roundreport"))],
        Participation = canaries.At("roundparticipation"),
        Effect = canaries.At("roundeffect"),
    });

    private async Task TellAsync<TEvent>(TEvent fact)
    {
        await using var tenant = await host.Services.GetRequiredService<TenantDatabase>().BeginAsync(MunicipalityCode.Parse(Code), Cancellation);
        await host.Services.GetRequiredService<IProjection<TEvent>>().ApplyAsync(tenant, generation: 1, [fact], Cancellation);
        await tenant.CommitAsync(Cancellation);
    }

    private async Task PlanAsync(HttpClient office, JsonNode sheet)
    {
        var element = new { code = "1", label = canaries.At("label"), title = canaries.At("element"), titleEn = canaries.At("elementen") };
        var plan = await DoneAsync(office.PutAsJsonAsync($"/plans/{Guid.CreateVersion7()}", new
        {
            revision = 0,
            code = "comprehensive",
            name = canaries.At("plan"),
            nameEn = canaries.At("planen"),
            version = canaries.At("version"),
            validFrom = "2026-04-01",
            elements = new[] { element },
        }));
        var stored = await DoneAsync(office.GetAsync($"/goal-sheets/2026/soumu/{sheet["number"]}", Cancellation));
        var words = new
        {
            goalSheetId = (string?)sheet["goalSheetId"],
            label = (string?)stored["alignments"]![0]!["label"],
            text = (string?)stored["alignments"]![0]!["text"],
            link = new[] { (string?)plan["elements"]![0]!["planElementId"] },
        };
        await DoneAsync(office.PostAsJsonAsync("/alignments", new { alignments = new[] { words } }));
    }

    private async Task ReviewAsync(HttpClient office, string department)
    {
        var started = await DoneAsync(SendAsync(office, HttpMethod.Post, "/import-jobs", new ByteArrayContent([]), key: "job-1"));
        var job = $"/import-jobs/{started["importJobId"]}";
        await DoneAsync(SendAsync(office, HttpMethod.Post, job + "/files", File(Sheets(department, 4)), canaries.At("jobfile") + ".txt"));
        await Eventually.GetAsync(() => DoneAsync(office.GetAsync(job)), answer => (int)answer["waiting"]! == 0);
        await DoneAsync(office.PutAsJsonAsync(job + "/files/1/readings", new
        {
            readings = new[]
            {
                new { goal = 1, initiative = 1, action = 1, part = "targets", decision = "corrected", targets = new[] { new { subject = canaries.At("subject"), comparator = "at-least", value = 3, unit = canaries.At("unit") } } },
            },
        }));
    }

    private Task<JsonNode> StepAsync(HttpClient client, JsonNode sheet, string step, string state, string reason, string? key = null) =>
        DoneAsync(SendAsync(client, HttpMethod.Post, $"/goal-sheets/{sheet["goalSheetId"]}/steps", JsonContent.Create(new { step, revision = 1, state, reason }), key: key));

    private HttpClient As(string role, string person)
    {
        var client = host.CreateClient();
        // The ids are those of the other city's people too: only the city keeps them apart.
        var subject = person == "head" ? "019ab000-0000-7000-8000-000000000002" : new TestToken().Subject;
        client.DefaultRequestHeaders.Authorization = TestTokens.Bearer(new TestToken { Subject = subject, Name = canaries.At(person), Roles = [role], Municipality = Code, Departments = ["soumu"] });
        return client;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, HttpContent content, string? file = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (file is not null) request.Headers.Add("X-File-Name", file);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Cancellation);
    }

    private static async Task<JsonNode> DoneAsync(Task<HttpResponseMessage> sent, bool json = true)
    {
        var body = await (await sent).Content.ReadAsStringAsync(Cancellation);
        (await sent).IsSuccessStatusCode.ShouldBeTrue(body);
        return json && body.Length > 0 ? JsonNode.Parse(body)! : new JsonObject();
    }

    private static ByteArrayContent File(string text) => new(Encoding.UTF8.GetBytes(text));

    private string Sheets(string department, params int[] ranks) => string.Concat(ranks.Select(rank => SheetText.Goal(department, "令和8年度", rank)
        .Replace("目標その", canaries.At("title") + "その", StringComparison.Ordinal)
        .Replace("第1編", canaries.At("plan") + " 第1編", StringComparison.Ordinal)
        .Replace("窓口の待ち時間", canaries.At("situation"), StringComparison.Ordinal)
        .Replace("待たせない", canaries.At("purpose"), StringComparison.Ordinal)
        .Replace("窓口の改善", "窓口の改善" + canaries.At("initiative"), StringComparison.Ordinal)
        .Replace("(R7から継続)", $"(R7 {canaries.At("carried")}から継続)", StringComparison.Ordinal)
        .Replace("案内係の配置", "案内係の配置" + canaries.At("action"), StringComparison.Ordinal)
        .Replace("(1)9月末", "(1)9月末 " + canaries.At("period"), StringComparison.Ordinal)
        .Replace("(1)窓口3か所", $"(1){canaries.At("target")}窓口3か所", StringComparison.Ordinal)
        .Replace("2か所に置いた", "2か所に置いた" + canaries.At("midterm"), StringComparison.Ordinal)
        .Replace("(1)3か所に置いた", "(1)3か所に置いた" + canaries.At("final"), StringComparison.Ordinal)
        .Replace("利用者の声", canaries.At("participation"), StringComparison.Ordinal)
        .Replace("待ち時間が減った", canaries.At("effect"), StringComparison.Ordinal)));
}
