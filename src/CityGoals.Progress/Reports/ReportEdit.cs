using CityGoals.Progress.Plans;
using CityGoals.Progress.Rounds;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Progress.Reports;

/// <summary>What a report says after somebody has saved it. Nothing is lost: what was said of an action that the sheet no longer plans stays. Pure.</summary>
internal static class ReportEdit
{
    /// <summary>The new content, or why it cannot be kept.</summary>
    public static Outcome<ReportContent> Apply(ReportContent before, SheetPlan plan, IReadOnlyList<Grade> scale, EditedReport edited)
    {
        var asked = edited.Entries.ToDictionary(entry => entry.PartId);
        if (asked.Values.Any(entry => entry.Grade is { } grade && scale.All(each => each.Symbol != grade))) return ReportProblems.NoSuchGrade(scale);
        var entries = new List<ReportEntry>();
        foreach (var initiative in plan.Initiatives)
        {
            var whole = new ReportEntry { PartId = initiative.InitiativeId, InitiativeId = initiative.InitiativeId, Number = "", Title = initiative.Title };
            if (asked.Remove(initiative.InitiativeId, out var ofWhole))
            {
                if (!Fits(ofWhole, 0)) return ReportProblems.NoSuchTarget();
                entries.Add(Filled(whole, ofWhole, []));
            }

            foreach (var action in plan.Actions.Where(action => action.InitiativeId == initiative.InitiativeId))
            {
                if (!asked.Remove(action.ActionId, out var wanted)) continue;
                var targets = action.ReadTargets();
                if (!Fits(wanted, targets.Count)) return ReportProblems.NoSuchTarget();
                var part = new ReportEntry { PartId = action.ActionId, InitiativeId = initiative.InitiativeId, Number = action.Number, Title = action.Title };
                entries.Add(Filled(part, wanted, targets));
            }
        }

        foreach (var removed in before.Entries.Where(entry => IsRemoved(entry, plan)))
        {
            entries.Add(asked.Remove(removed.PartId, out var wanted) ? removed with { Text = wanted.Text, Grade = wanted.Grade, DoneOn = wanted.DoneOn } : removed);
        }

        if (asked.Count > 0) return ReportProblems.NoSuchPart();
        return new ReportContent { Entries = [.. entries.Where(Says)], Effect = edited.Effect, Participation = edited.Participation };
    }

    /// <summary>Whether the sheet no longer plans what an entry speaks of.</summary>
    public static bool IsRemoved(ReportEntry entry, SheetPlan plan) =>
        plan.Actions.All(action => action.ActionId != entry.PartId) && plan.Initiatives.All(initiative => initiative.InitiativeId != entry.PartId);

    /// <summary>Whether two contents say the same.</summary>
    public static bool Same(ReportContent one, ReportContent other) =>
        one.Effect == other.Effect && one.Participation == other.Participation && one.Entries.Count == other.Entries.Count
        && one.Entries.Zip(other.Entries).All(pair => pair.First with { Figures = pair.Second.Figures } == pair.Second && pair.First.Figures.SequenceEqual(pair.Second.Figures));

    private static bool Fits(EditedEntry wanted, int targets) =>
        wanted.Figures.All(figure => figure.Position <= targets) && wanted.Figures.DistinctBy(figure => figure.Position).Count() == wanted.Figures.Count;

    private static ReportEntry Filled(ReportEntry part, EditedEntry wanted, IReadOnlyList<NumericTarget> targets) => part with
    {
        Text = wanted.Text,
        Grade = wanted.Grade,
        DoneOn = wanted.DoneOn,
        Figures = [.. wanted.Figures.OrderBy(figure => figure.Position).Select(figure => new StatedFigure(figure.Position, figure.Value, targets[figure.Position - 1].Unit, targets[figure.Position - 1].Words))],
    };

    private static bool Says(ReportEntry entry) => entry.Text.Length > 0 || entry.Grade is not null || entry.DoneOn is not null || entry.Figures.Count > 0;
}
