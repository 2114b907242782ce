using CityGoals.Contracts.Goals.V1;
using CityGoals.Fiscal;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;

namespace CityGoals.Goals;

/// <summary>A sheet as the rest of the suite hears of it: the events of its publication, and the records of the state feed. Pure.</summary>
internal static class PublishedEvents
{
    /// <summary>The whole sheet with its planned actions.</summary>
    /// <exception cref="InvalidOperationException">The sheet is not published.</exception>
    public static GoalSheetPublished Sheet(MunicipalityCode municipality, SheetContent content)
    {
        var sheet = content.Sheet;
        var year = new FiscalYear(sheet.FiscalYear, sheet.FiscalFirstMonth);
        return new GoalSheetPublished
        {
            MunicipalityCode = municipality.ToString(),
            GoalSheetId = sheet.GoalSheetId,
            Revision = sheet.Revision,
            OccurredAt = PublishedAt(sheet),
            FiscalYear = sheet.FiscalYear,
            FiscalYearStart = year.Start,
            FiscalYearEnd = year.End,
            DepartmentCode = sheet.DepartmentCode,
            DepartmentName = sheet.DepartmentName,
            Number = sheet.Number,
            Rank = sheet.Rank,
            Title = sheet.Title,
            Alignments = [.. content.Alignments.Select(alignment => Alignment(alignment, content))],
            AlignmentRevision = sheet.AlignmentRevision,
            Initiatives = [.. content.Initiatives.Select(initiative => Initiative(initiative, content))],
        };
    }

    /// <summary>What people said the alignments of a published sheet mean.</summary>
    public static GoalSheetAligned Aligned(MunicipalityCode municipality, SheetRow sheet, IEnumerable<DecidedRow> decided, DateTimeOffset now) => new()
    {
        MunicipalityCode = municipality.ToString(),
        GoalSheetId = sheet.GoalSheetId,
        AlignmentRevision = sheet.AlignmentRevision,
        OccurredAt = now,
        FiscalYear = sheet.FiscalYear,
        DepartmentCode = sheet.DepartmentCode,
        Decided =
        [
            .. decided.GroupBy(row => (row.Label, row.Text)).Select(words => new DecidedAlignment
            {
                Label = words.Key.Label, Text = words.Key.Text, Elements = [.. words.Select(row => row.PlanElementId).OfType<Guid>()],
            }),
        ],
    };

    /// <summary>The reports that an import brought with the sheet; none if it brought none.</summary>
    /// <exception cref="InvalidOperationException">The sheet is not published.</exception>
    public static SheetReportsImported? Reports(MunicipalityCode municipality, SheetContent content)
    {
        if (content.Reports.Count == 0) return null;
        var actions = content.Initiatives.SelectMany(initiative => content.Actions[initiative.InitiativeId]).ToDictionary(action => action.ActionId);
        return new SheetReportsImported
        {
            MunicipalityCode = municipality.ToString(),
            GoalSheetId = content.Sheet.GoalSheetId,
            Revision = content.Sheet.Revision,
            OccurredAt = PublishedAt(content.Sheet),
            FiscalYear = content.Sheet.FiscalYear,
            DepartmentCode = content.Sheet.DepartmentCode,
            Reports = [.. content.Reports.Select(report => Report(report, report.ActionId is { } id ? actions[id] : null))],
        };
    }

    private static PublishedAlignment Alignment(AlignmentRow alignment, SheetContent content) => new()
    {
        Label = alignment.Label,
        Text = alignment.Text,
        Elements = content.DecidedFor(alignment) is { } decided ? [.. decided.Select(row => row.PlanElementId).OfType<Guid>()] : null,
    };

    private static DateTimeOffset PublishedAt(SheetRow sheet) =>
        sheet.PublishedAt ?? throw new InvalidOperationException($"Goal sheet {sheet.GoalSheetId} is not published.");

    private static ImportedReport Report(ReportRow report, ActionRow? action) => new()
    {
        Round = report.Round,
        InitiativeId = report.InitiativeId,
        ActionId = report.ActionId,
        Number = action?.Number ?? "",
        Planned = action?.Planned ?? true,
        Text = report.Text,
    };

    private static PublishedInitiative Initiative(InitiativeRow initiative, SheetContent content) => new()
    {
        InitiativeId = initiative.InitiativeId,
        Position = initiative.Position,
        Title = initiative.Title,
        Actions = [.. content.Actions[initiative.InitiativeId].Where(action => action.Planned).Select(action => Action(action, content.Targets[action.ActionId]))],
    };

    private static PublishedAction Action(ActionRow action, IEnumerable<TargetRow> targets) => new()
    {
        ActionId = action.ActionId,
        Position = action.Position,
        Number = action.Number,
        Title = action.Title,
        PeriodText = action.PeriodText,
        TargetText = action.TargetText,
        Period = new PublishedPeriod
        {
            Kind = action.PeriodKind,
            Start = action.PeriodStart,
            Due = action.PeriodDue,
            Dues = action.PeriodDues,
            Flags = action.PeriodFlags,
        },
        Targets = [.. targets.Select(Target)],
    };

    private static PublishedTarget Target(TargetRow target) => new()
    {
        Position = target.Position,
        SpanStart = target.SpanStart,
        SpanLength = target.SpanLength,
        Subject = target.Subject,
        Comparator = target.Comparator,
        Value = target.Value,
        Unit = target.Unit,
        Counting = target.Counting,
        Basis = target.Basis,
        Baseline = target.Baseline,
        Assumed = target.Assumed,
        UpTo = target.UpTo,
        Whole = target.Whole,
        Per = target.Per,
        Flags = target.Flags,
        LinkedTo = target.LinkedTo,
    };
}
