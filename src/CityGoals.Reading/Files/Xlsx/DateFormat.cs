using System.Globalization;
using System.Text;
using CityGoals.Fiscal;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>Writes a moment by the date and time pieces of a number format, those of the Japanese calendar too.</summary>
internal static class DateFormat
{
    private const string Weekdays = "日月火水木金土";

    /// <summary>The moment as shown.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="serial">Its day number, for the hours that count on.</param>
    /// <param name="tokens">The format.</param>
    public static string Write(DateTime moment, double serial, List<FormatToken> tokens)
    {
        var text = new StringBuilder();
        var half = tokens.Exists(token => token is { Kind: FormatTokenKind.Date, Text: "am/pm" });
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(tokens[i] switch
            {
                { Kind: FormatTokenKind.Elapsed } elapsed => Elapsed(serial, elapsed.Text),
                { Kind: FormatTokenKind.Date, Text: ['m', ..] } m when m.Text.Length <= 2 && IsMinute(tokens, i) => Number(moment.Minute, m.Text),
                { Kind: FormatTokenKind.Date } part => Part(moment, part.Text, half),
                var literal => literal.Text,
            });
        }

        return text.ToString();
    }

    /// <summary>m is the minute behind an hour or before a second, and the month elsewhere.</summary>
    private static bool IsMinute(List<FormatToken> tokens, int at)
    {
        var before = at == 0 ? -1 : tokens.FindLastIndex(at - 1, token => token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed && token.Text != "am/pm");
        var behind = tokens.FindIndex(at + 1, token => token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed && token.Text != "am/pm");
        return (before >= 0 && tokens[before].Text[0] == 'h') || (behind >= 0 && tokens[behind].Text[0] == 's');
    }

    private static string Part(DateTime moment, string part, bool half) => part switch
    {
        ['y', ..] => part.Length <= 2 ? Number(moment.Year % 100, "yy") : moment.Year.ToString(CultureInfo.InvariantCulture),
        ['m', ..] => part.Length <= 2 ? Number(moment.Month, part) : moment.ToString(part.Length == 3 ? "MMM" : "MMMM", CultureInfo.InvariantCulture),
        ['d', ..] => part.Length <= 2 ? Number(moment.Day, part) : moment.ToString(part, CultureInfo.InvariantCulture),
        ['a', 'a', ..] => Weekdays[(int)moment.DayOfWeek] + (part.Length > 3 ? "曜日" : ""),
        ['h', ..] => Number(half ? (moment.Hour + 11) % 12 + 1 : moment.Hour, part),
        ['s', ..] => Number(moment.Second, part),
        ['g', ..] => Era(moment) is { } era ? part.Length switch { 1 => era.Letter.ToString(), 2 => era.Kanji[..1], _ => era.Kanji } : "",
        ['e', ..] => Number(Era(moment) is { } era ? moment.Year - era.CalendarYear(1) + 1 : moment.Year, part),
        "am/pm" => moment.Hour < 12 ? "AM" : "PM",
        _ => "",
    };

    private static JapaneseEra? Era(DateTime moment) => JapaneseEra.Of(DateOnly.FromDateTime(moment));

    private static string Elapsed(double serial, string unit)
    {
        var factor = unit[0] switch { 'h' => 24, 'm' => 24 * 60, _ => 24 * 3600 };
        return Math.Floor((serial * factor) + 1e-6).ToString(new string('0', unit.Length), CultureInfo.InvariantCulture);
    }

    private static string Number(int number, string part) => number.ToString(part.Length == 2 ? "00" : "0", CultureInfo.InvariantCulture);
}
