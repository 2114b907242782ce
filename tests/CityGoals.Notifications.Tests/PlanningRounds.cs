using CityGoals.Contracts.Goals.V1;
using CityGoals.Contracts.Progress.V1;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.Notifications.Tests;

/// <summary>A round reminds the departments whose reports are awaited, and stops when they are handed in; a published report says what need not be reminded of.</summary>
public sealed class PlanningRounds(PlanningService service)
{
    private const string OfTheMidTermRound = """
        2026-09-04 Author@soumu half-way 中間報告
        2026-09-08 Author@soumu left-3 中間報告
        2026-09-11 Author@soumu last-day 中間報告
        2026-09-17 Author@soumu late-1 中間報告
        2026-09-18 Head@soumu head-7 中間報告
        2026-09-24 Author@soumu late-2 中間報告
        2026-09-25 PlanningOffice@ office-14 中間報告
        """;

    private readonly string municipality = Municipalities.Next();
    private readonly Guid round = Guid.CreateVersion7();
    private readonly Guid sheet = Guid.CreateVersion7();

    [Fact]
    public async Task Reminds_each_department_that_has_a_sheet_in_it()
    {
        await service.TakeAsync(municipality, Sheet(), Sheet() with { GoalSheetId = Guid.CreateVersion7(), DepartmentCode = "kurashi" }, Opened(1));

        (await PlannedAsync("&to=2026-09-11")).ShouldBe("""
            2026-09-04 Author@kurashi half-way 中間報告
            2026-09-04 Author@soumu half-way 中間報告
            2026-09-08 Author@kurashi left-3 中間報告
            2026-09-08 Author@soumu left-3 中間報告
            2026-09-11 Author@kurashi last-day 中間報告
            2026-09-11 Author@soumu last-day 中間報告
            """);
        (await PlannedAsync("&to=2026-09-30&post=PlanningOffice@")).ShouldBe("2026-09-25 PlanningOffice@ office-14 中間報告", "one for all departments");
    }

    [Fact]
    public async Task Asks_only_the_departments_that_it_names()
    {
        await service.TakeAsync(municipality, Sheet(), Sheet() with { GoalSheetId = Guid.CreateVersion7(), DepartmentCode = "kurashi" }, Opened(1, "soumu"));

        (await PlannedAsync()).ShouldBe(OfTheMidTermRound);
    }

    [Fact]
    public async Task Stops_when_the_report_is_handed_in_and_goes_on_when_it_is_returned()
    {
        await service.TakeAsync(municipality, Sheet(), Opened(1));

        await service.TakeAsync(municipality, Step(1, "submitted"));
        (await PlannedAsync()).ShouldBeEmpty();

        await service.TakeAsync(municipality, Step(2, "returned"), Step(1, "submitted"));
        (await PlannedAsync()).ShouldBe(OfTheMidTermRound);
    }

    [Fact]
    public async Task Waits_for_the_last_report_of_a_department()
    {
        await service.TakeAsync(municipality, Sheet(), Sheet() with { GoalSheetId = Guid.CreateVersion7(), Number = 2 }, Opened(1), Step(1, "submitted"));

        (await PlannedAsync()).ShouldBe(OfTheMidTermRound);
    }

