using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose;

/// <summary>Finds numbers with their units in a text, passing over dates, years, ordinals, item numbers, clock times, codes and parts of names.</summary>
internal sealed class FigureScanner
{
    // Nouns of doing after a unit leave it a quantity: 20人採用. Others make the whole a name: 5人委員会.
    private static readonly string[] DoingNouns =
    [
        "開催", "実施", "参加", "受講", "達成", "到達", "確保", "設置", "配布", "配付", "登録", "作成", "策定", "整備", "締結", "発行", "公開", "掲載", "訪問", "採用", "利用", "育成", "養成", "修了", "認定", "取得", "解消", "完了", "改修",
        "更新", "導入", "移住", "転入", "就労", "支援", "相談", "受入", "貸出", "見直", "新設", "新規", "追加", "提供", "派遣", "配置", "募集", "獲得", "成立", "制定", "改定", "改訂", "発見", "点検", "指導", "出席", "来場", "入場", "申請", "交付",
        "助成", "補助", "予定", "実績", "目標", "計画", "継続", "維持", "運用", "運営", "出展", "協賛", "加入", "加盟", "増", "減", "以", "未満", "超", "程度", "前後", "削減", "縮減", "短縮", "引", "拡大", "向上", "すべて", "全", "中", "内", "不足", "見込", "ずつ",
    ];

    private const int LongestUnit = 10;

    private static readonly string[] PerWords = ["当たり", "あたり", "当り", "につき", "ごとに", "ごと", "毎に"];

    private readonly string text;
    private readonly When when;
    private readonly List<Figure> figures = [];
    private readonly List<TimeMatch> times = [];
    private readonly Stack<(int Open, int ClauseStart)> brackets = new();
    private int sentenceStart;
    private int clauseStart;
    private (int At, int End)? per;

    private FigureScanner(string text, FiscalYear year)
    {
        this.text = text;
        when = new When(year);
    }

    public static FigureScan Scan(FoldedText folded, FiscalYear year)
    {
        var scanner = new FigureScanner(folded.Text, year);
        scanner.Run();
        return new(folded, scanner.figures, scanner.times);
    }

    private void Run()
    {
        for (var i = 0; i < text.Length;)
        {
            if (PeriodNotations.InProse(text, i, when) is { } time)
            {
                times.Add(time);
                i = time.End;
            }
            else if (text.AsSpan(i).StartsWith("ゼロ", StringComparison.Ordinal))
            {
                i = ReadZero(i);
            }
            else if (Number.CanStart(text[i]))
            {
                i = ReadFigure(i);
            }
            else
            {
                ReadStructure(i);
                i++;
            }
        }
    }

    private void ReadStructure(int at)
    {
        var c = text[at];
        var lineStart = at == 0 || char.IsWhiteSpace(text[at - 1]);
        switch (c)
        {
            case '(':
                brackets.Push((at, clauseStart));
                clauseStart = at + 1;
                break;
            case ')':
                clauseStart = brackets.TryPop(out var closed) ? closed.ClauseStart : clauseStart;
                break;
            case '。' or ';' or '\n' or '・' or '●' or '○' or '◎' or '■' or '※' when c is not ('・' or '○' or '●') || lineStart:
                sentenceStart = clauseStart = at + 1;
                per = null;
                break;
            case '、' or ',' or '/':
                clauseStart = at + 1;
                per = null;
                break;
            default:
                break;
        }
    }

    // ゼロ counts nothing; ゼロカーボン is a name.
    private int ReadZero(int at)
    {
        var end = at + 2;
        if (end >= text.Length || !(Signs.IsKatakana(text[end]) || Signs.IsKanji(text[end])) || Units.At(text, end).Unit is not null)
        {
            var (unit, length) = Units.At(text, end);
            Add(at, end + (unit is null ? 0 : length), 0, 0, unit);
        }

        return end;
    }

    private int ReadFigure(int at)
    {
        var number = Number.Read(text, at);
        if (number.Length == 0 || IsCode(at, at + number.Length))
        {
            return PastRun(at);
        }

        var end = at + number.Length;
        var unitAt = end;
        while (unitAt < text.Length && unitAt - end < 2 && text[unitAt] == ' ')
        {
            unitAt++;
        }

        var (unit, length) = Units.At(text, unitAt);
        var unitEnd = unitAt + length;
        if (length > 0 && PerEnd(number, unitEnd) is > 0 and var perEnd)
        {
            per = (per is { } running && running.End == at ? running.At : StartOfPer(at), perEnd);
            return perEnd;
        }

        if (unit is null)
        {
            return length > 0 ? PastUncounted(unitEnd, text[unitAt]) : ReadWithoutUnit(at, number);
        }

        if (!Counts(number, unit, at, unitEnd))
        {
            return unitEnd;
        }

        var value = number.Value * unit.Scale;
        if (unit.Scale != 1 && Hundredths(unitEnd) is { Length: > 0 } hundredths)
        {
            value += hundredths.Value;
            unitEnd += hundredths.Length + 1;
        }

        Add(at, unitEnd, value, number.Decimals, unit);
        return unitEnd;
    }

    // The 5分 of 2割5分.
    private Number Hundredths(int at)
    {
        var number = Number.Read(text, at);
        return at + number.Length < text.Length && text[at + number.Length] == '分' ? number : default;
    }

