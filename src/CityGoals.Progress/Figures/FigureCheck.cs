using CityGoals.Progress.Plans;
using CityGoals.Progress.Reports;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Figures;

/// <summary>Whether entered figures can be kept. Pure.</summary>
internal static class FigureCheck
{
    /// <summary>What is wrong, figure by figure; the line of a fault is the figure's number plus <paramref name="offset"/>.</summary>
    /// <param name="actions">The actions that are planned now, with their departments.</param>
    /// <param name="offset">1 for figures in a list, 2 under a heading.</param>
    public static List<RefusedCell> Faults(IReadOnlyList<EnteredFigure> figures, IReadOnlyDictionary<Guid, (PlannedAction Action, string Department)> actions, Caller caller, int offset)
    {
        var faults = new List<RefusedCell>();
        var seen = new HashSet<(Guid, int, DateOnly, string)>();
        foreach (var (index, figure) in figures.Index())
        {
            var fault = Fault(figure, actions, caller) ?? (seen.Add((figure.ActionId, figure.Position, figure.AsOf, figure.SourceKey)) ? null
                : new Bilingual("同じ目標・日付・キーの実績値が重なっています。", "The same target, day and key is given twice."));
            if (fault is not null) faults.Add(new RefusedCell(index + offset, null, $"{index + offset}行目：{fault.Ja}", $"Line {index + offset}: {fault.En}"));
        }

        return faults;
    }

    private static Bilingual? Fault(EnteredFigure figure, IReadOnlyDictionary<Guid, (PlannedAction Action, string Department)> actions, Caller caller)
    {
        if (!actions.TryGetValue(figure.ActionId, out var found)) return new("この手段はありません。", "There is no such action.");
        if (!MayEnter(caller, found.Department)) return new("ほかの部局の手段です。", "The action is another department's.");
        var targets = found.Action.ReadTargets();
        if (figure.Position > targets.Count) return new("この手段にその番号の数値目標はありません。", "The action has no such target.");
        var unit = targets[figure.Position - 1].Unit;
        return figure.Unit.Length > 0 && figure.Unit != unit ? new($"単位が違います（目標は「{unit}」）。", $"The unit differs: the target's is “{unit}”.") : null;
    }

    /// <summary>Whether the caller enters and confirms a department's figures.</summary>
    public static bool MayEnter(Caller caller, string department) => ReportRoute.MayWrite(caller, department) || caller.Roles.Contains(Roles.PlanningOffice);
}
