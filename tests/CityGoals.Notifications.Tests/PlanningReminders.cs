using System.Net;
using System.Net.Http.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Notifications.Planning;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.Notifications.Tests;

/// <summary>Reminders are planned for the posts of the department that a published sheet belongs to, and follow whatever changes.</summary>
public sealed class PlanningReminders(PlanningService service)
{
    private const string OfTheEndOfSeptember = """
        2026-09-18 Author@soumu before-7 手段1
        2026-09-29 Author@soumu before-1 手段1
        2026-09-30 Author@soumu due 手段1
        2026-10-06 Author@soumu late-1 手段1
        2026-10-07 Head@soumu head-7 手段1
        2026-10-13 Author@soumu late-2 手段1
        2026-10-14 PlanningOffice@ office-14 手段1
        2026-10-20 Author@soumu late-3 手段1
        2026-10-27 Author@soumu late-4 手段1
        """;

    private readonly string municipality = Municipalities.Next();

    [Fact]
    public async Task Plans_the_coming_two_months_and_nothing_for_mornings_that_are_over()
    {
        await service.TakeAsync(municipality, Sheet(Due(1, 9, 30)));

        (await service.PlannedAsync(municipality)).ShouldBe(OfTheEndOfSeptember);
    }

    [Fact]
    public async Task Plans_each_of_several_due_dates_and_none_of_what_rounds_remind_of()
    {
        var twice = new PublishedPeriod { Kind = "Window", Due = new DateOnly(2026, 12, 10), Dues = [new DateOnly(2026, 9, 9), new DateOnly(2026, 12, 10)], Flags = [] };
        var yearly = new PublishedPeriod { Kind = "Recurring", Dues = [new DateOnly(2026, 9, 30)], Flags = [] };
        await service.TakeAsync(municipality, Sheet(SampleFacts.Action(1) with { Period = twice }, SampleFacts.Action(2) with { Period = yearly }));

        (await service.PlannedAsync(municipality, "?from=2026-09-01&to=2026-09-15")).ShouldBe("""
            2026-09-02 Author@soumu before-7 手段1
            2026-09-08 Author@soumu before-1 手段1
            2026-09-09 Author@soumu due 手段1
            2026-09-15 Author@soumu late-1 手段1
            """);
        (await service.PlannedAsync(municipality, "?from=2026-10-21")).ShouldBe("""
            2026-10-27 Author@soumu late-7 手段1
            """);
        (await service.PlannedAsync(municipality)).ShouldNotContain("手段2");
    }

