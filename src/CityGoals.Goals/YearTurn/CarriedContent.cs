using System.Globalization;
using System.Text.RegularExpressions;
using CityGoals.Fiscal;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Rows;

namespace CityGoals.Goals.YearTurn;

/// <summary>
/// 継続: what goes on from a sheet of an earlier year. The words go over as they are; reports and special notes stay behind; periods and targets are read anew, since 9月末 is
/// another day now, and what a person said of a reading was said of the old year. Since when it goes on is written where the form has a place for it. Pure.
/// </summary>
internal static partial class CarriedContent
{
    /// <summary>What a draft of the new year would say.</summary>
    /// <param name="source">The sheet of the earlier year.</param>
    /// <param name="actions">The actions that go on; none: all that were planned.</param>
    /// <param name="gone">Parts of the source that go on in the new year already: they are left out.</param>
    /// <param name="newId">Makes an id.</param>
    /// <returns>The words, and where each initiative and action comes from.</returns>
    public static (EditedSheet Content, List<CarriedPart> Parts) Of(SheetContent source, IReadOnlySet<Guid>? actions, IReadOnlySet<Guid> gone, Func<Guid> newId)
    {
        var since = SinceOf(new FiscalYear(source.Sheet.FiscalYear, source.Sheet.FiscalFirstMonth));
        var parts = new List<CarriedPart>();
        var content = EditedSheet.Of(source) with
        {
            Participation = "",
            Effect = "",
            OtherNotes = "",
            Initiatives = [.. source.Initiatives.Select(Initiative).OfType<EditedInitiative>()],
        };
        return (content, parts);

        EditedInitiative? Initiative(InitiativeRow initiative)
        {
            var planned = source.Actions[initiative.InitiativeId].Where(action => action.Planned).ToList();
            var going = planned.Where(action => actions?.Contains(action.ActionId) is not false && !gone.Contains(action.ActionId)).ToList();
            if (going.Count == 0 && (planned.Count > 0 || actions is not null || gone.Contains(initiative.InitiativeId))) return null;
            var whole = going.Count == planned.Count;
            var id = newId();
            if (!gone.Contains(initiative.InitiativeId)) parts.Add(new CarriedPart(id, initiative.InitiativeId));
            return new EditedInitiative
            {
                InitiativeId = id,
                Title = initiative.Title,
                CarriedOverFrom = initiative.CarriedOverFrom.Length > 0 ? initiative.CarriedOverFrom : whole ? since : "",
                Note = whole ? initiative.Note : "",
                Actions = [.. going.Select((action, place) => Action(action, place + 1, whole || initiative.CarriedOverFrom.Length > 0))],
            };
        }

        EditedAction Action(ActionRow action, int place, bool said)
        {
            var id = newId();
            parts.Add(new CarriedPart(id, action.ActionId));
            return new EditedAction
            {
                ActionId = id,
                Number = Counted().IsMatch(action.Number) ? string.Create(CultureInfo.InvariantCulture, $"({place})") : action.Number,
                Title = action.Title,
                CarriedOverFrom = action.CarriedOverFrom.Length > 0 || said ? action.CarriedOverFrom : since,
                PeriodText = action.PeriodText,
                TargetText = action.TargetText,
            };
        }
    }

    /// <summary>Since when, as the form has it: R7から継続.</summary>
    public static string SinceOf(FiscalYear year) => $"{year.ShortName}から継続";

    [GeneratedRegex(@"^\([0-9]+\)$")]
    private static partial Regex Counted();
}
