using System.Text.Json;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Postgres;
using CityGoals.Progress.Plans;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Reports;

/// <summary>Reports as the rest of the suite hears of them. Pure.</summary>
internal static class ReportEvents
{
    /// <param name="from">The state before the step.</param>
    /// <param name="report">The report after the step.</param>
    public static ReportStepTaken StepTaken(
        MunicipalityCode municipality, RoundRow round, PlannedSheet sheet, ReportStep step, ReportState from, ReportRow report, string reason, IReadOnlyList<ReturnedPart> parts,
        Caller caller, DateTimeOffset now) =>
        new()
        {
            MunicipalityCode = municipality.ToString(),
            RoundId = round.RoundId,
            GoalSheetId = sheet.GoalSheetId,
            Revision = report.Revision,
            Sequence = report.Steps,
            Step = Word(step),
            FromState = Word(from),
            ToState = Word(report.State),
            Reason = reason,
            Parts = parts,
            Late = report.Late,
            OccurredAt = now,
            FiscalYear = sheet.FiscalYear,
            RoundKind = round.Kind,
            RoundName = round.Name,
            RoundNameEn = round.NameEn,
            DepartmentCode = sheet.DepartmentCode,
            DepartmentName = sheet.DepartmentName,
            Number = sheet.Number,
            Title = sheet.Title,
            PersonId = caller.PersonId,
            PersonName = caller.Name,
            SubmittedBy = report.SubmittedBy,
        };

    /// <param name="content">What is published.</param>
    /// <param name="revision">Its revision.</param>
    public static ReportPublished Published(MunicipalityCode municipality, RoundRow round, ReportRow report, ReportContent content, int revision, DateTimeOffset at) => new()
    {
        MunicipalityCode = municipality.ToString(),
        RoundId = round.RoundId,
        GoalSheetId = report.GoalSheetId,
        Revision = revision,
        OccurredAt = at,
        FiscalYear = round.FiscalYear,
        RoundKind = round.Kind,
        RoundName = round.Name,
        RoundNameEn = round.NameEn,
        AsOf = round.AsOf,
        DepartmentCode = report.DepartmentCode,
        Late = report.Late,
        Entries = [.. content.Entries.Select(Entry)],
        Effect = content.Effect,
        Participation = content.Participation,
    };

    private static PublishedReportEntry Entry(ReportEntry entry) => new()
    {
        InitiativeId = entry.InitiativeId,
        ActionId = entry.PartId == entry.InitiativeId ? null : entry.PartId,
        Number = entry.Number,
        Title = entry.Title,
        Text = entry.Text,
        Grade = entry.Grade,
        DoneOn = entry.DoneOn,
        Figures = [.. entry.Figures.Select(figure => new PublishedReportFigure { Position = figure.Position, Value = figure.Value, Unit = figure.Unit })],
    };

    // HeadApproved is head-approved.
    private static string Word<TName>(TName name) where TName : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString());
}