    [Fact]
    public async Task Leaves_what_is_planned_untouched_when_it_plans_again()
    {
        var sheet = Sheet(Due(1, 9, 30));
        await service.TakeAsync(municipality, sheet);
        var before = await RowsAsync();

        await service.TakeAsync(municipality, sheet, sheet with { Revision = 2 }, sheet);

        before.ShouldNotBeEmpty();
        (await RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Follows_a_revision_that_moves_and_removes_due_dates()
    {
        var sheet = Sheet(Due(1, 9, 30), Due(2, 9, 10));
        await service.TakeAsync(municipality, sheet);

        await service.TakeAsync(municipality, sheet with { Revision = 2, Initiatives = [SampleFacts.Initiative(1, Due(1, 10, 30) with { ActionId = sheet.Initiatives[0].Actions[0].ActionId })] });

        (await service.PlannedAsync(municipality)).ShouldBe("""
            2026-09-30 Author@soumu before-30 手段1
            2026-10-23 Author@soumu before-7 手段1
            2026-10-29 Author@soumu before-1 手段1
            2026-10-30 Author@soumu due 手段1
            """);
    }

    [Fact]
    public async Task Never_plans_again_what_was_sent()
    {
        var sheet = Sheet(Due(1, 9, 30));
        await service.TakeAsync(municipality, sheet);
        await service.Host.Database.ExecuteAsync($"update reminder set sent_at = '2026-09-18T00:00Z' where municipality_code = '{municipality}' and stage = 'before-7'");
        var before = await RowsAsync();

        await service.TakeAsync(municipality, sheet with { Revision = 2, Initiatives = [] });
        (await service.PlannedAsync(municipality)).ShouldStartWith("2026-09-18 Author@soumu before-7");
        await service.TakeAsync(municipality, sheet with { Revision = 3 });

        (await service.PlannedAsync(municipality)).ShouldBe(OfTheEndOfSeptember);
        (await RowsAsync()).Split('\n').Intersect(before.Split('\n')).Single().ShouldContain("before-7");
    }

    [Fact]
    public async Task Moves_what_falls_on_a_closing_day_of_the_city_and_back_again()
    {
        await service.TakeAsync(municipality, Sheet(Due(1, 9, 30)));

        (await SetAsync(closings: [new(new DateOnly(2026, 9, 18), "市制記念日", "City Day"), new(new DateOnly(2026, 10, 6), "停電", "Power cut")])).ShouldBe(HttpStatusCode.OK);
        (await service.PlannedAsync(municipality, "?to=2026-10-07")).ShouldBe("""
            2026-09-17 Author@soumu before-7 手段1
            2026-09-29 Author@soumu before-1 手段1
            2026-09-30 Author@soumu due 手段1
            2026-10-07 Author@soumu late-1 手段1
            2026-10-07 Head@soumu head-7 手段1
            """);

        (await SetAsync()).ShouldBe(HttpStatusCode.OK);
        (await service.PlannedAsync(municipality)).ShouldBe(OfTheEndOfSeptember);
    }

    [Fact]
    public async Task Follows_the_stages_that_the_city_sets()
    {
        await service.TakeAsync(municipality, Sheet(Due(1, 9, 30)));

        (await SetAsync(before: [14, 3], grace: 0)).ShouldBe(HttpStatusCode.OK);

        (await service.PlannedAsync(municipality, "?to=2026-10-05")).ShouldBe("""
            2026-09-16 Author@soumu before-14 手段1
            2026-09-25 Author@soumu before-3 手段1
            2026-09-30 Author@soumu due 手段1
            2026-10-01 Author@soumu late-1 手段1
            """);
        (await service.Host.Database.ScalarAsync<long>($"select count(*) from audit_entry where municipality_code = '{municipality}' and kind = 'municipality-set-up'")).ShouldBe(1);
        (await service.GetAsync(municipality, "/reminder-settings")).GetProperty("beforeDays").EnumerateArray().Select(days => days.GetInt32()).ShouldBe([14, 3]);
    }

    [Fact]
    public async Task Refuses_settings_out_of_their_ranges() => (await SetAsync(before: [0])).ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Tells_those_who_follow_a_department_from_its_last_day_on()
    {
        await service.TakeAsync(municipality, Sheet(Due(1, 9, 30)));

        await service.TakeAsync(municipality, Organisation(2, Unit("soumu", to: new(2026, 9, 30), "somu-a", "somu-b"), Unit("somu-a", from: new(2026, 10, 1)), Unit("somu-b", from: new(2026, 10, 1))));
        await service.TakeAsync(municipality, Organisation(1, Unit("soumu")));

        (await service.PlannedAsync(municipality, "?from=2026-09-30&to=2026-10-07")).ShouldBe("""
            2026-09-30 Author@soumu due 手段1
            2026-10-06 Author@somu-a late-1 手段1
            2026-10-06 Author@somu-b late-1 手段1
            2026-10-07 Head@somu-a head-7 手段1
            2026-10-07 Head@somu-b head-7 手段1
            """);
    }

    [Fact]
    public async Task Names_who_holds_the_post_on_the_day()
    {
        await service.TakeAsync(municipality, Sheet(Due(1, 9, 30)),
            Person("前任 太郎", new(2026, 4, 1), new(2026, 9, 20)), Person("後任 花子", new(2026, 9, 21), null), Person("停止 次郎", new(2026, 4, 1), null) with { Active = false });

        var holders = (await service.GetAsync(municipality, "/planned?to=2026-09-30")).GetProperty("reminders").EnumerateArray()
            .Select(reminder => string.Join(',', reminder.GetProperty("holders").EnumerateArray()));

        holders.ShouldBe(["前任 太郎", "後任 花子", "後任 花子"]);
    }

    [Fact]
    public async Task Is_shown_in_pages_that_together_are_the_whole()
    {
        await service.TakeAsync(municipality, Sheet(Due(1, 9, 30), Due(2, 9, 30), Due(3, 10, 1)));
        var (pages, after) = (new List<string>(), "");
        do
        {
            var page = await service.GetAsync(municipality, $"/planned?limit=4{after}");
            pages.AddRange(page.GetProperty("reminders").EnumerateArray().Select(PlanningService.Line));
            after = page.GetProperty("after").GetString() is { } key ? $"&after={Uri.EscapeDataString(key)}" : "";
        }
        while (after.Length > 0);

        string.Join('\n', pages).ShouldBe(await service.PlannedAsync(municipality));
        (await service.Host.ClientOf(municipality).GetAsync(new Uri("/planned?after=somewhere", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Goes_on_with_each_day()
    {
        var clock = new MovableClock(default);
        clock.Turn(PlanningService.Today);
        await using var host = await ProjectionHost.StartAsync<Program>("notifications", clock: clock);
        await host.TakeAsync(Sheet(Due(1, 12, 1)));
        await host.UntilBuiltAsync(municipality);
        (await StagesAsync(host)).ShouldBe("2026-10-30 before-30");

        clock.Turn(PlanningService.Today.AddDays(28));

        (await Eventually.GetAsync(() => StagesAsync(host), stages => stages.Contains('\n', StringComparison.Ordinal))).ShouldBe("2026-10-30 before-30\n2026-11-24 before-7\n2026-11-30 before-1");
    }

    private Task<string> StagesAsync(ProjectionHost host) => host.Database.ScalarAsync<string>(
        $"select coalesce(string_agg(send_on || ' ' || stage, E'\\n' order by send_on), '') from reminder where municipality_code = '{municipality}'");

    // With the transaction that wrote each row.
    private Task<string> RowsAsync() => service.Host.Database.ScalarAsync<string>(
        $"select coalesce(string_agg(concat_ws(' ', xmin, send_on, post, stage, subject_id), E'\\n' order by send_on, post, stage, subject_id), '') from reminder where municipality_code = '{municipality}'");

    private async Task<HttpStatusCode> SetAsync(int[]? before = null, int grace = 3, ClosingDay[]? closings = null)
    {
        var settings = new { beforeDays = before ?? [30, 7, 1], graceDays = grace, repeatDays = 7, headAfterDays = 7, officeAfterDays = 14, roundDaysLeft = 3, closingDays = closings ?? [] };
        using var answer = await service.Host.ClientOf(municipality).PutAsJsonAsync(new Uri("/reminder-settings", UriKind.Relative), settings);
        if (answer.IsSuccessStatusCode) await service.Host.UntilBuiltAsync(municipality);
        return answer.StatusCode;
    }

    private GoalSheetPublished Sheet(params IReadOnlyList<PublishedAction> actions) => SampleFacts.Sheet(municipality, 1, SampleFacts.Initiative(1, actions));

    private static PublishedAction Due(int position, int month, int day) => SampleFacts.Action(position, new DateOnly(2026, month, day));

    private OrganisationChanged Organisation(int revision, params IReadOnlyList<OrganisationUnit> units) =>
        new() { MunicipalityCode = municipality, Revision = revision, OccurredAt = SampleFacts.FirstPublished, Units = units };

    private static OrganisationUnit Unit(string code, DateOnly? to = null, params IReadOnlyList<string> successors) => Unit(code, new DateOnly(2020, 4, 1)) with { ValidTo = to, Successors = successors };

    private static OrganisationUnit Unit(string code, DateOnly from) =>
        new() { Code = code, Kind = "department", ParentCode = null, Name = code, NameEn = code, ValidFrom = from, ValidTo = null, Successors = [] };

    private StaffChanged Person(string name, DateOnly from, DateOnly? until) => new()
    {
        MunicipalityCode = municipality,
        PersonId = Guid.CreateVersion7(),
        Revision = 1,
        OccurredAt = SampleFacts.FirstPublished,
        Name = name,
        Kana = "てすと",
        NameEn = "Test",
        Active = true,
        Posts = [new() { DepartmentCode = "soumu", SectionCode = null, Title = "主任", Roles = ["Author"], From = from, Until = until, DeputyFor = null }],
    };
}
