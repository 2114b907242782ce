namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Numbers that count nothing: codes, ordinals, clock times, parts of names and words.</summary>
internal static class Uncounted
{
    // Nouns of doing after a unit leave it a quantity: 20人採用. Others make the whole a name: 5人委員会.
    private static readonly string[] DoingNouns =
    [
        "開催", "実施", "参加", "受講", "達成", "到達", "確保", "設置", "配布", "配付", "登録", "作成", "策定", "整備", "締結", "発行", "公開", "掲載", "訪問", "採用", "利用", "育成", "養成", "修了", "認定", "取得", "解消", "完了", "改修",
        "更新", "導入", "移住", "転入", "就労", "支援", "相談", "受入", "貸出", "見直", "新設", "新規", "追加", "提供", "派遣", "配置", "募集", "獲得", "成立", "制定", "改定", "改訂", "発見", "点検", "指導", "出席", "来場", "入場", "申請", "交付",
        "助成", "補助", "予定", "実績", "目標", "計画", "継続", "維持", "運用", "運営", "出展", "協賛", "加入", "加盟", "増", "減", "以", "未満", "超", "程度", "前後", "削減", "縮減", "短縮", "引", "拡大", "向上", "すべて", "全", "中", "内", "不足", "見込", "ずつ",
    ];

    /// <summary>Whether a number with a unit is a date, a name or a word after all: 10日まで, 4か月児, 2か所目, 一部, 5人委員会.</summary>
    public static bool IsName(string text, Number number, UnitOfCount unit, int at, int end)
    {
        var next = end < text.Length ? text[end] : ' ';
        if (unit.Name == "日" && (text.AsSpan(end).StartsWith("まで", StringComparison.Ordinal) || next is '付' or '(' or '現' || text.AsSpan(0, at).EndsWith("毎月", StringComparison.Ordinal)))
        {
            return true;
        }

        if (unit.Name == "歳" && !text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at)).ContainsAny("寿齢"))
        {
            return true;
        }

        if (unit.Name == "か月" && next is '児' or '健' or '面' or '後' or '前' or '間' or 'の')
        {
            return true;
        }

        // 1人でも多く is a manner of speaking.
        if (text.AsSpan(end).StartsWith("でも", StringComparison.Ordinal))
        {
            return true;
        }

        // 2か所目 is the second.
        if (next == '目' && !text.AsSpan(end).StartsWith("目標", StringComparison.Ordinal))
        {
            return true;
        }

        // 一部, 一人, 十分, 三者 are words, not counts.
        if (number.Kanji && (unit.Name is "分" or "秒" or "者" or "日" or "時間" or "点" || (number.Value == 1 && unit.Name is "人" or "部" or "本" or "種" or "組" or "室" or "案" or "例")))
        {
            return true;
        }

        if (char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(next))
        {
            return true;
        }

        return !unit.Solid && (Signs.IsKanji(next) || Signs.IsKatakana(next) || next is 'り' or 'め') && !Number.CanStart(next)
            && !Array.Exists(DoingNouns, noun => text.AsSpan(end).StartsWith(noun, StringComparison.Ordinal));
    }

    /// <summary>Whether digits are a code or number something: 第3, A4, 0268-22-4100, 9:30, the 3 of 1.2.3.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="at">Where they start.</param>
    /// <param name="end">Where they end, exclusive.</param>
    /// <param name="timeEnd">Where the last time before them ends; negative if there is none.</param>
    public static bool IsCode(string text, int at, int end, int timeEnd)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return before == '第' || char.IsAsciiLetterOrDigit(before) || (before is '.' or '#' or ':' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2]) && timeEnd != at - 1)
            || (after is ':' && char.IsAsciiDigit(next)) || (after is '-' && char.IsAsciiDigit(next) && (text[at] == '0' || HasSecondDash(text, end + 1)))
            || (before == '(' && after == ')' && (at < 2 || char.IsWhiteSpace(text[at - 2]) || text[at - 2] is ')' or '。'))
            || (before == '数' && !char.IsAsciiDigit(text[at]));
    }

    private static bool HasSecondDash(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < 8 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i + 1 < text.Length && text[i] == '-' && char.IsAsciiDigit(text[i + 1]);
    }

    /// <summary>The place behind a code.</summary>
    public static int PastCode(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || (text[i] is '-' or '.' or ':' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    /// <summary>The place behind a number and a word that counts nothing, which takes what follows with it: 9時30分, 3分の1.</summary>
    public static int Past(string text, int end, char unit)
    {
        if (unit is not ('時' or '分'))
        {
            return end;
        }

        var rest = Number.Read(text, end);
        return end + rest.Length + (rest.Length > 0 && end + rest.Length < text.Length && text[end + rest.Length] == '分' ? 1 : 0);
    }
}
