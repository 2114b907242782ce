using CityGoals.Contracts.Goals.V1;
using CityGoals.TestKit.Projections;

namespace CityGoals.ProjectionPromises;

/// <summary>What Goals tells of a city whose every text holds a canary, or of one whose texts are plain.</summary>
internal static class CanaryFacts
{
    public static GoalSheetPublished SheetOf(string municipality, Func<string, string> text)
    {
        var action = SampleFacts.Action(1, new DateOnly(2026, 9, 30), targets: 1);
        action = action with
        {
            Title = text("action"),
            PeriodText = text("period"),
            TargetText = text("target"),
            Targets = [.. action.Targets.Select(target => target with { Subject = text("subject"), Unit = text("unit") })],
        };
        return SampleFacts.Sheet(municipality, 1, SampleFacts.Initiative(1, action) with { Title = text("initiative") }) with
        {
            Title = text("title"),
            DepartmentName = text("department"),
            Alignments = [new PublishedAlignment { Label = text("plan"), Text = text("element") }],
        };
    }

    public static SheetReportsImported ReportsOn(GoalSheetPublished sheet, Func<string, string> text) => new()
    {
        MunicipalityCode = sheet.MunicipalityCode,
        GoalSheetId = sheet.GoalSheetId,
        Revision = sheet.Revision,
        OccurredAt = sheet.OccurredAt,
        FiscalYear = sheet.FiscalYear,
        DepartmentCode = sheet.DepartmentCode,
        Reports = [new ImportedReport { Round = "mid-term", InitiativeId = sheet.Initiatives[0].InitiativeId, Number = "(1)", Planned = true, Text = text("report") }],
    };
}
