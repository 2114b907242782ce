namespace CityGoals.Reading.Sheets;

/// <summary>Folds characters that differ in width alone.</summary>
internal static class Width
{
    /// <summary>Full-width letters, digits and signs as their ASCII ones; half-width ･, ､ and ｡ as ・, 、 and 。, other middle dots too; the wave dashes as ~.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        '･' or '‧' or '·' => '・',
        '､' => '、',
        '｡' => '。',
        '〜' => '~',
        _ => c,
    };

    /// <summary>A text with every character folded; its length stays.</summary>
    public static string Fold(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            folded[i] = Fold(from[i]);
        }
    });
}
