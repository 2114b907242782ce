using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.ProjectionPromises;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.Analytics.Tests;

/// <summary>The standing counts what is published now, by department and year.</summary>
public sealed class StandingTests(RunningService service)
{
    private readonly string municipality = Municipalities.Next();

    [Fact]
    public async Task Counts_goals_initiatives_actions_and_targets_of_each_department()
    {
        await service.Host.TakeAsync(
            Sheet("soumu", 1, Initiative(Action(targets: 2), Action(targets: 1)), Initiative(Action())),
            Sheet("soumu", 2, Initiative(Action(), Action())),
            Sheet("kurashi", 1, Initiative(Action(targets: 3)), Initiative(), Initiative(Action(targets: 1))));

        (await StandingAsync()).ShouldBe("""
            2026 goals 3 initiatives 6 actions 7 targets 7
            kurashi くらし部 goals 1 initiatives 3 actions 2 targets 4
            soumu 総務部 goals 2 initiatives 3 actions 5 targets 3
            year 2026 goals 3 initiatives 6 actions 7
            """);
    }

    [Fact]
    public async Task Shows_the_latest_year_unless_asked_for_another()
    {
        await service.Host.TakeAsync(
            Sheet("soumu", 1, Initiative(Action())) with { FiscalYear = 2025 },
            Sheet("soumu", 2, Initiative(Action())) with { FiscalYear = 2025 },
            Sheet("soumu", 1, Initiative(Action(), Action())));

        (await StandingAsync()).ShouldStartWith("2026 goals 1");
        (await StandingAsync("?year=2025")).ShouldBe("""
            2025 goals 2 initiatives 2 actions 2 targets 0
            soumu 総務部 goals 2 initiatives 2 actions 2 targets 0
            year 2026 goals 1 initiatives 1 actions 2
            year 2025 goals 2 initiatives 2 actions 2
            """);
        (await StandingAsync("?year=2019")).ShouldStartWith("2019 goals 0 initiatives 0 actions 0 targets 0");
    }

    [Fact]
    public async Task Counts_a_revision_instead_of_the_one_before()
    {
        var sheet = Sheet("soumu", 1, Initiative(Action(targets: 2), Action()), Initiative(Action()));
        await service.Host.TakeAsync(sheet, Sheet("soumu", 2, Initiative(Action())));

        await service.Host.TakeAsync(sheet with { Revision = 2, Initiatives = [Initiative(Action(targets: 1))] });

        (await StandingAsync()).ShouldStartWith("2026 goals 2 initiatives 2 actions 2 targets 1");
    }

    [Fact]
    public async Task Takes_a_goal_along_that_moves_to_another_department()
    {
        var sheet = Sheet("soumu", 1, Initiative(Action()));
        await service.Host.TakeAsync(sheet);

        await service.Host.TakeAsync(sheet with { Revision = 2, DepartmentCode = "kurashi", DepartmentName = "くらし部" });

        (await StandingAsync()).ShouldBe("""
            2026 goals 1 initiatives 1 actions 1 targets 0
            kurashi くらし部 goals 1 initiatives 1 actions 1 targets 0
            year 2026 goals 1 initiatives 1 actions 1
            """);
    }

    [Fact]
    public async Task Calls_a_department_as_its_latest_sheet_does()
    {
        var renamed = Sheet("soumu", 1) with { DepartmentName = "総務企画部", OccurredAt = SampleFacts.FirstPublished.AddDays(2) };
        await service.Host.TakeAsync(renamed, Sheet("soumu", 2) with { OccurredAt = SampleFacts.FirstPublished.AddDays(1) });

        (await StandingAsync()).ShouldContain("soumu 総務企画部 goals 2");
    }

    [Fact]
    public async Task Is_as_of_the_latest_event_however_late_another_comes()
    {
        var sheet = Sheet("soumu", 1);
        await service.Host.TakeAsync(sheet with { Revision = 3, OccurredAt = new DateTimeOffset(2026, 10, 16, 9, 0, 0, TimeSpan.FromHours(9)) });
        await service.Host.TakeAsync(sheet);

        (await GetAsync("")).GetProperty("asOf").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 10, 16, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Is_none_of_a_city_that_has_published_nothing()
    {
        var answer = await service.Host.ClientOf(municipality).GetAsync(new Uri("/standing?year=2026", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("type").GetString().ShouldBe("urn:citygoals:problem:nothing-published");
        problem.GetProperty("titleEn").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Reads_a_row_for_each_department_and_year_however_many_goals_there_are()
    {
        var sheets = Enumerable.Range(1, 40).Select(number => Sheet(number % 2 == 0 ? "soumu" : "kurashi", number, Initiative(Action())));
        await service.Host.TakeAsync([.. sheets]);

        (await service.Host.ContentsAsync(municipality)).Split('\n').Count(line => line.StartsWith("standing ", StringComparison.Ordinal)).ShouldBe(2);
        (await StandingAsync()).ShouldStartWith("2026 goals 40 initiatives 40 actions 40");
    }

    [Fact]
    public async Task Says_nothing_to_strangers()
    {
        (await service.Host.Stranger().GetAsync(new Uri("/standing", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await service.Host.ClientOf(municipality, Roles.Service).GetAsync(new Uri("/standing", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static PublishedInitiative Initiative(params IReadOnlyList<PublishedAction> actions) => SampleFacts.Initiative(1, actions);

    private static PublishedAction Action(int targets = 0) => SampleFacts.Action(1, targets: targets);

    private GoalSheetPublished Sheet(string department, int number, params IReadOnlyList<PublishedInitiative> initiatives) =>
        SampleFacts.Sheet(municipality, 1, initiatives) with { DepartmentCode = department, DepartmentName = department == "soumu" ? "総務部" : "くらし部", Number = number };

    private async Task<JsonElement> GetAsync(string query) =>
        await service.Host.ClientOf(municipality, Roles.Executive).GetFromJsonAsync<JsonElement>(new Uri("/standing" + query, UriKind.Relative));

    // As lines, so that a test shows at once what differs.
    private async Task<string> StandingAsync(string query = "")
    {
        var standing = await GetAsync(query);
        var lines = new List<string> { $"{standing.GetProperty("fiscalYear")} {Counts(standing.GetProperty("totals"))}" };
        lines.AddRange(standing.GetProperty("departments").EnumerateArray().Select(row => $"{row.GetProperty("code")} {row.GetProperty("name")} {Counts(row)}"));
        lines.AddRange(standing.GetProperty("years").EnumerateArray().Select(row => $"year {row.GetProperty("year")} {Counts(row)}"));
        return string.Join('\n', lines);
    }

    private static string Counts(JsonElement row) =>
        string.Join(' ', row.EnumerateObject().Where(count => count.Name is "goals" or "initiatives" or "actions" or "targets").Select(count => $"{count.Name} {count.Value}"));
}
