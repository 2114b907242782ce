using CityGoals.Progress.Reports;

namespace CityGoals.Progress.Answers;

/// <summary>A report after it was saved or took a step.</summary>
/// <param name="Steps">How many steps it has taken.</param>
/// <param name="Late">Handed in after the round's last day.</param>
internal sealed record SavedReport(Guid RoundId, Guid GoalSheetId, int Revision, ReportState State, int Steps, bool Late)
{
    public static SavedReport Of(ReportRow report) => new(report.RoundId, report.GoalSheetId, report.Revision, report.State, report.Steps, report.Late);
}
