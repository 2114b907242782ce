using CsCheck;

namespace CityGoals.Reading.Tests.Prose;

/// <summary>Texts to try the readers on: words of sheets in any order, with any other sign between them.</summary>
internal static class SheetTexts
{
    private static readonly string[] Words =
    [
        "4", "9", "12", "28", "２", "１０", "17,000", "36万6千", "十二", "三割", "1.5", "月", "日", "年", "年度", "末", "平成28年度", "H29", "Ｒ６", "令和元年", "2016", "翌", "翌年", "～", "〜", "－", "-", "→", "から", "まで", "までに",
        "以降", "上旬", "中旬", "下旬", "上半期", "第2四半期", "第", "四半期", "通年", "随時", "毎年", "毎月", "頃", "目途", "議会", "時点", "任期満了", "目標年度", "、", "・", "，", "/", "及び", "（", "）", "(", ")", "(土)", "年内",
        "回", "人", "件", "％", "%", "割", "円", "千円", "か所", "ヶ所", "㎞", "戸", "団体", "校", "分野", "以上", "以下", "未満", "超", "約", "程度", "延べ", "累計", "実", "うち", "合計", "増", "減", "削減", "維持", "向上", "半減", "ゼロ", "全戸", "全", "すべての",
        "研修会", "登録者数", "説明会", "カバー率", "町会長及び避難協力者", "を", "に", "の", "前年度比", "現状", "目標", "実績", "見込み", "予定", "あと", "中間報告のとおり", "次年度", "実施した。", "、", "。", "\n", " ", "　", "ｾﾐﾅｰ", "ﾊﾟｰｾﾝﾄ", "①", "5市町村長", "0268-22-4100", "第三次",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    /// <summary>Any text at all, often one that looks like a sheet.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(
        Word.Array[0, 12].Select(words => string.Concat(words)),
        Gen.Select(Word, Gen.String[0, 3]).Array[0, 8].Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2))),
        Gen.String);

    /// <summary>The same text with every sign in full width that has one.</summary>
    public static string Full(string text) => string.Concat(text.Select(c => c switch
    {
        >= '!' and <= '~' => (char)(c + 0xFEE0),
        _ => c,
    }));

    /// <summary>The same text with every sign in half width that has one, kana too.</summary>
    public static string Half(string text) => string.Concat(text.Select(c => c switch
    {
        >= '！' and <= '～' => ((char)(c - 0xFEE0)).ToString(),
        '・' => "･",
        '、' => "､",
        '。' => "｡",
        _ when HalfKana.TryGetValue(c, out var half) => half,
        _ => c.ToString(),
    }));

    private static readonly Dictionary<char, string> HalfKana = Kana();

    private static Dictionary<char, string> Kana()
    {
        const string plain = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
        var kana = plain.Select((c, i) => (c, half: ((char)(0xFF71 + i)).ToString())).ToDictionary(pair => pair.c, pair => pair.half);
        foreach (var c in "カキクケコサシスセソタチツテトハヒフヘホ")
        {
            kana[(char)(c + 1)] = kana[c] + "ﾞ";
        }

        foreach (var c in "ハヒフヘホ")
        {
            kana[(char)(c + 2)] = kana[c] + "ﾟ";
        }

        kana['ー'] = "ｰ";
        return kana;
    }
}
