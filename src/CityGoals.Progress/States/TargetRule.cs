using System.Globalization;
using CityGoals.Progress.Answers;
using CityGoals.Reading.Prose.Reports;
using CityGoals.Reading.Prose.Targets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.States;

/// <summary>
/// Where a target stands: the last figure that a person confirmed decides, and nothing else. Attainment is (actual − baseline) ÷ (target − baseline) with a baseline and actual ÷ target
/// without; targets that go down the reverse; 全 and 維持 by rule. Pure.
/// </summary>
internal static class TargetRule
{
    public static TargetStanding Of(NumericTarget target, int position, Heard heard)
    {
        var figures = heard.Figures.Where(figure => figure.Position == position).ToList();
        var counted = target.LinkedTo is null && (target.Measurable || target is { Comparator: Comparator.All, Of: not null });
        if (figures.LastOrDefault(figure => figure.ConfirmedAt is not null) is not { } last) return Undecided(target, position, heard, counted, figures.Count);

        var facts = new List<Bilingual> { Stated(last) };
        if (last.TargetWords != target.Words)
        {
            facts.Add(new($"実績値を入れたときの目標は「{last.TargetWords}」でした。", $"The target was “{last.TargetWords}” when the figure was entered."));
            return new TargetStanding(position, TargetResult.Undecided, null, null, counted, last.FigureId, facts);
        }

        var state = Judge(target, last.Value, facts);
        var shortfall = state == TargetResult.Short && (target.Value ?? target.Of) is { } value ? Math.Abs(value - last.Value) : (decimal?)null;
        return new TargetStanding(position, state, counted ? Attainment.Of(target, last.Value) : null, shortfall, counted, last.FigureId, facts);
    }

    private static TargetStanding Undecided(NumericTarget target, int position, Heard heard, bool counted, int proposed)
    {
        var (state, fact) = (heard.ReportedAsOf, proposed) switch
        {
            (_, > 0) => (TargetResult.Undecided, new Bilingual("実績値は、まだ誰も確かめていません。", "Nobody has confirmed the figure yet.")),
            ({ } day, _) => (TargetResult.Undecided, new Bilingual($"{day:yyyy年M月d日}時点の報告に、確かめた実績値がありません。", $"The report as of {day:yyyy-MM-dd} has no confirmed figure.")),
            _ => (TargetResult.NoReport, new Bilingual("報告も実績値もありません。", "There is no report and no figure.")),
        };
        return new TargetStanding(position, state, null, null, counted, null, [fact]);
    }

    private static TargetResult Judge(NumericTarget target, decimal actual, List<Bilingual> facts)
    {
        if (target.Flags.HasFlag(TargetRemarks.DirectionUncertain))
        {
            facts.Add(new("増やす目標か減らす目標か、まだ誰も確かめていません。", "Nobody has confirmed whether more or less is better."));
            return TargetResult.Undecided;
        }

        if (target.Value is null && target is not { Comparator: Comparator.All, Of: not null })
        {
            facts.Add(new("数値のない目標です。", "The target has no figure."));
            return TargetResult.Undecided;
        }

        if (Attainment.Meets(target, actual)) return TargetResult.Reached;
        // As for the reader of reports: more than about so many is for people to judge.
        if (target.Comparator != Comparator.About || Math.Abs(actual) <= Math.Abs(target.Value ?? 0)) return TargetResult.Short;
        facts.Add(new("目標の程度を超えています。", "It is above what the target calls about."));
        return TargetResult.Undecided;
    }

    private static Bilingual Stated(FigureAnswer figure)
    {
        var value = figure.Value.ToString("0.############", CultureInfo.InvariantCulture);
        return new($"{figure.AsOf:yyyy年M月d日}時点で{value}{figure.Unit}（{figure.ConfirmedByName}が確認）。", $"{value} {figure.Unit} as of {figure.AsOf:yyyy-MM-dd}, confirmed by {figure.ConfirmedByName}.");
    }
}
