using System.Security.Cryptography;
using System.Net.Http.Json;
using System.Text;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Isolation;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Goals.Tests;

/// <summary>Whatever the people of one city ask of the service, they are told nothing of another city, and change nothing there.</summary>
public sealed class CanaryOfTwoCities : IAsyncLifetime
{
    private readonly Canaries canaries = new();
    private TestDatabase database = null!;
    private TestService<Program> host = null!;
    private CapturedLog log = null!;
    private CanaryCity other = null!;
    private TestCity own = null!;
    private TwoCityCheck check = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("goals");
        host = new TestService<Program>("goals", database, clock: new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)));
        log = CapturedLog.Of(host.Services);
        other = new CanaryCity(host, GoalsService.NewCode(), canaries);
        await other.LiveAsync();
        own = new TestCity(host, database, GoalsService.NewCode());
        await own.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2, 3, 11, 12, 13));
        var comment = await own.As(Roles.Author, "01").PostAsJsonAsync($"/goal-sheets/{(await own.GetAsync("/goal-sheets/2026/01/1"))["goalSheetId"]}/comments", new { body = "意見" }, TestContext.Current.CancellationToken);
        comment.EnsureSuccessStatusCode();
        (await own.PlanningOffice.PutAsJsonAsync($"/plans/{Guid.CreateVersion7()}", PlanText.Comprehensive(), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await own.ReadJobAsync(await own.StartJobAsync(("job.txt", Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", 4)))));
        check = new TwoCityCheck(canaries, other.Code, await PoolAsync(), host.Services, host.CreateClient(), log, database);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    public async Task Is_in_no_answer_log_line_or_row_of_the_other_city()
    {
        // One sample is one run: the seed that a failure prints (CsCheck_Seed) makes all of its requests again, in their order.
        await Gen.Int.Array[TwoCityCheck.Requests].SampleAsync(
            async numbers => (await check.LeaksAsync(numbers, TestContext.Current.CancellationToken)).ShouldBeEmpty(),
            iter: 1, threads: 1, print: numbers => $"{numbers.Length} requests");

        check.Reached.Count.ShouldBeGreaterThan(check.Routes * 2 / 3, string.Join(", ", check.Reached));
    }

    [Theory]
    [InlineData("GET /goal-sheets", "goal_sheet", "department")]
    [InlineData("GET /imports", "sheet_import")]
    [InlineData("GET /import-jobs", "import_job")]
    [InlineData("GET /audit", "audit_entry")]
    public async Task Is_found_where_tables_forget_their_cities(string route, params string[] tables)
    {
        foreach (var table in tables) await database.ExecuteAsync($"create policy forgetful on {table} using (true)");

        var leaks = await check.LeaksAsync([.. Enumerable.Range(0, 500)], TestContext.Current.CancellationToken);

        leaks.ShouldContain(leak => leak.Contains($": {route}", StringComparison.Ordinal) && leak.Contains(" was told: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_where_a_request_changes_something_of_its_city()
    {
        foreach (var table in (string[])["goal_sheet", "department"]) await database.ExecuteAsync($"create policy forgetful on {table} using (true)");

        var leaks = await check.LeaksAsync([.. Enumerable.Range(0, TwoCityCheck.Requests)], TestContext.Current.CancellationToken);

        leaks.ShouldContain("Rows of goal_sheet of the other city have changed.");
    }

    [Fact]
    public async Task Is_found_in_a_row_of_the_other_city_and_in_a_log_line()
    {
        await database.ExecuteAsync($"update import_job set created_by_name = '{canaries.At("planted")}' where municipality_code = '{own.Code}'");
        var planted = canaries.At("planted");
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CityGoals.Planted").Log(LogLevel.Trace, default, planted, null, (text, _) => text);

        var leaks = await check.LeaksAsync([], TestContext.Current.CancellationToken);

        leaks.Select(leak => leak.Split(':')[0]).ShouldBe(["A row of import_job holds", "A log line says"]);
    }

    [Fact]
    public async Task Stands_in_every_table_with_texts_of_its_city()
    {
        var rows = await new CityRows(database).ReadAsync(other.Code);

        // These hold codes, figures and ids only.
        string[] wordless = ["audit_head", "inbox_message", "projection_state", "organisation", "ranking"];
        rows.Where(table => canaries.In(table.Value) is null).Select(table => table.Key).Except(wordless).ShouldBeEmpty();
    }

    // What the routes take, with ids of either city: a body of chance alone is mostly refused before it comes near anybody's rows.
    private static Dictionary<string, object> WellFormed => new(StringComparer.Ordinal)
    {
        ["POST /goal-sheets"] = new { fiscalYear = 2026, departmentCode = "01", content = new { title = "新しい目標" } },
        ["PUT /goal-sheets/{goalSheetId:guid}"] = new { revision = 1, content = new { title = "直した目標" } },
        ["POST /goal-sheets/{goalSheetId:guid}/steps"] = new { step = "submit", revision = 1, state = "draft" },
        ["POST /goal-sheets/{goalSheetId:guid}/publication"] = new { revision = 1 },
        ["POST /goal-sheets/{goalSheetId:guid}/comments"] = new { body = "意見", mentioned = Array.Empty<string>() },
        ["PUT /comments/{commentId:guid}"] = new { body = "直した意見", revision = 1 },
        ["PUT /comments/{commentId:guid}/resolution"] = new { resolved = true },
        ["POST /approvals"] = new { sheets = new[] { new { goalSheetId = "$goalSheetId", revision = 1, state = "submitted" } } },
        ["POST /alignments"] = new { alignments = new[] { new { goalSheetId = "$goalSheetId", label = "総合計画における位置付け", text = "第1編 第2章", link = new[] { "$planElementId" } } } },
        ["POST /year-turns/{year:int}"] = new { goals = new[] { new { goalSheetId = "$goalSheetId" } } },
        ["PUT /fiscal-years/{year:int}"] = new { state = "open", revision = 0 },
        ["PUT /plans/{planId:guid}"] = PlanText.Comprehensive(revision: 1),
        ["PUT /municipality"] = new { name = "試験市", nameEn = "Test City", departments = new[] { new { code = "01", name = "総務部", nameEn = "General Affairs" } } },
        ["POST /printings"] = new { year = 2026 },
        ["POST /publications"] = new { year = 2026 },
        ["POST /readings"] = new { fiscalYear = 2026, periodText = "9月末", targetText = "3か所" },
        ["POST /readings/sheet"] = new { fiscalYear = 2026, content = new { title = "目標" } },
        ["POST /import-jobs/{importJobId:guid}/files/{number:int}/sheets"] = new { keepUnchecked = true },
    };

    private async Task<StrangersPool> PoolAsync()
    {
        var rows = new CityRows(database);
        var ids = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, table) in ((string, string)[])[("goalSheetId", "goal_sheet"), ("importId", "sheet_import"), ("importJobId", "import_job"), ("commentId", "sheet_comment"), ("planId", "plan"), ("planElementId", "plan_element")])
        {
            var id = name == "commentId" ? "comment_id" : table + "_id";
            ids[name] = [.. await rows.IdsAsync(table, id, other.Code), .. await rows.IdsAsync(table, id, own.Code)];
        }

        // Nobody asks by these: where one shows up, it was told.
        foreach (var table in (string[])["initiative", "action", "audit_entry"]) canaries.Add(await rows.IdsAsync(table, table + "_id", other.Code));
        return new StrangersPool
        {
            Municipality = own.Code,
            Departments = ["01"],
            Ids = ids,
            Words = ["総務部", "観光部", "soumu", "draft", "published", "common.txt", "other.txt", Canaries.Bait, other.Code, own.Code, Convert.ToHexStringLower(SHA256.HashData(CanaryCity.CommonFile))],
            Keys = [.. CanaryCity.Keys, "own-1", "own-2"],
            Bodies = WellFormed,
            Files = [CanaryCity.CommonFile, .. Enumerable.Range(5, 4).Select(rank => Encoding.UTF8.GetBytes(SheetText.Of("総務部", "令和8年度", rank)))],
        };
    }
}
