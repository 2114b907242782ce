using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Goals.V1;
using CityGoals.ServiceDefaults;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>提出, 承認, 差戻し, 取下げ, 公表 of reports: by post, within the window, and by the planning office alone after closing.</summary>
public sealed class TakingAReportThroughThePosts(ProgressService service) : IAsyncLifetime
{
    private readonly ReportingCity city = service.NewCity();
    private GoalSheetPublished sheet = null!;

    public async ValueTask InitializeAsync() => sheet = await city.SheetAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Goes_from_the_author_over_two_approvals_to_publication()
    {
        var round = await city.OpenRoundAsync();
        await city.ApprovedAsync(round, sheet);
        ((int?)(await SendAsync(city.Office, HttpMethod.Post, $"/rounds/{round}/publication", null))["published"]).ShouldBe(1);
        ((int?)(await SendAsync(city.Office, HttpMethod.Post, $"/rounds/{round}/publication", null))["published"]).ShouldBe(0);

        ((string?)(await GetAsync(city.Author, ReportOf(round, sheet)))["state"]).ShouldBe("published");
        (await GetAsync(city.Author, ReportOf(round, sheet) + "/steps")).AsArray().Select(step => $"{step!["step"]}: {step["toState"]}")
            .ShouldBe(["submit: submitted", "approve: head-approved", "approve: approved"]);
        var events = await city.EventsAsync();
        events.Select(told => told.Event).ShouldBe(["RoundOpened", "ReportStepTaken", "ReportStepTaken", "ReportStepTaken", "ReportPublished"]);
        events[1].Body["toState"]!.ToString().ShouldBe("submitted");
        events[^1].Body["entries"]![0]!["text"]!.ToString().ShouldBe("訓練を1回行った。");
    }

    [Fact]
    public async Task Returns_with_a_reason_on_the_very_action_which_stands_until_it_is_handed_in_again()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await StepAsync(city.Author, round, sheet, "submit", "draft");
        var action = sheet.Initiatives[0].Actions[0].ActionId;
        var body = new { step = "return", revision = 1, state = "submitted", parts = new[] { new { partId = action, reason = "参加人数を書いてください。" } } };
        await SendAsync(city.Head, HttpMethod.Post, ReportOf(round, sheet) + "/steps", body);

        var words = (await GetAsync(city.Author, ReportOf(round, sheet)))["initiatives"]![0]!["actions"]![0]!["words"]!;

