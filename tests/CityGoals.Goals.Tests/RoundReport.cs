using CityGoals.Contracts.Progress.V1;

namespace CityGoals.Goals.Tests;

/// <summary>Made-up published reports, as Progress tells of them.</summary>
internal static class RoundReport
{
    public static ReportPublished Of(string city, Guid sheet, string kind = "mid-term", int revision = 1) => new()
    {
        MunicipalityCode = city,
        RoundId = Guid.CreateVersion7(),
        GoalSheetId = sheet,
        Revision = revision,
        OccurredAt = new DateTimeOffset(2026, 11, 1, 0, revision, 0, TimeSpan.Zero),
        FiscalYear = 2026,
        RoundKind = kind,
        RoundName = "報告",
        RoundNameEn = "Report",
        AsOf = kind == "final" ? new(2027, 3, 31) : new(2026, 9, 30),
        DepartmentCode = "01",
        Late = false,
        Entries = [],
        Effect = "",
        Participation = "",
    };

    public static PublishedReportEntry Entry(Guid initiative, Guid? action, string text, string? grade = null) =>
        new() { InitiativeId = initiative, ActionId = action, Number = "(1)", Title = "取組", Text = text, Grade = grade, DoneOn = null, Figures = [] };
}
