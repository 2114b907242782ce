using System.Collections.Frozen;
using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>An aim without a figure.</summary>
/// <param name="At">Where its word starts.</param>
/// <param name="End">Where it ends, with its inflection.</param>
/// <param name="Comparator">Which way.</param>
/// <param name="Change">The change in per cent that the word itself says: 半減 is −50.</param>
/// <param name="Clause">Where its clause starts.</param>
/// <param name="Earlier">The words for the earlier time or state it is compared with; empty if there are none.</param>
internal sealed record Direction(int At, int End, Comparator Comparator, decimal? Change, int Clause, (int At, int End) Earlier);

/// <summary>Finds aims without a figure: 取得率の向上, 前年度より引き上げる, 負担額を維持する, 事故の半減, 前年度以上.</summary>
internal static class Directions
{
    private static readonly WordTable<(Comparator Comparator, decimal? Change, bool OfEarlier)> Words = new(
    [
        .. Row(Comparator.Raise, "引き上げ", "引上げ", "拡大", "向上", "増加", "増やす", "増", "上回る", "上げる", "増員", "増額"),
        .. Row(Comparator.Lower, "引き下げ", "引下げ", "縮減", "削減", "減少", "短縮", "減らす", "減", "下回る", "下げる", "減員", "減額"),
        .. Row(Comparator.Keep, "維持", "据え置く", "据え置き"),
        ("倍増", (Comparator.AtLeast, 100, false)),
        ("半減", (Comparator.AtMost, -50, false)),
        ("以上", (Comparator.AtLeast, null, true)),
        ("以下", (Comparator.AtMost, null, true)),
        ("未満", (Comparator.LessThan, null, true)),
        ("並み", (Comparator.Keep, null, true)),
        ("同程度", (Comparator.Keep, null, true)),
    ]);

    // What may follow up to the end of the clause; any other word makes the aim part of a name or of another thought (維持管理, 向上を図る研修).
    private static readonly WordTable<bool> Endings = WordTable.Of(
        "させる", "させ", "する", "し", "した", "を図る", "を図り", "を目指す", "に努める", "を進める", "に取り組む", "るとともに", "る", "とともに", "ること", "すること", "こと", "を実現する", "を達成する", "につなげる", "に繋げる", "を推進する", "を行う", "とする", "を維持", "を確保");

    private static readonly WordTable<bool> EarlierStates = WordTable.Of("前年度実績", "前年実績", "前年度", "前年", "昨年度", "昨年", "前回", "現状", "現在", "現行", "全国平均", "県平均", "類似団体平均", "実績", "従来");
    private static readonly WordTable<bool> Than = WordTable.Of("より", "比", "から", "に比べ", "に比べて", "と比べ", "と比べて", "と比較して", "よりも", "を", "の水準を", "水準を", "と");

    private static readonly FrozenSet<string> Measures = FrozenSet.Create(Units.Percent, Units.Points, "円", "時間", "分", "日", "t", "kg", "g", "kWh", "㎡", "㎥", "ha");

    /// <summary>The aims that stand apart from figures. One in the clause of a figure belongs to it: the 削減 of 10%の経費の削減.</summary>
    public static List<Direction> Free(FigureScan scan)
    {
        var free = new List<Direction>();
        var next = 0;
        foreach (var direction in In(scan))
        {
            while (next < scan.Figures.Count && scan.Figures[next].Left <= direction.At)
            {
                next++;
            }

            var figure = next > 0 ? scan.Figures[next - 1] : null;
            if (figure is null || figure.Left < direction.Clause)
            {
                free.Add(direction);
            }
            else if (figure is { Particle: FigureCue.Of, Unit: { } unit } && Measures.Contains(unit.Name))
            {
                figure.After.AddRange([FigureCue.Of, direction.Comparator is Comparator.Lower ? FigureCue.Lower : direction.Comparator is Comparator.Raise ? FigureCue.Raise : FigureCue.Keep]);
                figure.Right = direction.End;
            }
        }

        return free;
    }

    private static IEnumerable<Direction> In(FigureScan scan)
    {
        var text = scan.Text;
        var (clause, outer) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            outer = text[i] == '(' ? clause : outer;
            clause = text[i] == ')' ? outer : Subjects.StartsClause(text, i) ? i + 1 : clause;
            var (word, length) = Words.StartingAt(text, i);
            if (length == 0)
            {
                continue;
            }

            var end = i + length;
            var earlier = Earlier(scan, i, clause);
            if (EndOfClause(text, end) is { } inflected && (word.OfEarlier ? earlier.At < earlier.End : length > 1 || IsCounted(text, i)))
            {
                yield return new(i, inflected, word.Comparator, word.Change, clause, earlier);
            }

            i = end - 1;
        }
    }

    // 登録者増, 件数の減
    private static bool IsCounted(string text, int at)
    {
        var before = at > 0 && text[at - 1] == 'の' ? at - 1 : at;
        return before > 0 && text[before - 1] is '数' or '率' or '者' or '額' or '量' or '員';
    }

    // Where the word ends with its inflection, if nothing but the end of the clause follows.
    private static int? EndOfClause(string text, int at)
    {
        if (IsBoundary(text, at))
        {
            return at;
        }

        var (_, length) = Endings.StartingAt(text, at);
        return length > 0 && IsBoundary(text, at + length) ? at + (text[at] is 'る' ? 1 : text.AsSpan(at).StartsWith("する", StringComparison.Ordinal) ? 2 : 0) : null;
    }

    private static bool IsBoundary(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]) || text[at] is '。' or '、' or ')' or ';' or '・' or '/';

    // 前年度より, 平成28年5月1日現在より, 前年度を
    private static (int At, int End) Earlier(FigureScan scan, int at, int clause)
    {
        var (_, than) = Than.EndingAt(scan.Text, at, clause);
        var end = at - than;
        var (_, state) = EarlierStates.EndingAt(scan.Text, end, clause);
        var start = end - state;
        var stated = state == 0 && scan.Text.AsSpan(clause, end - clause).EndsWith("時点", StringComparison.Ordinal) ? end - 2 : start;
        if (scan.TimeEndingAt(stated) is { } time)
        {
            return (time.At, end);
        }

        return (start, end);
    }

    private static IEnumerable<(string Word, (Comparator Comparator, decimal? Change, bool OfEarlier) Meaning)> Row(Comparator comparator, params string[] words) =>
        words.Select(word => (word, (comparator, (decimal?)null, false)));
}
