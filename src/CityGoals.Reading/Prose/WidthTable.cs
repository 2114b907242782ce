using System.Collections.Frozen;

namespace CityGoals.Reading.Prose;

/// <summary>What each sign becomes when a text is folded to one width.</summary>
internal static class WidthTable
{
    // The full-width forms of U+FF61 to U+FF9F, in order.
    private const string Kana = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

    private const string Voiceable = "カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ";
    private const string HalfVoiceable = "ハヒフヘホはひふへほ";

    private const string SquaredRows =
        "㎞=km ㎝=cm ㎜=mm ㎡=m2 ㎢=km2 ㎥=m3 ㎏=kg ㎎=mg ㏄=cc ㏊=ha ㎾=kW ㌔=キロ ㌢=センチ ㍍=メートル ㌘=グラム ㌧=トン ㌶=ヘクタール ㍑=リットル ㌫=パーセント ㌻=ページ ㌦=ドル " +
        "㍾=明治 ㍽=大正 ㍼=昭和 ㍻=平成 ㋿=令和 ℡=TEL №=No …=...";

    // Each row: what a sign becomes, and the signs that become it.
    private static readonly string[] SignRows =
    [
        " \u3000\u00A0", "¥￥", "~〜∼〰", "-‐‑‒–—―−─━", "→⇒➡⇨➔⟶￫", "(〔【〈《[{［｛", ")〕】〉》]}］｝",
    ];

    private static readonly FrozenDictionary<char, string> Squared = SquaredRows.Split(' ').ToFrozenDictionary(row => row[0], row => row[2..]);

    private static readonly FrozenDictionary<char, char> Signs = SignRows
        .SelectMany(row => row.Skip(1).Select(sign => (sign, becomes: row[0])))
        .ToFrozenDictionary(pair => pair.sign, pair => pair.becomes);

    /// <summary>The one sign that a sign and the voicing mark after it make (ｶ + ﾞ → ガ); NUL if they make none.</summary>
    public static char Voiced(char c, char mark)
    {
        if (mark is not ('ﾞ' or 'ﾟ' or '\u3099' or '\u309A'))
        {
            return '\0';
        }

        var full = Single(c);
        var voiced = mark is 'ﾞ' or '\u3099';
        if (full == 'ウ' && voiced)
        {
            return 'ヴ';
        }

        return (voiced ? Voiceable : HalfVoiceable).Contains(full, StringComparison.Ordinal) ? (char)(full + (voiced ? 1 : 2)) : '\0';
    }

    /// <summary>The letters that a squared sign stands for; none for other signs.</summary>
    public static string? Spelled(char c) => c < '\u2026' ? null : Squared.GetValueOrDefault(c);

    /// <summary>The sign that stands for a sign in folded text.</summary>
    public static char Single(char c) => c switch
    {
        _ when Signs.TryGetValue(c, out var sign) => sign,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\uFF61' and <= '\uFF9F' => Kana[c - 0xFF61],
        _ => c,
    };
}
