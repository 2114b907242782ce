using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Goals.Endpoints;
using CityGoals.Goals.Rows;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Goals.Editing;

/// <summary>
/// What a person wrote becomes the content of a sheet. A reading of words that did not change stays as it is, the reader reads what is new, and what a
/// person says of a reading holds. Pure.
/// </summary>
internal static class SheetEdit
{
    /// <summary>The sheet with what was written; its revision, place and state stay.</summary>
    /// <param name="stored">The sheet as it is.</param>
    /// <param name="person">Whoever wrote it.</param>
    public static SheetContent Apply(SheetContent stored, EditedSheet edited, string person)
    {
        var sheet = stored.Sheet;
        var before = stored.Initiatives.SelectMany(initiative => stored.Actions[initiative.InitiativeId]).ToDictionary(action => action.ActionId);
        var year = new FiscalYear(sheet.FiscalYear, sheet.FiscalFirstMonth);
        var actions = edited.Initiatives
            .SelectMany(initiative => initiative.Actions.Select((action, index) =>
                Action(action, before.GetValueOrDefault(action.ActionId), stored.Targets[action.ActionId], initiative.InitiativeId, index + 1)))
            .ToList();
        return stored with
        {
            Sheet = sheet with
            {
                Title = edited.Title,
                Situation = edited.Situation,
                Purpose = edited.Purpose,
                Participation = edited.Participation,
                Effect = edited.Effect,
                OtherNotes = edited.OtherNotes,
            },
            Alignments = [.. edited.Alignments.Select((alignment, index) => Alignment(alignment, sheet.GoalSheetId, index + 1))],
            Initiatives = [.. edited.Initiatives.Select((initiative, index) => Initiative(initiative, sheet.GoalSheetId, index + 1))],
            Actions = actions.Select(action => action.Row).ToLookup(action => action.InitiativeId),
            Targets = actions.SelectMany(action => action.Targets).ToLookup(target => target.ActionId),
        };

        (ActionRow Row, IEnumerable<TargetRow> Targets) Action(EditedAction action, ActionRow? known, IEnumerable<TargetRow> targets, Guid initiative, int position) =>
            WithTargets(WithPeriod(Words(action, known, sheet.GoalSheetId, initiative, position), action, known, person, year), action, known, targets, person, year);
    }

    /// <summary>Whether two contents of a sheet say the same, word for word, in the same order, with the same readings.</summary>
    public static bool Same(SheetContent one, SheetContent other) => SameText(Parts(one), Parts(other));

    /// <summary>Whether two values are equal in all their parts.</summary>
    public static bool SameText<T>(T one, T other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private static object[] Parts(SheetContent content)
    {
        var actions = content.Initiatives.SelectMany(initiative => content.Actions[initiative.InitiativeId]).ToList();
        return
        [
            content.Sheet.Title, content.Sheet.Situation, content.Sheet.Purpose, content.Sheet.Participation, content.Sheet.Effect, content.Sheet.OtherNotes,
            content.Alignments, content.Initiatives, actions, actions.SelectMany(action => content.Targets[action.ActionId]).ToList(),
        ];
    }

    private static AlignmentRow Alignment(EditedAlignment alignment, Guid sheet, int position) =>
        new() { GoalSheetId = sheet, Position = position, Label = alignment.Label, Text = alignment.Text };

    private static InitiativeRow Initiative(EditedInitiative initiative, Guid sheet, int position) => new()
    {
        GoalSheetId = sheet,
        InitiativeId = initiative.InitiativeId,
        Position = position,
        Title = initiative.Title,
        CarriedOverFrom = initiative.CarriedOverFrom,
        Note = initiative.Note,
    };

    private static ActionRow Words(EditedAction edited, ActionRow? before, Guid sheet, Guid initiative, int position) => new()
    {
        GoalSheetId = sheet,
        InitiativeId = initiative,
        ActionId = edited.ActionId,
        Position = position,
        Number = edited.Number,
        Title = edited.Title,
        CarriedOverFrom = edited.CarriedOverFrom,
        Planned = before?.Planned ?? true,
        PeriodText = edited.PeriodText,
        TargetText = edited.TargetText,
    };

    private static ActionRow WithPeriod(ActionRow row, EditedAction edited, ActionRow? before, string person, FiscalYear year)
    {
        var stays = before is not null && before.PeriodText == edited.PeriodText && SameText(edited.Period, before.PeriodOverruledBy is null ? null : StatedPeriod.Of(before));
        if (stays) return Readings.WithPeriod(row, Readings.Period(before!)) with { PeriodOverruledBy = before!.PeriodOverruledBy };
        return edited.Period is { } stated
            ? Readings.WithPeriod(row, stated.Over(edited.PeriodText)) with { PeriodOverruledBy = person }
            : Readings.WithPeriod(row, PeriodReader.Read(edited.PeriodText, year));
    }

    private static (ActionRow Row, IEnumerable<TargetRow> Targets) WithTargets(
        ActionRow row, EditedAction edited, ActionRow? before, IEnumerable<TargetRow> stored, string person, FiscalYear year)
    {
        var stays = before is not null && before.TargetText == edited.TargetText
            && SameText(edited.Targets, before.TargetsOverruledBy is null ? null : stored.Select(StatedTarget.Of));
        if (stays) return (row with { TargetsOverruledBy = before!.TargetsOverruledBy }, stored);
        return edited.Targets is { } stated
            ? (row with { TargetsOverruledBy = person }, Readings.Targets(row, stated.Select(target => target.Over(edited.TargetText))))
            : (row, Readings.Targets(row, TargetReader.Read(edited.TargetText, year)));
    }
}