    [Fact]
    public async Task Moves_with_a_later_last_day_and_ends_with_the_round_in_whatever_order_that_is_told()
    {
        var extended = new RoundExtended { MunicipalityCode = municipality, OccurredAt = SampleFacts.FirstPublished, Round = Facts(2) with { ClosesOn = new(2026, 10, 30) }, Reason = "", PersonId = "p", PersonName = "企画" };
        await service.TakeAsync(municipality, Sheet(), extended, Opened(1));
        (await PlannedAsync("&to=2026-10-30")).ShouldBe("""
            2026-09-28 Author@soumu half-way 中間報告
            2026-10-27 Author@soumu left-3 中間報告
            2026-10-30 Author@soumu last-day 中間報告
            """);

        await service.TakeAsync(municipality, new RoundClosed { MunicipalityCode = municipality, OccurredAt = SampleFacts.FirstPublished, Round = Facts(3), PersonId = "p", PersonName = "企画" }, extended, Opened(1));

        (await PlannedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stops_reminding_of_an_action_that_a_published_report_calls_done()
    {
        var published = Sheet(SampleFacts.Action(1, new DateOnly(2026, 9, 30)), SampleFacts.Action(2, new DateOnly(2026, 9, 30)));
        await service.TakeAsync(municipality, published);

        await service.TakeAsync(municipality, Published(1, published.Initiatives[0], done: 1));
        (await service.PlannedAsync(municipality)).ShouldNotContain("手段1");
        (await service.PlannedAsync(municipality)).ShouldContain("2026-09-30 Author@soumu due 手段2");

        await service.TakeAsync(municipality, Published(2, published.Initiatives[0], done: 2), Published(1, published.Initiatives[0], done: 1));
        (await service.PlannedAsync(municipality)).ShouldContain("2026-09-30 Author@soumu due 手段1");
        (await service.PlannedAsync(municipality)).ShouldNotContain("手段2");
    }

    [Fact]
    public async Task Finds_in_the_feeds_what_it_was_not_told_of()
    {
        var feed = new FeedStub();
        feed.Hold(municipality, Sheet(), Opened(1));
        var clock = new MovableClock(default);
        clock.Turn(PlanningService.Today);
        await using var late = await ProjectionHost.StartAsync<Program>("notifications", feed, clock: clock);

        await late.UntilBuiltAsync(municipality);

        (await late.Database.ScalarAsync<long>($"select count(*) from reminder where municipality_code = '{municipality}' and subject_id = '{round}'")).ShouldBeGreaterThan(6);
    }

    private Task<string> PlannedAsync(string more = "&to=2026-09-30") => service.PlannedAsync(municipality, "?from=2026-09-01" + more);

    private GoalSheetPublished Sheet(params IReadOnlyList<PublishedAction> actions) => SampleFacts.Sheet(municipality, 1, SampleFacts.Initiative(1, actions)) with { GoalSheetId = sheet };

    private RoundOpened Opened(int revision, params IReadOnlyList<string> departments) =>
        new() { MunicipalityCode = municipality, OccurredAt = SampleFacts.FirstPublished, Round = Facts(revision) with { Departments = departments }, PersonId = "p", PersonName = "企画" };

    private RoundFacts Facts(int revision) => new()
    {
        RoundId = round,
        Revision = revision,
        FiscalYear = 2026,
        Kind = "mid-term",
        Name = "中間報告",
        NameEn = "Mid-term",
        AsOf = new(2026, 8, 31),
        OpensOn = new(2026, 8, 28),
        ClosesOn = new(2026, 9, 11),
        TimeZone = "Asia/Tokyo",
        Departments = [],
        Sheets = [],
    };

    private ReportStepTaken Step(int sequence, string state) => new()
    {
        MunicipalityCode = municipality,
        RoundId = round,
        GoalSheetId = sheet,
        Revision = 1,
        Sequence = sequence,
        Step = "submit",
        FromState = "draft",
        ToState = state,
        Reason = "",
        Parts = [],
        Late = false,
        OccurredAt = SampleFacts.FirstPublished,
        FiscalYear = 2026,
        RoundKind = "mid-term",
        RoundName = "中間報告",
        RoundNameEn = "Mid-term",
        DepartmentCode = "soumu",
        DepartmentName = "総務部",
        Number = 1,
        Title = "目標",
        PersonId = "p",
        PersonName = "担当",
    };

    private ReportPublished Published(int revision, PublishedInitiative initiative, int done) => new()
    {
        MunicipalityCode = municipality,
        RoundId = round,
        GoalSheetId = sheet,
        Revision = revision,
        OccurredAt = SampleFacts.FirstPublished,
        FiscalYear = 2026,
        RoundKind = "mid-term",
        RoundName = "中間報告",
        RoundNameEn = "Mid-term",
        AsOf = new(2026, 8, 31),
        DepartmentCode = "soumu",
        Late = false,
        Entries =
        [
            .. initiative.Actions.Select(action => new PublishedReportEntry
            {
                InitiativeId = initiative.InitiativeId,
                ActionId = action.ActionId,
                Number = action.Number,
                Title = action.Title,
                Text = "",
                Grade = null,
                DoneOn = action.Position == done ? new DateOnly(2026, 8, 20) : null,
                Figures = [],
            }),
        ],
        Effect = "",
        Participation = "",
    };
}
