using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.ProjectionPromises;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.Progress.Tests;

/// <summary>Reports that came with an imported sheet stand beside it, whatever becomes of it.</summary>
public sealed class SheetReportTests(RunningService service)
{
    private readonly string municipality = Municipalities.Next();

    [Fact]
    public async Task Stand_by_round_in_the_order_of_the_form()
    {
        var (sheet, first, second) = Sheet();
        await service.Host.TakeAsync(sheet, Reports(
            sheet,
            Report(sheet, second, "final", "年度末の二"),
            Report(sheet, first, "mid-term", "中間の一"),
            Report(sheet, null, "mid-term", "取組の全体"),
            Report(sheet, first, "final", "年度末の一\n二行目「括弧」")));

        (await ReportsAsync(sheet)).ShouldBe("""
            mid-term
            (1) 中間の一
             取組の全体
            final
            (2) 年度末の二
            (1) 年度末の一
            二行目「括弧」
            """);
    }

    [Fact]
    public async Task Tell_what_they_are_about()
    {
        var (sheet, first, _) = Sheet();
        await service.Host.TakeAsync(sheet, Reports(sheet, Report(sheet, first, "mid-term", "行った。")));

        var reports = await GetAsync(sheet.GoalSheetId);

        reports.GetRawText().ShouldBe(JsonSerializer.Serialize(new
        {
            goalSheetId = sheet.GoalSheetId,
            rounds = new[]
            {
                new
                {
                    kind = "mid-term",
                    reports = new[]
                    {
                        new { initiativeId = sheet.Initiatives[0].InitiativeId, actionId = first.ActionId, number = "(1)", text = "行った。", planned = true, removed = false },
                    },
                },
            },
        }, AsWritten));
    }

    [Fact]
    public async Task Are_the_same_whether_they_come_before_their_sheet_or_after()
    {
        var (sheet, first, _) = Sheet();
        var reports = Reports(sheet, Report(sheet, first, "mid-term", "行った。"));

        await service.Host.TakeAsync(reports);
        var before = await ReportsAsync(sheet);
        await service.Host.TakeAsync(sheet);

        before.ShouldBe("mid-term\n(1) 行った。");
        (await ReportsAsync(sheet)).ShouldBe(before);
    }

    [Fact]
    public async Task Stay_and_are_marked_when_a_revision_removes_their_action()
    {
        var (sheet, first, second) = Sheet();
        await service.Host.TakeAsync(sheet, Reports(sheet, Report(sheet, first, "mid-term", "消える"), Report(sheet, second, "mid-term", "残る")));

        await service.Host.TakeAsync(sheet with { Revision = 2, Initiatives = [sheet.Initiatives[0] with { Actions = [second] }] });

        (await ReportsAsync(sheet)).ShouldBe("mid-term\n(1) 消える removed\n(2) 残る");
    }

    [Fact]
    public async Task Stay_and_are_marked_when_a_revision_removes_their_initiative()
    {
        var (sheet, first, _) = Sheet();
        await service.Host.TakeAsync(sheet, Reports(sheet, Report(sheet, null, "final", "全体"), Report(sheet, first, "final", "一つ")));

        await service.Host.TakeAsync(sheet with { Revision = 2, Initiatives = [] });

        (await ReportsAsync(sheet)).ShouldBe("final\n 全体 removed\n(1) 一つ removed");
    }

    [Fact]
    public async Task Are_not_marked_by_a_sheet_that_is_older_than_they_are()
    {
        var (sheet, first, second) = Sheet();
        var newer = sheet with { Revision = 2, Initiatives = [sheet.Initiatives[0] with { Actions = [first, second, SampleFacts.Action(3)] }] };
        await service.Host.TakeAsync(sheet, Reports(newer, Report(newer, newer.Initiatives[0].Actions[2], "mid-term", "新しい手段")));

        (await ReportsAsync(sheet)).ShouldBe("mid-term\n(3) 新しい手段");
    }

