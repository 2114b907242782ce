namespace CityGoals.Reading.Prose.Numbers;

/// <summary>A number as it stands in folded text.</summary>
/// <param name="Value">Its value, magnitudes multiplied out.</param>
/// <param name="Length">How long it is; 0 if there is no number.</param>
/// <param name="Decimals">How many digits stand behind the point.</param>
/// <param name="Kanji">Whether it is written in kanji digits alone.</param>
internal readonly record struct Number(decimal Value, int Length, int Decimals, bool Kanji)
{
    // More digits are a code of some sort, not a quantity.
    private const int MostDigits = 15;

    /// <summary>
    /// The number that starts at a place: 17,000, 0.980, 6,533千, 36万6千, 1億2,000万, 十五, 二〇一六, 三千. A comma parts thousands only; a magnitude multiplies what stands before it.
    /// </summary>
    public static Number Read(string text, int at)
    {
        decimal total = 0, section = 0;
        decimal? mantissa = null;
        var (i, decimals, kanji) = (at, 0, true);
        while (i < text.Length && i - at < 2 * MostDigits)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) && mantissa is null)
            {
                var (value, length, places) = ReadDigits(text, i);
                if (length == 0)
                {
                    return default;
                }

                (mantissa, decimals, kanji) = (value, Math.Max(decimals, places), false);
                i += length;
            }
            else if (SmallNumber.KanjiDigit(c) is >= 0 and var digit && (mantissa is null || (kanji && IsKanjiDigit(text[i - 1]) && mantissa < 10_000)))
            {
                mantissa = (mantissa * 10 ?? 0) + digit;
                i++;
            }
            else if (SmallMagnitude(c) is > 0 and var small && (mantissa is not null || kanji))
            {
                section += (mantissa ?? 1) * small;
                mantissa = null;
                i++;
            }
            else if (LargeMagnitude(c) is > 0 and var large && section + (mantissa ?? 0) > 0)
            {
                total += (section + (mantissa ?? 0)) * large;
                (section, mantissa) = (0, null);
                i++;
            }
            else
            {
                break;
            }
        }

        return i == at ? default : new(total + section + (mantissa ?? 0), i - at, decimals, kanji);
    }

    /// <summary>Whether a number may start with a sign.</summary>
    public static bool CanStart(char c) => char.IsAsciiDigit(c) || SmallNumber.KanjiDigit(c) >= 0 || SmallMagnitude(c) > 0;

    // Digits with commas between thousands and a decimal point; length 0 if there are too many.
    private static (decimal Value, int Length, int Decimals) ReadDigits(string text, int at)
    {
        decimal value = 0;
        var (i, digits, decimals) = (at, 0, 0);
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                value = (value * 10) + (text[i] - '0');
                i++;
                if (++digits > MostDigits)
                {
                    return default;
                }
            }
            else if (text[i] == ',' && digits > 0 && DigitsAt(text, i + 1) == 3)
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (i + 1 < text.Length && text[i] == '.' && DigitsAt(text, i + 1) is > 0 and <= 6 and var places)
        {
            for (var scale = 0.1m; decimals < places; scale /= 10)
            {
                value += (text[i + 1 + decimals] - '0') * scale;
                decimals++;
            }

            i += 1 + places;
        }

        return (value, i - at, decimals);
    }

    private static int DigitsAt(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at <= 6 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i - at;
    }

    private static bool IsKanjiDigit(char c) => SmallNumber.KanjiDigit(c) >= 0;

    private static int SmallMagnitude(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };

    private static decimal LargeMagnitude(char c) => c switch { '万' => 10_000, '億' => 100_000_000, '兆' => 1_000_000_000_000, _ => 0 };
}
