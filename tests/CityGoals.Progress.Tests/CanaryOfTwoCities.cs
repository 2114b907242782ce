using System.Text;
using System.Text.RegularExpressions;
using CityGoals.TestKit;
using CityGoals.TestKit.Isolation;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Progress.Tests;

/// <summary>Whatever the people of one city ask of the service, they are told nothing of another city, and change nothing there.</summary>
public sealed class CanaryOfTwoCities : IAsyncLifetime
{
    private readonly Canaries canaries = new();
    private readonly FakeTimeProvider clock = new(ProgressService.InOctober) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
    private TestDatabase database = null!;
    private TestService<Program> host = null!;
    private CapturedLog log = null!;
    private CanaryCity other = null!;
    private CanaryCity own = null!;
    private TwoCityCheck check = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("progress");
        host = new TestService<Program>("progress", database, clock: clock);
        log = CapturedLog.Of(host.Services);
        other = new CanaryCity(new ReportingCity(host, database, clock, Municipalities.Next()), canaries.At);
        own = new CanaryCity(new ReportingCity(host, database, clock, Municipalities.Next()), place => place);
        await other.LiveAsync();
        await own.LiveAsync();
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
    [InlineData("GET /rounds ", "reporting_round", "projection_state")]
    [InlineData("GET /rounds/[^/ ]+/reports ", "reporting_round", "report", "goal_sheet", "projection_state")]
    [InlineData("GET /goal-sheets/[^/ ]+/figures ", "figure", "goal_sheet", "projection_state")]
    [InlineData("GET /rounds/[^/ ]+/reports/[^/ ]+/evidence ", "evidence")]
    [InlineData("GET /audit ", "audit_entry")]
    public async Task Is_found_where_tables_forget_their_cities(string request, params string[] tables)
    {
        foreach (var table in tables) await database.ExecuteAsync($"create policy forgetful on {table} using (true)");

        var leaks = await check.LeaksAsync([.. Enumerable.Range(0, TwoCityCheck.Requests)], TestContext.Current.CancellationToken);

        leaks.ShouldContain(leak => Regex.IsMatch(leak, $"^[A-Za-z]+: {request}.* was told: ", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Stands_in_every_table_with_texts_of_its_city()
    {
        var rows = await new CityRows(database).ReadAsync(other.Code);

        // These hold codes, figures and ids only.
        string[] wordless = ["audit_head", "inbox_message", "projection_state", "idempotency_key", "report_import"];
        rows.Where(table => canaries.In(table.Value) is null).Select(table => table.Key).Except(wordless).ShouldBeEmpty();
    }

    private async Task<StrangersPool> PoolAsync()
    {
        var rows = new CityRows(database);
        var figures = new[] { other.Code, own.Code }.Select(code => rows.IdsAsync("figure", "figure_id", code));
        var evidence = new[] { other.Code, own.Code }.Select(code => rows.IdsAsync("evidence", "evidence_id", code));
        canaries.Add(await rows.IdsAsync("audit_entry", "audit_entry_id", other.Code));
        return new StrangersPool
        {
            Municipality = own.Code,
            Departments = [ReportingCity.Department],
            Ids = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["goalSheetId"] = [.. other.Sheets.Concat(own.Sheets).Select(sheet => $"{sheet.GoalSheetId}")],
                ["roundId"] = [.. other.Rounds, .. own.Rounds],
                ["figureId"] = [.. (await Task.WhenAll(figures)).SelectMany(ids => ids)],
                ["evidenceId"] = [.. (await Task.WhenAll(evidence)).SelectMany(ids => ids)],
                ["partId"] = Actions,
                ["actionId"] = Actions,
            },
            Words = ["総務部", "soumu", "mid-term", "final", Canaries.Bait, other.Code, own.Code],
            Keys = [.. CanaryCity.Keys, "own-1", "own-2"],
            Files = [.. Actions.Select(action => Encoding.UTF8.GetBytes($"actionId,asOf,value\n{action},2026-07-31,2\n"))],
            Bodies = WellFormed,
        };
    }

    private List<string> Actions => [.. other.Sheets.Concat(own.Sheets).Select(sheet => $"{sheet.Initiatives[0].Actions[0].ActionId}")];

    // What the routes take, with ids of either city: a body of chance alone is mostly refused before it comes near anybody's rows.
    private static Dictionary<string, object> WellFormed => new(StringComparer.Ordinal)
    {
        ["PUT /rounds/{roundId:guid}/reports/{goalSheetId:guid}"] = new { revision = 1, content = new { effect = "効果", entries = new[] { new { partId = "$partId", text = "訓練をした。" } } } },
        ["POST /rounds/{roundId:guid}/reports/{goalSheetId:guid}/steps"] = new { step = "submit", revision = 1, state = "draft" },
        ["POST /report-approvals"] = new { reports = new[] { new { roundId = "$roundId", goalSheetId = "$goalSheetId", revision = 1, state = "submitted" } } },
        ["POST /figures"] = new { figures = new[] { new { actionId = "$actionId", asOf = "2026-06-30", value = 2 } } },
        ["PUT /judgement-scales/{year:int}"] = new { grades = new[] { "A", "B" }.Select(symbol => new { symbol, definition = "定義", definitionEn = "Definition" }) },
        ["POST /rounds"] = ReportingCity.RoundOf(),
        ["POST /rounds/{roundId:guid}/steps"] = new { step = "extend", revision = 2, closesOn = "2026-11-30", reason = "延ばす" },
    };
}
