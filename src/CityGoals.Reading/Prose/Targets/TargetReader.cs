using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>Reads the targets of one action from its target cell (数値目標).</summary>
public static class TargetReader
{
    /// <summary>
    /// Reads every target in a text, in the order of their words. What is no target (dates, ordinals, item numbers, names, wholes, baselines) is passed over; what cannot be
    /// read without guessing gives nothing. Works in time linear to the text and never fails.
    /// </summary>
    /// <param name="text">The text of the cell for this action, in any width.</param>
    /// <param name="year">The fiscal year of the sheet; earlier years mark baselines.</param>
    public static IReadOnlyList<NumericTarget> Read(string text, FiscalYear year)
    {
        var scan = Figures.In(text, year);
        var aims = Directions.Free(scan);
        var drafts = scan.Figures.Select(figure => FigureTargets.Of(scan, figure)).OfType<TargetDraft>().ToList();
        Baselines.Attach(scan, drafts);
        drafts.AddRange(Unmeasured.In(scan, aims));
        drafts.Sort((one, other) => one.At.CompareTo(other.At));
        Links.Set(drafts);
        return [.. drafts.Select(draft => draft.Target)];
    }
}
