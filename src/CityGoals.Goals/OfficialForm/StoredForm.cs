using System.Globalization;
using CityGoals.Fiscal;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.OfficialForm;

/// <summary>
/// A stored goal sheet as the reader would have read it from its official form, so that every format written of it reads back as the same sheet. Pure. Reports are those that
/// <see cref="FormReports"/> chooses; where a person corrected a reading, the words stay and the correction is not on the form.
/// </summary>
internal static class StoredForm
{
    /// <summary>The goal that a sheet states.</summary>
    public static GoalReading Goal(SheetContent content)
    {
        var (sheet, reports) = (content.Sheet, FormReports.Of(content));
        return new GoalReading(
            sheet.Rank,
            Text(sheet.Title),
            new FiscalYear(sheet.FiscalYear, sheet.FiscalFirstMonth),
            Text(sheet.DepartmentName),
            [.. content.Alignments.Select(alignment => new AlignmentReading(Text(alignment.Label), Text(alignment.Text)))],
            Text(sheet.Situation),
            Text(sheet.Purpose),
            [.. content.Initiatives.Select(initiative => Initiative(initiative, content, reports))],
            new SpecialNotesReading(Text(FormReports.Participation(content)), Text(FormReports.Effect(content)), Text(sheet.OtherNotes)));
    }

    /// <summary>The form of a sheet, an action a line.</summary>
    public static GoalForm Of(SheetContent content) => GoalForm.Of(Goal(content), between: '\n');

    private static InitiativeReading Initiative(InitiativeRow row, SheetContent content, IReadOnlyList<ReportRow> all)
    {
        var actions = content.Actions[row.InitiativeId].ToList();
        var reports = all.Where(report => report.InitiativeId == row.InitiativeId).ToLookup(report => report.ActionId);
        var numbered = actions.Count > 1 || actions.Exists(action => action.Number.Length > 0);
        return new InitiativeReading(
            Text(row.Title),
            Text(row.CarriedOverFrom),
            numbered ? NumberingStyle.Parentheses : NumberingStyle.None,
            [.. actions.Select(action => Action(action, numbered ? Ordinal(action) : 0, reports[action.ActionId]))],
            [.. Common(row, reports[null])]);
    }

    private static ActionReading Action(ActionRow row, int ordinal, IEnumerable<ReportRow> reports)
    {
        var (mid, final) = (Text(reports, midTerm: true), Text(reports, midTerm: false));
        return new ActionReading(ordinal, Text(row.Title), Text(row.CarriedOverFrom), Text(row.PeriodText), Text(row.TargetText), mid, final, row.Planned);
    }

    private static IEnumerable<CommonText> Common(InitiativeRow row, IEnumerable<ReportRow> reports)
    {
        if (row.Note.Length > 0) yield return new CommonText(Heading.Initiative, Text(row.Note));
        foreach (var report in reports) yield return new CommonText(report.Round == RoundReportRow.MidTerm ? Heading.MidReport : Heading.FinalReport, Text(report.Text));
    }

    // (3); an action that has lost its number counts by its place.
    private static int Ordinal(ActionRow action) =>
        int.TryParse(action.Number.AsSpan().Trim("()"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : action.Position;

    private static SheetText Text(IEnumerable<ReportRow> reports, bool midTerm) =>
        Text(string.Join('\n', reports.Where(report => report.Round == RoundReportRow.MidTerm == midTerm).Select(report => report.Text)));

    private static SheetText Text(string text) => new(text, []);
}
