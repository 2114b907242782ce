using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>The words for a whole set.</summary>
/// <param name="At">Where they start.</param>
/// <param name="End">Where they end, exclusive.</param>
/// <param name="Clause">Where their clause starts.</param>
internal readonly record struct WholeSet(int At, int End, int Clause);

/// <summary>Finds whole sets without a figure: 全戸配布, すべての小学校, 職員全員.</summary>
internal static class WholeSets
{
    private const int Longest = 10;

    // Words with 全 that name no set of things to be reached.
    private static readonly string[] NotSets =
    [
        "全国", "全体", "全般", "全力", "全庁", "全面", "全身", "全日", "全盛", "全滅", "全容", "全貌", "全長", "全自動", "全集", "全編", "全文", "全権", "全米", "全焼", "全壊", "全部局長", "全天候", "全方位", "全人", "全開", "全廃", "全線開通", "全通", "全市的", "全市一斉", "全損", "全治", "全く", "全然",
    ];

    // Where the set ends and what is done with it begins.
    private static readonly WordTable<bool> DoingNouns = WordTable.Of(
        "配布", "配付", "実施", "開催", "設置", "整備", "導入", "参加", "受講", "訪問", "公開", "公表", "完了", "周知", "送付", "調査", "点検", "登録", "達成", "加入", "対象", "対応", "提供", "検査", "改修", "更新", "解消", "作成", "策定", "出席", "適用", "移行");

    private static readonly WordTable<int> Marks = new([("全", 1), ("全ての", 3), ("すべての", 4), ("すべて", 3), ("全て", 2), .. NotSets.Select(word => (word, 0))]);

    /// <summary>The places of the words that name the sets.</summary>
    public static IEnumerable<WholeSet> In(FigureScan scan)
    {
        var text = scan.Text;
        var clause = 0;
        for (var i = 0; i < text.Length; i++)
        {
            clause = Subjects.StartsClause(text, i) ? i + 1 : clause;
            var (mark, length) = Marks.StartingAt(text, i);
            if (length == 0)
            {
                continue;
            }

            // 安全, 完全, 保全 name no set.
            var named = mark == 0 || (i > 0 && text[i - 1] is '安' or '完' or '保' or '健' or '万' or '十' or '不');
            var alone = text[i..(i + length)] is "すべて" or "全て";
            var end = named || alone ? i + length : EndOfSet(text, i + mark);
            if (!named && (alone ? !Takes(text, i) : end > i + mark) && !(end < text.Length && char.IsAsciiDigit(text[end])) && !IsAttribute(text, end))
            {
                yield return new(i, end, clause);
            }

            i = end - 1;
        }
    }

    // The すべて of 3施設すべて belongs to the figure, that of すべて実施 after 全会場で to that set.
    private static bool Takes(string text, int at) => at == 0 || !(text[at - 1] is 'を' or 'は' or 'が' or '、');

    private static int EndOfSet(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Longest && (Signs.IsKanji(text[end]) || Signs.IsKatakana(text[end])) && (end == at || DoingNouns.StartingAt(text, end).Length == 0))
        {
            end++;
        }

        return end;
    }

    // 全住民をカバーする連絡手段 says what the means are for, not that all citizens are reached.
    private static bool IsAttribute(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('を' or 'に' or 'が'))
        {
            return false;
        }

        for (var i = at + 1; i < text.Length && i - at < 24 && text[i] is not ('、' or '。' or ')' or '\n'); i++)
        {
            if (text[i] is 'る' or 'た' && i + 1 < text.Length && (Signs.IsKanji(text[i + 1]) || Signs.IsKatakana(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
