using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.ProjectionPromises;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.Notifications.Tests;

/// <summary>The deadlines are the due dates of the actions that are published now.</summary>
public sealed class DeadlineTests(RunningService service)
{
    private readonly string municipality = Municipalities.Next();

    [Fact]
    public async Task Stand_by_date_then_by_the_order_of_the_form()
    {
        await service.Host.TakeAsync(
            Sheet("soumu", 2, SampleFacts.Initiative(1, Due(1, 12, 28), Due(2, 9, 30))),
            Sheet("soumu", 1, SampleFacts.Initiative(2, Due(1, 9, 30)), SampleFacts.Initiative(1, Due(1, 9, 30), Due(2, 9, 30))));

        (await DeadlinesAsync()).ShouldBe("""
            2026-09-30 soumu 1 (1) 手段1
            2026-09-30 soumu 1 (2) 手段2
            2026-09-30 soumu 1 (1) 手段1
            2026-09-30 soumu 2 (2) 手段2
            2026-12-28 soumu 2 (1) 手段1
            """);
    }

    [Fact]
    public async Task Tell_what_is_due_and_where_it_stands()
    {
        var action = SampleFacts.Action(1) with
        {
            Title = "説明会の開催",
            PeriodText = "6月～9月",
            Period = new PublishedPeriod { Kind = "Window", Start = new DateOnly(2026, 6, 1), Due = new DateOnly(2026, 9, 30), Dues = [], Flags = [] },
        };
        var sheet = Sheet("soumu", 3, SampleFacts.Initiative(1, action));
        await service.Host.TakeAsync(sheet);

        var deadline = (await GetAsync("")).EnumerateArray().Single();

        deadline.GetRawText().ShouldBe(JsonSerializer.Serialize(new
        {
            goalSheetId = sheet.GoalSheetId,
            departmentCode = "soumu",
            departmentName = sheet.DepartmentName,
            goalNumber = 3,
            goalTitle = sheet.Title,
            actionId = action.ActionId,
            number = "(1)",
            title = "説明会の開催",
            periodText = "6月～9月",
            kind = "window",
            start = "2026-06-01",
            due = "2026-09-30",
        }, AsWritten));
    }

    [Fact]
    public async Task Include_each_of_several_due_dates_of_an_action()
    {
        var twice = new PublishedPeriod
        {
            Kind = "Window",
            Start = new DateOnly(2026, 9, 1),
            Due = new DateOnly(2026, 12, 31),
            Dues = [new DateOnly(2026, 9, 30), new DateOnly(2026, 12, 31)],
            Flags = [],
        };
        var yearly = new PublishedPeriod { Kind = "Recurring", Dues = [new DateOnly(2026, 5, 31)], Flags = [] };
        await service.Host.TakeAsync(Sheet("soumu", 1, SampleFacts.Initiative(1, SampleFacts.Action(1) with { Period = twice }, SampleFacts.Action(2) with { Period = yearly })));

        (await DeadlinesAsync()).ShouldBe("""
            2026-05-31 soumu 1 (2) 手段2
            2026-09-30 soumu 1 (1) 手段1
            2026-12-31 soumu 1 (1) 手段1
            """);
    }

    [Fact]
    public async Task Put_what_has_no_due_date_last()
    {
        var unread = new PublishedPeriod { Kind = "Unread", Dues = [], Flags = [] };
        await service.Host.TakeAsync(Sheet("soumu", 1, SampleFacts.Initiative(1, SampleFacts.Action(1), SampleFacts.Action(2) with { Period = unread }, Due(3, 7, 31))));

        (await DeadlinesAsync()).ShouldBe("""
            2026-07-31 soumu 1 (3) 手段3
             soumu 1 (1) 手段1
             soumu 1 (2) 手段2
            """);
        (await GetAsync("")).EnumerateArray().Select(deadline => deadline.GetProperty("kind").GetString()).ShouldBe(["deadline", "unstated", "unread"]);
    }

    [Fact]
    public async Task Are_those_of_a_year_or_a_department_where_asked()
    {
        await service.Host.TakeAsync(
            Sheet("soumu", 1, SampleFacts.Initiative(1, Due(1, 9, 30))),
            Sheet("kurashi", 1, SampleFacts.Initiative(1, Due(1, 10, 31))),
            Sheet("soumu", 1, SampleFacts.Initiative(1, SampleFacts.Action(1, new DateOnly(2025, 9, 30)))) with { FiscalYear = 2025 });

        (await DeadlinesAsync("?year=2026&department=soumu")).ShouldBe("2026-09-30 soumu 1 (1) 手段1");
        (await DeadlinesAsync("?year=2025")).ShouldBe("2025-09-30 soumu 1 (1) 手段1");
        (await DeadlinesAsync("?department=nowhere")).ShouldBeEmpty();
        (await GetAsync("")).GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Follow_a_revision_that_moves_and_removes_them()
    {
        var (moved, removed) = (Due(1, 9, 30), Due(2, 9, 30));
        var sheet = Sheet("soumu", 1, SampleFacts.Initiative(1, moved, removed));
        await service.Host.TakeAsync(sheet);

        await service.Host.TakeAsync(sheet with { Revision = 2, Initiatives = [SampleFacts.Initiative(1, Due(1, 3, 31) with { ActionId = moved.ActionId })] });

        (await DeadlinesAsync()).ShouldBe("2026-03-31 soumu 1 (1) 手段1");
    }

    [Fact]
    public async Task Are_refused_to_strangers_and_for_a_year_that_is_no_number()
    {
        (await service.Host.Stranger().GetAsync(new Uri("/deadlines", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var refused = await service.Host.ClientOf(municipality).GetAsync(new Uri("/deadlines?year=this", UriKind.Relative));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static PublishedAction Due(int position, int month, int day) => SampleFacts.Action(position, new DateOnly(2026, month, day));

    private GoalSheetPublished Sheet(string department, int number, params IReadOnlyList<PublishedInitiative> initiatives) =>
        SampleFacts.Sheet(municipality, 1, initiatives) with { DepartmentCode = department, Number = number };

    private async Task<JsonElement> GetAsync(string query) =>
        await service.Host.ClientOf(municipality, Roles.Author).GetFromJsonAsync<JsonElement>(new Uri("/deadlines" + query, UriKind.Relative));

    private async Task<string> DeadlinesAsync(string query = "") => string.Join('\n', (await GetAsync(query)).EnumerateArray().Select(deadline =>
        $"{deadline.GetProperty("due")} {deadline.GetProperty("departmentCode")} {deadline.GetProperty("goalNumber")} {deadline.GetProperty("number")} {deadline.GetProperty("title")}"));
}