        ((string?)words["returnReason"]).ShouldBe("参加人数を書いてください。");
        (await city.EventsAsync())[^1].Body["parts"]![0]!["partId"]!.ToString().ShouldBe(action.ToString());
        await city.SaveAsync(round, sheet, 1, "訓練に30人が参加した。");
        await StepAsync(city.Author, round, sheet, "submit", "returned", 2);
        (await GetAsync(city.Author, ReportOf(round, sheet)))["initiatives"]![0]!["actions"]![0]!["words"]!["returnReason"].ShouldBeNull();
    }

    [Fact]
    public async Task Returns_nothing_without_a_reason_or_for_a_part_that_is_not_there()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await StepAsync(city.Author, round, sheet, "submit", "draft");

        (await RefusedAsync(city.Head, round, sheet, "return", "submitted", HttpStatusCode.UnprocessableEntity)).ShouldBe("reason-missing");
        var body = new { step = "return", revision = 1, state = "submitted", parts = new[] { new { partId = Guid.CreateVersion7(), reason = "?" } } };
        Problem(await SendAsync(city.Head, HttpMethod.Post, ReportOf(round, sheet) + "/steps", body, expected: HttpStatusCode.UnprocessableEntity)).ShouldBe("no-such-part");
    }

    [Fact]
    public async Task Is_withdrawn_by_the_department()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await StepAsync(city.Author, round, sheet, "submit", "draft");

        ((string?)(await StepAsync(city.Author, round, sheet, "withdraw", "submitted"))["state"]).ShouldBe("draft");
    }

    [Fact]
    public async Task Is_approved_by_nobody_who_handed_it_in()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await StepAsync(city.Head, round, sheet, "submit", "draft");

        (await RefusedAsync(city.Head, round, sheet, "approve", "submitted", HttpStatusCode.Forbidden)).ShouldBe("own-submission");
        ((bool?)(await GetAsync(city.Head, ReportOf(round, sheet)))["way"]!["ownSubmission"]).ShouldBe(true);
        ((string?)(await StepAsync(city.Person("deputy", Roles.Head, Department), round, sheet, "approve", "submitted"))["state"]).ShouldBe("head-approved");
    }

    [Fact]
    public async Task Refuses_a_state_that_is_no_longer_so()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await StepAsync(city.Author, round, sheet, "submit", "draft");

        (await RefusedAsync(city.Author, round, sheet, "submit", "draft", HttpStatusCode.Conflict)).ShouldBe("stale-state");
        (await RefusedAsync(city.Author, round, sheet, "submit", "submitted", HttpStatusCode.Conflict)).ShouldBe("step-not-open");
    }

    [Theory]
    [InlineData("2026-10-31T14:59:59.999Z", false)]
    [InlineData("2026-10-31T15:00:00.000Z", true)]
    public async Task Is_in_time_to_the_last_millisecond_of_the_last_day_and_late_from_then_on(string at, bool late)
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        city.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        city.Clock.SetUtcNow(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        ((bool?)(await StepAsync(city.Author, round, sheet, "submit", "draft"))["late"]).ShouldBe(late);

        ((bool?)(await GetAsync(city.Head, ReportOf(round, sheet)))["late"]).ShouldBe(late);
        ((bool?)(await city.EventsAsync())[^1].Body["late"]).ShouldBe(late);
    }

    [Fact]
    public async Task Is_not_taken_before_the_first_day()
    {
        var round = await city.OpenRoundAsync(RoundOf(opensOn: "2026-10-16"));
        await city.SaveAsync(round, sheet);

        (await RefusedAsync(city.Author, round, sheet, "submit", "draft", HttpStatusCode.Conflict)).ShouldBe("round-not-open");
        city.Clock.Advance(TimeSpan.FromDays(1));
        await StepAsync(city.Author, round, sheet, "submit", "draft");
    }

    [Fact]
    public async Task Is_the_planning_offices_to_change_after_closing_and_only_with_a_reason()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await city.CloseRoundAsync(round);
        var content = new { entries = new[] { new { partId = sheet.Initiatives[0].Actions[0].ActionId, text = "訂正" } } };

        Problem(await SendAsync(city.Author, HttpMethod.Put, ReportOf(round, sheet), new { revision = 1, content, reason = "直す" }, expected: HttpStatusCode.Forbidden)).ShouldBe("round-closed");
        (await RefusedAsync(city.Author, round, sheet, "submit", "draft", HttpStatusCode.Forbidden)).ShouldBe("round-closed");
        Problem(await SendAsync(city.Office, HttpMethod.Put, ReportOf(round, sheet), new { revision = 1, content }, expected: HttpStatusCode.UnprocessableEntity)).ShouldBe("reason-missing");
        await SendAsync(city.Office, HttpMethod.Put, ReportOf(round, sheet), new { revision = 1, content, reason = "誤りの訂正" });
        (await RefusedAsync(city.Office, round, sheet, "submit", "draft", HttpStatusCode.UnprocessableEntity, 2)).ShouldBe("reason-missing");
        var handedIn = await StepAsync(city.Office, round, sheet, "submit", "draft", 2, "提出漏れ");

        ((bool?)handedIn["late"]).ShouldBe(true);
        ((string?)(await GetAsync(city.Office, ReportOf(round, sheet) + "/versions"))[0]!["reason"]).ShouldBe("誤りの訂正");
    }

    [Fact]
    public async Task Is_decided_after_closing_when_it_came_in_time()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await StepAsync(city.Author, round, sheet, "submit", "draft");
        await city.CloseRoundAsync(round);

        await StepAsync(city.Head, round, sheet, "approve", "submitted");
        ((string?)(await StepAsync(city.Office, round, sheet, "approve", "head-approved"))["state"]).ShouldBe("approved");
    }

    [Fact]
    public async Task Is_published_anew_after_a_correction_and_shown_as_it_was_until_then()
    {
        var round = await city.OpenRoundAsync();
        await city.ApprovedAsync(round, sheet);
        await SendAsync(city.Office, HttpMethod.Post, $"/rounds/{round}/publication", null);
        await city.CloseRoundAsync(round);
        var content = new { entries = new[] { new { partId = sheet.Initiatives[0].Actions[0].ActionId, text = "訂正した。" } } };
        await SendAsync(city.Office, HttpMethod.Put, ReportOf(round, sheet), new { revision = 1, content, reason = "数の誤り" });

        (await FedAsync())["event"]!["entries"]![0]!["text"]!.ToString().ShouldBe("訓練を1回行った。");
        ((bool?)(await GetAsync(city.Office, $"/rounds/{round}/reports"))[0]!["publishable"]).ShouldBe(true);
        ((int?)(await SendAsync(city.Office, HttpMethod.Post, $"/rounds/{round}/publication", null))["published"]).ShouldBe(1);
        var fed = await FedAsync();
        fed["event"]!["entries"]![0]!["text"]!.ToString().ShouldBe("訂正した。");
        fed["event"]!.ToJsonString().ShouldBe((await city.EventsAsync())[^1].Body.ToJsonString());
    }

    [Fact]
    public async Task Is_approved_with_many_others_each_for_itself()
    {
        var round = await city.OpenRoundAsync();
        var (second, third) = (await city.SheetAsync(2), await city.SheetAsync(3));
        foreach (var each in new[] { sheet, second })
        {
            await city.SaveAsync(round, each);
            await StepAsync(each == second ? city.Head : city.Author, round, each, "submit", "draft");
        }

        var reports = new[] { sheet, second, third }.Select(each => new { roundId = round, goalSheetId = each.GoalSheetId, revision = 1, state = "submitted" });
        var answer = await SendAsync(city.Head, HttpMethod.Post, "/report-approvals", new { reports }, "many");
        var again = await SendAsync(city.Head, HttpMethod.Post, "/report-approvals", new { reports }, "many");

        ((int?)answer["approved"]).ShouldBe(1);
        answer["reports"]!.AsArray().ToDictionary(each => (string)each!["goalSheetId"]!, each => (string?)each!["problem"]).ShouldBe(
            new Dictionary<string, string?> { [$"{sheet.GoalSheetId}"] = null, [$"{second.GoalSheetId}"] = "own-submission", [$"{third.GoalSheetId}"] = "no-such-report" }, ignoreOrder: true);
        again.ToJsonString().ShouldBe(answer.ToJsonString());
        (await city.CountAsync("report_step", "step = 'Approve'")).ShouldBe(1);
    }

    [Fact]
    public async Task Has_one_effect_for_each_of_a_thousand_submissions_that_come_many_times_at_once()
    {
        const int Sheets = 50;
        var round = await city.OpenRoundAsync();
        var sheets = new List<GoalSheetPublished>();
        for (var number = 1; number <= Sheets; number++) sheets.Add(number == 1 ? sheet : await city.SheetAsync(number));
        foreach (var each in sheets) await city.SaveAsync(round, each);
        var client = city.Author;
        var answers = new System.Collections.Concurrent.ConcurrentBag<(Guid Sheet, HttpStatusCode Status, string Body)>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 1_000), new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = TestContext.Current.CancellationToken }, async (number, cancellation) =>
        {
            var each = sheets[number % Sheets];
            using var request = new HttpRequestMessage(HttpMethod.Post, ReportOf(round, each) + "/steps") { Content = JsonContent.Create(new { step = "submit", revision = 1, state = "draft" }) };
            request.Headers.Add("Idempotency-Key", $"submit-{each.Number}");
            using var answer = await client.SendAsync(request, cancellation);
            answers.Add((each.GoalSheetId, answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation)));
        });

        answers.Count.ShouldBe(1_000);
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => (answer.Sheet, answer.Body)).Distinct().Count().ShouldBe(Sheets);
        (await city.CountAsync("report_step")).ShouldBe(Sheets);
        (await city.CountAsync("outbox_message", "event_type like '%ReportStepTaken'")).ShouldBe(Sheets);
        (await city.CountAsync("audit_entry", "kind = 'report-changed' and summary_en like 'Handed in%'")).ShouldBe(Sheets);
    }

    private async Task<JsonNode> FedAsync() => JsonNode.Parse(
        (await city.Feeder.GetStringAsync($"/feed/reports?municipality={city.Code}", TestContext.Current.CancellationToken)).Split('\n')[0])!;
}
