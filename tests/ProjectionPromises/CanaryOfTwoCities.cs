using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Isolation;
using CityGoals.TestKit.Tokens;
using CsCheck;

namespace CityGoals.ProjectionPromises;

/// <summary>Whatever the people of one city ask of the service, they are told nothing of another city, and change nothing there.</summary>
public sealed class CanaryOfTwoCities(RunningService service) : IAsyncLifetime
{
    private readonly Canaries canaries = new();
    private readonly string other = Municipalities.Next();
    private readonly string own = Municipalities.Next();
    private CapturedLog log = null!;
    private TwoCityCheck check = null!;

    public async ValueTask InitializeAsync()
    {
        log = CapturedLog.Of(service.Host.Services);
        var (foreign, sheet) = (CanaryFacts.SheetOf(other, canaries.At), CanaryFacts.SheetOf(own, place => place));
        foreach (var fact in (object[])[foreign, CanaryFacts.ReportsOn(foreign, canaries.At), sheet, CanaryFacts.ReportsOn(sheet, place => place)])
        {
            if (service.Takes(fact)) await service.Host.TakeAsync(fact);
        }

        foreach (var city in (string[])[other, own]) await service.Host.UntilBuiltAsync(city);
        await LookAroundAsync();
        canaries.Add(foreign.Initiatives.SelectMany(initiative => initiative.Actions).Select(action => action.ActionId.ToString()));
        var pool = new StrangersPool
        {
            Municipality = own,
            Departments = ["soumu"],
            Ids = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["goalSheetId"] = [$"{foreign.GoalSheetId}", $"{sheet.GoalSheetId}"] },
            Words = ["総務部", "soumu", Canaries.Bait, other, own],
            Keys = ["key-1", "key-2"],
        };
        check = new TwoCityCheck(canaries, other, pool, service.Host.Services, service.Host.NewClient(), log, service.Host.Database);
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Is_in_no_answer_log_line_or_row_of_the_other_city()
    {
        // One sample is one run: the seed that a failure prints (CsCheck_Seed) makes all of its requests again, in their order.
        await Gen.Int.Array[TwoCityCheck.Requests].SampleAsync(
            async numbers => (await check.LeaksAsync(numbers, TestContext.Current.CancellationToken)).ShouldBeEmpty(),
            iter: 1, threads: 1, print: numbers => $"{numbers.Length} requests");

        check.Reached.Count.ShouldBe(check.Routes, string.Join(", ", check.Reached));
    }

    [Fact]
    public async Task Is_found_where_tables_forget_their_cities()
    {
        // What is planned for every city of all the tests would only be slow to join.
        var tables = (await new CityRows(service.Host.Database).ReadAsync(other)).Keys.Where(table => table != "reminder").ToList();
        foreach (var table in tables) await service.Host.Database.ExecuteAsync($"create policy forgetful on {table} using (true)");
        try
        {
            var leaks = await check.LeaksAsync([.. Enumerable.Range(0, 300)], TestContext.Current.CancellationToken);

            leaks.ShouldContain(leak => leak.Contains(" was told: ", StringComparison.Ordinal));
        }
        finally
        {
            foreach (var table in tables) await service.Host.Database.ExecuteAsync($"drop policy forgetful on {table}");
        }
    }

    // What people of the other city did here stands in its audit trail, with their names and what they searched for.
    private async Task LookAroundAsync()
    {
        using var auditor = service.Host.NewClient();
        auditor.DefaultRequestHeaders.Authorization = TestTokens.Bearer(new TestToken { Name = canaries.At("auditor"), Roles = [Roles.Auditor], Municipality = other });
        (await auditor.GetAsync($"/audit.csv?search={canaries.At("search")}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }
}
