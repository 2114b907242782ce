using System.Net.Http.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Fiscal;
using CityGoals.Notifications.Planning;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;
using CsCheck;

namespace CityGoals.Notifications.Tests;

/// <summary>What the database holds as planned is what the rule says, action by action, for any periods, settings and closing days.</summary>
public sealed class PlanAgreesWithTheRule(PlanningService service)
{
    private static readonly string[] Kinds = ["Deadline", "Deadline", "Window", "Throughout", "Recurring", "Unread", "Unstated"];

    private static readonly Gen<PublishedPeriod> Periods =
        from kind in Gen.Int[0, Kinds.Length - 1].Select(at => Kinds[at])
        from days in Gen.Int[-40, 120].Array[0, 3]
        from session in Gen.Int[0, 4]
        let dues = days.Distinct().Order().Select(PlanningService.Today.AddDays).ToArray()
        select new PublishedPeriod
        {
            Kind = kind,
            Due = kind is "Unread" or "Unstated" || dues.Length == 0 ? null : dues[^1],
            Dues = kind is "Unread" or "Unstated" || dues.Length == 1 ? [] : dues,
            Flags = session == 0 ? ["About", "SessionDateToBeSet"] : ["About"],
        };

    private static readonly Gen<CitySettings> Settings =
        from before in Gen.Int[1, 60].Array[0, 4]
        from grace in Gen.Int[0, 6]
        from repeat in Gen.Int[1, 20]
        from head in Gen.Int[1, 20]
        from office in Gen.Int[1, 30]
        from closed in Gen.Int[-30, 80].Array[0, 12]
        select new CitySettings(
            new StageSettings { BeforeDays = before, GraceDays = grace, RepeatDays = repeat, HeadAfterDays = head, OfficeAfterDays = office },
            [.. closed.Distinct().Select(days => new ClosingDay(PlanningService.Today.AddDays(days), "", ""))]);

    [Fact]
    public async Task For_any_periods_settings_and_closing_days() =>
        await Gen.Select(Periods.Array[1, 12].Array[1, 2], Settings, Gen.Bool.Select(over => over ? new DateOnly(2026, 7, 31) : new DateOnly(2027, 3, 31))).SampleAsync(async (revisions, settings, yearEnd) =>
        {
            var municipality = Municipalities.Next();
            var actions = Enumerable.Range(1, 12).Select(_ => Guid.CreateVersion7()).ToArray();
            var sheet = SampleFacts.Sheet(municipality) with { FiscalYearEnd = yearEnd };
            await SetAsync(municipality, settings);
            foreach (var (periods, revision) in revisions.Select((periods, at) => (periods, at + 1)))
            {
                await service.TakeAsync(municipality, sheet with { Revision = revision, Initiatives = [SampleFacts.Initiative(1, [.. periods.Select((period, at) => SampleFacts.Action(at + 1) with { ActionId = actions[at], Period = period })])] });
            }

            (await HeldAsync(municipality)).ShouldBe(string.Join('\n', Said(actions, revisions[^1], settings, yearEnd).Order(StringComparer.Ordinal)));
        }, iter: 40, threads: 1);

    private static IEnumerable<string> Said(Guid[] actions, PublishedPeriod[] periods, CitySettings settings, DateOnly yearEnd)
    {
        var (window, last) = (new DateRange(PlanningService.Today, PlanningService.Today.AddDays(PlanningWindow.Days)), ReminderRules.LastDayOf(yearEnd));
        foreach (var (period, at) in periods.Select((period, at) => (period, at)))
        {
            if (period.Kind is not ("Deadline" or "Window") || period.Flags.Contains("SessionDateToBeSet") || period.Due is not { } due) continue;
            foreach (var day in period.Dues is [_, ..] dues ? dues : [due])
            {
                foreach (var stage in ReminderRules.OfAction(day, window, settings.Stages, settings.Calendar()).Where(stage => stage.Day <= last))
                {
                    yield return $"{actions[at]} {day:O} {stage.Stage} {stage.Day:O} {stage.Audience}@{(stage.Audience == Audience.PlanningOffice ? "" : "soumu")}";
                }
            }
        }
    }

    private Task<string> HeldAsync(string municipality) => service.Host.Database.ScalarAsync<string>($"""
        select coalesce(string_agg(line, E'\n' order by line collate "C"), '')
        from (select concat_ws(' ', subject_id, due, stage, send_on, post) as line from reminder where municipality_code = '{municipality}') r
        """);

    private async Task SetAsync(string municipality, CitySettings settings)
    {
        var stages = settings.Stages;
        var fields = new { stages.BeforeDays, stages.GraceDays, stages.RepeatDays, stages.HeadAfterDays, stages.OfficeAfterDays, stages.RoundDaysLeft, settings.ClosingDays };
        using var answer = await service.Host.ClientOf(municipality).PutAsJsonAsync(new Uri("/reminder-settings", UriKind.Relative), fields);
        answer.EnsureSuccessStatusCode();
    }
}
