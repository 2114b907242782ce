using System.Text;

namespace CityGoals.Reading.Files.Pdf;

/// <summary>
/// PDF fonts often name a kanji's glyph by the radical of the same shape (⽬ for 目), and ・ by the hyphenation point. Folds Kangxi radicals by their compatibility decomposition, but to the
/// shapes that Japanese uses (戸, not 戶), and those of the supplement, which mostly have no decomposition, by the Unicode table of equivalent ideographs.
/// </summary>
internal static class Radicals
{
    private const string Shapes = "⺁⺌⺍⺒⺓⺜⺝⺠⺧⺩⻁⻄⻆⻑⻗⻘⻝⻣⻤⻨⻩⻫⻭⻯⻲⼾⾭⿆⿈⿊⿑⿒⿔";
    private const string Ideographs = "厂小小巳幺日月民牛王虎西角長雨青食骨鬼麦黄斉歯竜亀戸青麦黄黒斉歯亀";

    /// <summary>The text with ideographs for radicals; nothing else is changed.</summary>
    public static string Fold(string text)
    {
        if (text == "\u2027")
        {
            return "・";
        }

        if (!text.AsSpan().ContainsAnyInRange('\u2E80', '\u2FDF'))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var known = Shapes.IndexOf(c, StringComparison.Ordinal);
            folded.Append(known >= 0 ? Ideographs[known] : c is >= '\u2E80' and <= '\u2FDF' ? c.ToString().Normalize(NormalizationForm.FormKC) : c);
        }

        return folded.ToString();
    }
}