    [Fact]
    public async Task Of_an_action_that_was_never_planned_are_no_removed_ones()
    {
        var (sheet, _, _) = Sheet();
        var unplanned = Report(sheet, SampleFacts.Action(9), "final", "予定になかったこと") with { Planned = false };
        await service.Host.TakeAsync(sheet, Reports(sheet, unplanned));

        (await ReportsAsync(sheet)).ShouldBe("final\n(9) 予定になかったこと unplanned");
    }

    [Fact]
    public async Task Of_a_later_import_replace_the_earlier_ones()
    {
        var (sheet, first, second) = Sheet();
        await service.Host.TakeAsync(sheet, Reports(sheet, Report(sheet, first, "mid-term", "はじめ"), Report(sheet, second, "mid-term", "はじめ")));

        await service.Host.TakeAsync(Reports(sheet with { Revision = 2 }, Report(sheet, second, "mid-term", "あらため")));

        (await ReportsAsync(sheet)).ShouldBe("mid-term\n(2) あらため");
    }

    [Fact]
    public async Task Are_none_for_a_sheet_that_nothing_was_reported_on()
    {
        var (sheet, _, _) = Sheet();
        await service.Host.TakeAsync(sheet);

        (await GetAsync(sheet.GoalSheetId)).GetProperty("rounds").GetArrayLength().ShouldBe(0);
        (await GetAsync(Guid.NewGuid())).GetProperty("rounds").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Are_not_shown_to_another_city_nor_to_strangers()
    {
        var (sheet, first, _) = Sheet();
        await service.Host.TakeAsync(sheet, Reports(sheet, Report(sheet, first, "mid-term", "行った。")));
        var address = new Uri($"/goal-sheets/{sheet.GoalSheetId}/reports", UriKind.Relative);

        var elsewhere = await service.Host.ClientOf(Municipalities.Next()).GetFromJsonAsync<JsonElement>(address);

        elsewhere.GetProperty("rounds").GetArrayLength().ShouldBe(0);
        (await service.Host.Stranger().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private (GoalSheetPublished Sheet, PublishedAction First, PublishedAction Second) Sheet()
    {
        var (first, second) = (SampleFacts.Action(1), SampleFacts.Action(2));
        return (SampleFacts.Sheet(municipality, 1, SampleFacts.Initiative(1, first, second)), first, second);
    }

    private static SheetReportsImported Reports(GoalSheetPublished sheet, params IReadOnlyList<ImportedReport> reports) => new()
    {
        MunicipalityCode = sheet.MunicipalityCode,
        GoalSheetId = sheet.GoalSheetId,
        Revision = sheet.Revision,
        OccurredAt = sheet.OccurredAt,
        FiscalYear = sheet.FiscalYear,
        DepartmentCode = sheet.DepartmentCode,
        Reports = reports,
    };

    private static ImportedReport Report(GoalSheetPublished sheet, PublishedAction? action, string round, string text) => new()
    {
        Round = round,
        InitiativeId = sheet.Initiatives[0].InitiativeId,
        ActionId = action?.ActionId,
        Number = action?.Number ?? "",
        Planned = true,
        Text = text,
    };

    private async Task<JsonElement> GetAsync(Guid goalSheetId) => await service.Host.ClientOf(municipality, Roles.Author)
        .GetFromJsonAsync<JsonElement>(new Uri($"/goal-sheets/{goalSheetId}/reports", UriKind.Relative));

    private async Task<string> ReportsAsync(GoalSheetPublished sheet)
    {
        var rounds = (await GetAsync(sheet.GoalSheetId)).GetProperty("rounds").EnumerateArray();
        return string.Join('\n', rounds.SelectMany(round => round.GetProperty("reports").EnumerateArray().Select(Line).Prepend(round.GetProperty("kind").GetString()!)));
    }

    private static string Line(JsonElement report) =>
        $"{report.GetProperty("number")} {report.GetProperty("text")}" + (report.GetProperty("planned").GetBoolean() ? "" : " unplanned") + (report.GetProperty("removed").GetBoolean() ? " removed" : "");
}
