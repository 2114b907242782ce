using CityGoals.Goals.SampleCity;
using CityGoals.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Goals.Tests;

/// <summary>The sample city comes in by itself where it is configured, and only once.</summary>
public sealed class LoadingTheSampleCity : IAsyncLifetime
{
    private const string Mizuse = TestKit.SampleCity.Code;

    /// <summary>What is left to people of the current year: the drafts of a department, and three titles without a number.</summary>
    private const int Undecided = 15;

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync("goals");

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Publishes_all_but_one_departments_current_year()
    {
        await using var host = Start();
        var city = new TestCity(host, database, Mizuse);

        await LoadedAsync(city);

        var current = (await city.GetAsync("/goal-sheets?year=2026")).AsArray();
        current.Where(sheet => (string?)sheet!["state"] == "draft").Select(sheet => (string?)sheet!["departmentCode"]).Distinct().ShouldBe(["kyoiku"]);
        (await city.GetAsync("/goal-sheets?year=2025&state=draft")).AsArray().ShouldBeEmpty();
        (await city.GetAsync("/fiscal-years")).AsArray().Select(year => (int)year!["sheets"]!).ShouldBe([Goals("2026-"), Goals("2025-")]);
        (await city.EventsAsync()).Count(row => row.Event == "GoalSheetPublished").ShouldBe(Goals("") - Goals("2026-kyoiku"));
    }

    [Fact]
    public async Task Knows_the_departments_of_each_year_in_the_citys_order()
    {
        await using var host = Start();
        var city = new TestCity(host, database, Mizuse);

        await LoadedAsync(city);

        (await DepartmentsAsync(city, 2025)).ShouldBe(["shicho 0", "soumu 4", "kikaku 3", "shimin-kankyo 3", "hoken-fukushi 5", "sangyo-kanko 3", "toshi-kensetsu 3", "kyoiku 3", "kansa 0"]);
        (await DepartmentsAsync(city, 2026)).ShouldBe(["shicho 0", "soumu 4", "kikaku 4", "shimin-kankyo 3", "kenko-fukushi 3", "kodomo-mirai 3", "sangyo-kanko 4", "toshi-kensetsu 3", "kyoiku 3", "kansa 0"]);
    }

    [Fact]
    public async Task Links_what_is_beyond_doubt_to_the_plans_and_leaves_the_rest_and_the_drafts_to_people()
    {
        await using var host = Start();
        var city = new TestCity(host, database, Mizuse);

        await LoadedAsync(city);

        (await city.GetAsync("/plans?year=2026")).AsArray().Select(plan => $"{plan!["code"]} {plan["elements"]}").ShouldBe(["comprehensive 58", "manifesto 23", "reform 15", "strategy 17"]);
        var left = (await city.GetAsync("/alignments?year=2026"))["alignments"]!.AsArray();
        left.Where(one => (string?)one!["departmentCode"] != "kyoiku").ShouldAllBe(one => one!["proposals"]!.AsArray().Any(proposal => proposal!["doubts"]!.AsArray().Any(doubt => (string?)doubt == "title-only")));
        left.Count(one => (string?)one!["departmentCode"] == "kyoiku").ShouldBe(12);
        left.Count(one => (string?)one!["departmentCode"] != "kyoiku").ShouldBe(3);
    }

    [Fact]
    public async Task Adds_nothing_at_the_second_start()
    {
        Dictionary<string, long> before;
        await using (var host = Start())
        {
            var city = new TestCity(host, database, Mizuse);
            await LoadedAsync(city);
            before = await city.CountAllAsync();
        }

        await using var again = Start();
        var sameCity = new TestCity(again, database, Mizuse);
        await again.Services.GetServices<IHostedService>().OfType<SampleCityLoader>().Single().ExecuteTask!;

        (await sameCity.CountAllAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Publishes_what_a_crash_left_unpublished()
    {
        await using (var host = Start())
        {
            await LoadedAsync(new TestCity(host, database, Mizuse));
        }

        await database.ExecuteAsync("update goal_sheet set state = 'Draft', published_revision = null, published_at = null where department_code = 'soumu'");
        await database.ExecuteAsync("delete from idempotency_key");
        await using var again = Start();
        var city = new TestCity(again, database, Mizuse);

        await LoadedAsync(city);

        (await city.GetAsync("/goal-sheets?year=2026&department=soumu&state=draft")).AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Waits_for_a_database_that_is_not_migrated_yet()
    {
        await database.ExecuteAsync("alter table municipality rename to not_yet");
        var clock = new FakeTimeProvider();
        await using var host = Start(clock: clock);
        var city = new TestCity(host, database, Mizuse);
        (await city.PlanningOffice.GetAsync("/health/live", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await database.ExecuteAsync("alter table not_yet rename to municipality");

        var published = await Eventually.GetAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return await city.CountAsync("goal_sheet");
            },
            sheets => sheets == Goals(""));

        published.ShouldBe(Goals(""));
    }

    [Fact]
    public async Task Lets_the_service_live_without_its_folder()
    {
        await using var host = Start(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()));
        var city = new TestCity(host, database, Mizuse);

        (await city.GetAsync("/fiscal-years")).AsArray().ShouldBeEmpty();
    }

    private TestService<Program> Start(string? folder = null, TimeProvider? clock = null) =>
        new("goals", database, clock: clock, settings: new Dictionary<string, string> { ["SampleCity:Folder"] = folder ?? SampleFolder.Path });

    private static int Goals(string prefix) =>
        SampleFolder.ExpectedCounts.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Sum(pair => pair.Value.Goals);

    private static async Task LoadedAsync(TestCity city)
    {
        await Eventually.GetAsync(async () => (await city.GetAsync("/goal-sheets?year=2026&state=published")).AsArray().Count, published => published == Goals("2026-") - Goals("2026-kyoiku"));
        await Eventually.GetAsync(async () => (int)(await city.GetAsync("/alignments?year=2026"))["total"]!, left => left == Undecided);
    }

    private static async Task<IEnumerable<string>> DepartmentsAsync(TestCity city, int year) =>
        (await city.GetAsync($"/departments?year={year}")).AsArray().Select(department => $"{department!["code"]} {department["sheets"]}");
}
