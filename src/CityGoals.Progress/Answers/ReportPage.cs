using CityGoals.Contracts.Progress.V1;
using CityGoals.Progress.Plans;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.Reading.Prose;
using CityGoals.Reading.Prose.Reports;
using CityGoals.Reading.Prose.Targets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Answers;

/// <summary>Puts a report together with its plan, the round before and what the reader finds. Pure.</summary>
/// <param name="Report">None: nobody has begun.</param>
/// <param name="Returned">Why the parts were returned the last time; empty unless it stands returned.</param>
internal sealed record ReportPage(RoundRow Round, ReportRow? Report, SheetPlan Plan, LastRound? Last, string? ReturnReason, IReadOnlyList<ReturnedPart> Returned)
{
    private readonly ReportContent content = Report?.ReadContent() ?? ReportContent.Empty;

    public ReportAnswer Answer(Caller caller, DateTimeOffset now)
    {
        var sheet = Plan.Sheet;
        return new ReportAnswer(
            RoundAnswer.Of(Round, now),
            new ReportedSheet(sheet.GoalSheetId, sheet.FiscalYear, sheet.DepartmentCode, sheet.DepartmentName, sheet.Number, sheet.Rank, sheet.Title, sheet.Revision),
            State, Report?.Revision ?? 0, Report?.SheetRevision, Report?.Late ?? false, Report?.SubmittedAt, Report?.PublishedRevision, content.Effect, content.Participation,
            Last is null ? null : new LastAnswer(Last.Name, Last.NameEn, Last.AsOf, Last.Effect, Last.Participation),
            [.. Plan.Initiatives.Select(Initiative)],
            [.. content.Entries.Where(entry => ReportEdit.IsRemoved(entry, Plan)).Select(Removed)],
            ReturnReason,
            Way(caller, now));
    }

    private ReportState State => Report?.State ?? ReportState.Draft;

    private ReportWay Way(Caller caller, DateTimeOffset now)
    {
        var (phase, department) = (Round.PhaseAt(now), Plan.Sheet.DepartmentCode);
        var steps = Enum.GetValues<ReportStep>().Where(step =>
            phase != RoundPhase.Ahead && Report is { Revision: > 0 } && ReportRoute.Next(State, step) is not null && ReportRoute.MayTake(caller, department, phase, State, step)
            && !ReportRoute.IsOwn(caller, Report.SubmittedBy, step));
        return new ReportWay(
            Round.State != RoundState.Planned && ReportRoute.MaySave(caller, department, phase, State), [.. steps], Report is { SubmittedBy: { } person } && person == caller.PersonId,
            ReportRoute.NeedsReason(phase, step: null));
    }

    private ReportedInitiative Initiative(PlannedInitiative initiative) => new(
        initiative.InitiativeId, initiative.Title, Words(initiative.InitiativeId), [.. Plan.Actions.Where(action => action.InitiativeId == initiative.InitiativeId).Select(Action)]);

    private ReportedAction Action(PlannedAction action)
    {
        var (period, words, targets) = (action.ReadPeriod(), Words(action.ActionId), action.ReadTargets());
        var stated = Entry(action.ActionId)?.Figures ?? [];
        var outcomes = FigureReader.Read(words.Text, words.LastText, targets, Plan.Sheet.Year);
        return new ReportedAction(
            action.ActionId, action.Number, action.Title, action.PeriodText, action.TargetText,
            new PeriodReading(period.Kind, period.Start, period.Due, period.Dues, Said(period.Explain())),
            words,
            [.. targets.Select((target, at) => Target(target, at + 1, stated.FirstOrDefault(figure => figure.Position == at + 1)?.Value, outcomes[at]))],
            Drift(action, words));
    }

    // Nothing is said of a report that nobody has begun.
    private List<DriftAnswer> Drift(PlannedAction action, ReportedWords words)
    {
        var text = Report is { Revision: > 0 } ? words.Text : null;
        var (before, now, column) = Last is null ? (text, null, ReportColumn.MidTerm) : (words.LastText, text, ReportColumn.Final);
        return
        [
            .. DriftReader.Read(action.ReadPeriod(), action.TargetText, before, now, Plan.Sheet.Year).Where(signal => signal.Column == column)
                .Select(signal => new DriftAnswer(signal.Kind, signal.Span?.Start, signal.Span?.Length, Said(signal.Fact))),
        ];
    }

    private ReportEntry? Entry(Guid part) => content.Entries.FirstOrDefault(entry => entry.PartId == part);

    private ReportedWords Words(Guid part)
    {
        var entry = Entry(part);
        return new ReportedWords(
            entry?.Text ?? "", entry?.Grade, entry?.DoneOn, Last?.Texts.GetValueOrDefault(part) ?? "", Last?.Grades.GetValueOrDefault(part),
            Returned.FirstOrDefault(returned => returned.PartId == part)?.Reason);
    }

    private static ReportedTarget Target(NumericTarget target, int position, decimal? stated, TargetOutcome outcome) => new(
        position, target.Span.Start, target.Span.Length, Said(target.Explain()), target.Comparator, target.Value, target.Unit, stated,
        new ProposalAnswer(
            outcome.Result, outcome.Figure?.Value, outcome.Figure?.Unit, outcome.Figure?.Span.Start, outcome.Figure?.Span.Length,
            outcome.Flags.HasFlag(FigureRemarks.FromEarlierRound), outcome.Attainment, Said(outcome.Explain()), [.. outcome.Notes().Select(Said)]));

    private static RemovedPart Removed(ReportEntry entry) => new(
        entry.PartId, entry.Number, entry.Title, entry.Text, entry.Grade, entry.DoneOn,
        [.. entry.Figures.Select(figure => new PublishedReportFigure { Position = figure.Position, Value = figure.Value, Unit = figure.Unit })]);

    private static Bilingual Said(BilingualText text) => new(text.Japanese, text.English);
}
