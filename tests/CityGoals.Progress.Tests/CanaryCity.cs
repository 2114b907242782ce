using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Goals.V1;
using CityGoals.ProjectionPromises;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Isolation;
using CityGoals.TestKit.Tokens;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>A city that has lived through what a city can do in the service, with a canary in every text where it is the one that has to be kept apart.</summary>
internal sealed class CanaryCity(ReportingCity city, Func<string, string> text)
{
    /// <summary>Idempotency keys that people of both cities use.</summary>
    public static readonly IReadOnlyList<string> Keys = ["save-1", "submit-1"];

    public string Code => city.Code;

    public IReadOnlyList<GoalSheetPublished> Sheets { get; private set; } = [];

    public List<string> Rounds { get; } = [];

    private HttpClient Office => As("office", Roles.PlanningOffice);

    private HttpClient Author => As("author", Roles.Author);

    /// <summary>Plans, reports, returns, approves and publishes; every step of it has to succeed.</summary>
    public async Task LiveAsync()
    {
        Sheets = [.. Enumerable.Range(1, 4).Select(number => CanaryFacts.SheetOf(Code, text) with { Number = number })];
        foreach (var sheet in Sheets) await city.TellAsync(sheet, CanaryFacts.ReportsOn(sheet, text));
        var grades = new[] { "○", "△" }.Select(symbol => new { symbol, definition = text("definition"), definitionEn = text("definitionen") });
        await SendAsync(Office, HttpMethod.Put, "/judgement-scales/2026", new { grades });
        var published = await OpenAsync("quarter-1");
        foreach (var sheet in Sheets) await FileAsync(published, sheet);
        await ThroughAsync(published, Sheets[0]);
        await SendAsync(Office, HttpMethod.Post, $"/rounds/{published}/publication", null);
        var open = await OpenAsync("mid-term");
        foreach (var sheet in Sheets) await SaveAsync(open, sheet, sheet == Sheets[0] ? "save-1" : null);
        foreach (var sheet in Sheets) await FileAsync(open, sheet);
        await SendAsync(Author, HttpMethod.Post, ReportOf(open, Sheets[1]) + "/steps", new { step = "submit", revision = 1, state = "draft", reason = text("handin") }, "submit-1");
        await StepAsync(As("head", Roles.Head), open, Sheets[1], "return", "submitted", reason: text("return"));
        await StepAsync(Author, open, Sheets[2], "submit", "draft");
        await FigureAsync("2026-09-30", proposed: false);
        await FigureAsync("2026-08-31", proposed: true);
        Rounds.Add((string)(await SendAsync(Office, HttpMethod.Post, "/rounds", Round("final"), expected: HttpStatusCode.Created))["roundId"]!);
        using var audit = await As("auditor", Roles.Auditor).GetAsync($"/audit.csv?search={text("search")}", TestContext.Current.CancellationToken);
        audit.EnsureSuccessStatusCode();
    }

    private async Task<string> OpenAsync(string kind)
    {
        var planned = await SendAsync(Office, HttpMethod.Post, "/rounds", Round(kind), expected: HttpStatusCode.Created);
        var id = (string)planned["roundId"]!;
        Rounds.Add(id);
        await SendAsync(Office, HttpMethod.Post, $"/rounds/{id}/steps", new { step = "open", revision = 1, reason = text("opening") });
        return id;
    }

    private object Round(string kind) => new
    {
        fiscalYear = 2026,
        kind,
        name = text("round"),
        nameEn = text("rounden"),
        asOf = "2026-09-30",
        opensOn = "2026-10-01",
        closesOn = "2026-10-31",
    };

    private async Task ThroughAsync(string round, GoalSheetPublished sheet)
    {
        await SaveAsync(round, sheet);
        await StepAsync(Author, round, sheet, "submit", "draft");
        await StepAsync(As("head", Roles.Head), round, sheet, "approve", "submitted");
        await StepAsync(Office, round, sheet, "approve", "head-approved");
    }

    private Task<JsonNode> SaveAsync(string round, GoalSheetPublished sheet, string? key = null) => SendAsync(
        Author, HttpMethod.Put, ReportOf(round, sheet),
        new
        {
            revision = 0,
            reason = text("reason"),
            content = new
            {
                entries = new[] { new { partId = sheet.Initiatives[0].Actions[0].ActionId, text = text("words"), grade = "○", figures = new[] { new { position = 1, value = 1 } } } },
                effect = text("effect"),
                participation = text("participation"),
            },
        },
        key);

    private Task<JsonNode> FigureAsync(string asOf, bool proposed) => SendAsync(
        Author, HttpMethod.Post, "/figures",
        new { proposed, figures = new[] { new { actionId = Sheets[0].Initiatives[0].Actions[0].ActionId, asOf, value = 1, sourceKey = text("source"), note = text("note") } } });

    private async Task FileAsync(string round, GoalSheetPublished sheet)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ReportOf(round, sheet) + "/evidence") { Content = new StringContent(text("evidence")) };
        request.Headers.Add("X-File-Name", text("file"));
        using var answer = await Author.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private HttpClient As(string person, string role) =>
        city.With(TestTokens.Bearer(new TestToken { Subject = role, Name = text(person), Roles = [role], Municipality = Code, Departments = [Department] }));
}