    private int ReadWithoutUnit(int at, Number number)
    {
        var end = at + number.Length;
        var run = end;
        while (run < text.Length && run - end <= LongestUnit && (Signs.IsKanji(text[run]) || Signs.IsKatakana(text[run])))
        {
            var cue = FigureCues.StartingAt(text, run);
            if (cue.Length > 0)
            {
                break;
            }

            run++;
        }

        if (number.Kanji)
        {
            return end;
        }

        var word = run - end;
        var bounded = run >= text.Length || char.IsWhiteSpace(text[run]) || text[run] is '、' or '。' or ')' or '(' or ',' || FigureCues.StartingAt(text, run).Cue is FigureCue.AtLeast or FigureCue.AtMost or FigureCue.About or FigureCue.Object or FigureCue.To;
        if (word is > 0 and <= LongestUnit && bounded)
        {
            Add(at, run, number.Value, number.Decimals, new(text[end..run], text[end..run], Solid: false, text[end..run]), unknownUnit: true);
            return run;
        }

        if (word == 0)
        {
            Add(at, end, number.Value, number.Decimals, null);
        }

        return Math.Max(end, run);
    }

    private void Add(int at, int end, decimal value, int decimals, UnitOfCount? unit, bool unknownUnit = false)
    {
        figures.Add(new()
        {
            At = at,
            End = end,
            Value = value,
            Decimals = decimals,
            Unit = unit,
            UnknownUnit = unknownUnit,
            IsZero = text[at] == 'ゼ' || (text[at] == '0' && end == at + 1),
            Bracket = brackets.TryPeek(out var bracket) ? bracket.Open : -1,
            OuterClause = bracket.ClauseStart,
            SentenceStart = sentenceStart,
            ClauseStart = clauseStart,
            Left = at,
            Right = end,
            Per = per,
        });
        per = null;
    }

    // 第3, A4, 0268-22-4100, 9:30, the 3 of 1.2.3
    private bool IsCode(int at, int end)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return before == '第' || char.IsAsciiLetterOrDigit(before) || (before is '.' or '#' or ':' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2]) && !(times.Count > 0 && times[^1].End == at - 1))
            || (after is ':' && char.IsAsciiDigit(next)) || (after is '-' && char.IsAsciiDigit(next) && (text[at] == '0' || HasSecondDash(end + 1)))
            || (before == '(' && after == ')' && (at < 2 || char.IsWhiteSpace(text[at - 2]) || text[at - 2] is ')' or '。'))
            || (before == '数' && !char.IsAsciiDigit(text[at]));
    }

    private bool HasSecondDash(int at)
    {
        var i = at;
        while (i < text.Length && i - at < 8 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i + 1 < text.Length && text[i] == '-' && char.IsAsciiDigit(text[i + 1]);
    }

    private int PastRun(int at)
    {
        var i = at + 1;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || (text[i] is '-' or '.' or ':' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    // 9時30分, 3分の1: what follows belongs to it.
    private int PastUncounted(int end, char unit)
    {
        if (unit is not ('時' or '分'))
        {
            return end;
        }

        var rest = Number.Read(text, end);
        return end + rest.Length + (rest.Length > 0 && end + rest.Length < text.Length && text[end + rest.Length] == '分' ? 1 : 0);
    }

    // 1人当たり, 10万人あたり, and the 1人 of 1人1台; 0 if it is none.
    private int PerEnd(Number number, int end)
    {
        foreach (var word in PerWords)
        {
            if (text.AsSpan(end).StartsWith(word, StringComparison.Ordinal))
            {
                return end + word.Length;
            }
        }

        return number is { Value: 1, Decimals: 0 } && end < text.Length && (char.IsAsciiDigit(text[end]) || SmallNumber.KanjiDigit(text[end]) > 0) ? end : 0;
    }

    private int StartOfPer(int at) => text.AsSpan(0, at).EndsWith("人口", StringComparison.Ordinal) ? at - 2 : at;

    private bool Counts(Number number, UnitOfCount unit, int at, int end)
    {
        var next = end < text.Length ? text[end] : ' ';
        if (unit.Name == "日" && (text.AsSpan(end).StartsWith("まで", StringComparison.Ordinal) || next is '付' or '(' or '現' || text.AsSpan(0, at).EndsWith("毎月", StringComparison.Ordinal)))
        {
            return false;
        }

        if (unit.Name == "歳" && !text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at)).ContainsAny("寿齢"))
        {
            return false;
        }

        if (unit.Name == "か月" && next is '児' or '健' or '面' or '後' or '前' or '間' or 'の')
        {
            return false;
        }

        // 2か所目 is the second.
        if (next == '目' && !text.AsSpan(end).StartsWith("目標", StringComparison.Ordinal))
        {
            return false;
        }

        // 一部, 一人, 十分, 三者 are words, not counts.
        if (number.Kanji && (unit.Name is "分" or "秒" or "者" or "日" or "時間" or "点" || (number.Value == 1 && unit.Name is "人" or "部" or "本" or "種" or "組" or "室" or "案" or "例")))
        {
            return false;
        }

        if (char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(next))
        {
            return false;
        }

        return unit.Solid || !(Signs.IsKanji(next) || Signs.IsKatakana(next) || next is 'り' or 'め') || Number.CanStart(next)
            || Array.Exists(DoingNouns, noun => text.AsSpan(end).StartsWith(noun, StringComparison.Ordinal));
    }
}
