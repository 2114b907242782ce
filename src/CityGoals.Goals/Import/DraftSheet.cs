using CityGoals.Goals.Rows;
using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Import;

/// <summary>A goal that was read becomes the rows of a draft. Pure; every text goes over as it stands in the file.</summary>
internal static class DraftSheet
{
    private const int FirstRevision = 1;

    private static readonly (string Name, Heading Column, Func<ActionReading, SheetText> Text)[] Rounds =
    [
        ("mid-term", Heading.MidReport, action => action.MidReport),
        ("final", Heading.FinalReport, action => action.FinalReport),
    ];

    /// <summary>The draft of a goal.</summary>
    /// <param name="position">The goal's position in its file, from 1.</param>
    /// <param name="decisions">What people have decided on the file's readings.</param>
    public static SheetContent Of(
        GoalReading goal, int position, ReadingDecisions decisions, KnownDepartment department, int number, Guid importId, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var initiatives = goal.Initiatives.Select((reading, index) => (Row: Initiative(reading, id, index + 1, now), Reading: reading)).ToList();
        var actions = initiatives
            .SelectMany(pair => FileReview.Of(goal, position, pair.Row.Position, decisions).Select(reviewed => (Row: Action(reviewed, pair.Row, now), Reviewed: reviewed)))
            .ToLookup(pair => pair.Row.InitiativeId);
        var all = actions.SelectMany(pairs => pairs).ToList();
        var reports =
            from round in Rounds
            from initiative in initiatives
            from report in ReportsOf(round.Column, round.Text, initiative.Reading, actions[initiative.Row.InitiativeId])
            select (round.Name, initiative.Row.InitiativeId, report.ActionId, report.Text);
        return new SheetContent(
            Sheet(goal, department, id, number, importId),
            [.. goal.Alignments.Select((alignment, index) => new AlignmentRow { GoalSheetId = id, Position = index + 1, Label = alignment.Label.Value, Text = alignment.Text.Value })],
            [.. initiatives.Select(pair => pair.Row)],
            all.Select(pair => pair.Row).ToLookup(row => row.InitiativeId),
            all.SelectMany(pair => Readings.Targets(pair.Row, pair.Reviewed.Targets.Value)).ToLookup(target => target.ActionId),
            [.. reports.Select((report, index) => Report(id, index + 1, report.Name, report.InitiativeId, report.ActionId, report.Text))]);
    }

    private static SheetRow Sheet(GoalReading goal, KnownDepartment department, Guid id, int number, Guid importId) => new()
    {
        GoalSheetId = id,
        FiscalYear = goal.FiscalYear.Number,
        FiscalFirstMonth = goal.FiscalYear.FirstMonth,
        DepartmentCode = department.DepartmentCode,
        DepartmentName = department.Name,
        Number = number,
        Rank = goal.Rank,
        Title = goal.Title.Value,
        Situation = goal.Situation.Value,
        Purpose = goal.Purpose.Value,
        Participation = goal.SpecialNotes.Participation.Value,
        Effect = goal.SpecialNotes.Effects.Value,
        OtherNotes = goal.SpecialNotes.Other.Value,
        State = SheetState.Draft,
        Revision = FirstRevision,
        SheetImportId = importId,
    };

    private static InitiativeRow Initiative(InitiativeReading reading, Guid sheet, int position, DateTimeOffset now) => new()
    {
        GoalSheetId = sheet,
        InitiativeId = Guid.CreateVersion7(now),
        Position = position,
        Title = reading.Title.Value,
        CarriedOverFrom = reading.CarriedOverFrom.Value,
        Note = string.Join('\n', reading.Common.Where(common => !Array.Exists(Rounds, round => round.Column == common.Column)).Select(common => common.Text.Value)),
    };

    private static ActionRow Action(ReviewedAction reviewed, InitiativeRow initiative, DateTimeOffset now)
    {
        var reading = reviewed.Action;
        var unread = new ActionRow
        {
            GoalSheetId = initiative.GoalSheetId,
            InitiativeId = initiative.InitiativeId,
            ActionId = Guid.CreateVersion7(now),
            Position = reviewed.Period.Place.Action,
            Number = reading.Number,
            Title = reading.Title.Value,
            CarriedOverFrom = reading.CarriedOverFrom.Value,
            Planned = reading.Planned,
            PeriodText = reading.PeriodText.Value,
            TargetText = reading.TargetText.Value,
            PeriodOverruledBy = reviewed.Period.Decision?.DecidedBy,
            TargetsOverruledBy = reviewed.Targets.Decision?.DecidedBy,
        };
        return Readings.WithPeriod(unread, reviewed.Period.Value);
    }

    private static IEnumerable<(Guid? ActionId, string Text)> ReportsOf(
        Heading column, Func<ActionReading, SheetText> text, InitiativeReading initiative, IEnumerable<(ActionRow Row, ReviewedAction Reviewed)> actions)
    {
        var own = actions.Select(action => (ActionId: (Guid?)action.Row.ActionId, Text: text(action.Reviewed.Action)));
        var common = initiative.Common.Where(common => common.Column == column).Select(common => (ActionId: (Guid?)null, common.Text));
        return own.Concat(common).Where(report => !report.Text.IsEmpty).Select(report => (report.ActionId, report.Text.Value));
    }

    private static ReportRow Report(Guid sheet, int position, string round, Guid initiative, Guid? action, string text) => new()
    {
        GoalSheetId = sheet,
        Position = position,
        Round = round,
        InitiativeId = initiative,
        ActionId = action,
        Text = text,
    };
}
