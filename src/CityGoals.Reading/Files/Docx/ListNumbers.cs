using System.Globalization;
using System.Text;
using System.Xml;
using CityGoals.Reading.Files.Office;

namespace CityGoals.Reading.Files.Docx;

/// <summary>
/// Counts automatic numbers. They are not in a paragraph's text, but they are what its reader sees, and a sheet's actions are told apart by them.
/// </summary>
internal sealed class ListNumbers
{
    private const int Levels = 9;
    private const int MostLists = 5_000;
    private const string Kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private const string Iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    private const string Kanji = "〇一二三四五六七八九";

    private readonly Dictionary<string, NumberingLevel?[]> abstracts = [];
    private readonly Dictionary<string, (string Abstract, int?[] Starts)> lists = [];
    private readonly Dictionary<string, int[]> counters = [];

    /// <summary>Reads the document's numberings; without that part no paragraph has a number.</summary>
    public ListNumbers(XmlReader? xml)
    {
        var (list, level) = ("", -1);
        NumberingLevel?[]? levels = null;
        while (xml is not null && xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "abstractNum" when abstracts.Count < MostLists:
                    abstracts[Word.Value(xml, "abstractNumId")] = levels = new NumberingLevel?[Levels];
                    break;
                case "lvl" when levels is not null:
                    level = Word.Number(xml, "ilvl", 0);
                    if (level < Levels)
                    {
                        levels[level] = new(1, "decimal", "");
                    }

                    break;
                case "start" or "numFmt" or "lvlText" when levels is not null && level is >= 0 and < Levels && levels[level] is { } known:
                    levels[level] = xml.LocalName switch
                    {
                        "start" => known with { Start = Word.Number(xml, "val", 1) },
                        "numFmt" => known with { Format = Word.Value(xml, "val") },
                        _ => known with { Text = Word.Value(xml, "val") },
                    };
                    break;
                case "num" when lists.Count < MostLists:
                    levels = null;
                    list = Word.Value(xml, "numId");
                    lists[list] = ("", new int?[Levels]);
                    break;
                case "abstractNumId" when lists.TryGetValue(list, out var known):
                    lists[list] = (Word.Value(xml, "val"), known.Starts);
                    break;
                case "lvlOverride":
                    level = Word.Number(xml, "ilvl", 0);
                    break;
                case "startOverride" when level is >= 0 and < Levels && lists.TryGetValue(list, out var known):
                    known.Starts[level] = Word.Number(xml, "val", 1);
                    break;
            }
        }
    }

    /// <summary>The next number of a list, as it stands before its paragraph; empty if the list has none.</summary>
    public string Next(string list, int level)
    {
        if (level is < 0 or >= Levels || !lists.TryGetValue(list, out var known) || !abstracts.TryGetValue(known.Abstract, out var levels) || levels[level] is not { } own)
        {
            return "";
        }

        var key = Array.Exists(known.Starts, start => start is not null) ? $"list {list}" : known.Abstract;
        if (!counters.TryGetValue(key, out var counts))
        {
            counters[key] = counts = new int[Levels];
        }

        for (var i = 0; i <= level; i++)
        {
            var start = known.Starts[i] ?? levels[i]?.Start ?? 1;
            counts[i] = counts[i] == 0 ? start : i == level ? counts[i] + 1 : counts[i];
        }

        Array.Clear(counts, level + 1, Levels - level - 1);
        var text = new StringBuilder(own.Text);
        for (var i = 0; i <= level && text.Length < 100; i++)
        {
            text.Replace(string.Create(CultureInfo.InvariantCulture, $"%{i + 1}"), Write(counts[i], levels[i]?.Format ?? "decimal"));
        }

        return own.Format == "bullet" ? "・" : text.ToString();
    }

    private static string Write(int number, string format) => format switch
    {
        "none" or "bullet" => "",
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit + 0xFEE0))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number is > 0 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "aiueo" or "aiueoFullWidth" when number > 0 => Kana[(number - 1) % Kana.Length].ToString(),
        "iroha" or "irohaFullWidth" when number > 0 => Iroha[(number - 1) % Iroha.Length].ToString(),
        "japaneseCounting" or "ideographDigital" or "japaneseDigitalTenThousand" or "chineseCounting" when number is > 0 and < 100 =>
            number < 10 ? Kanji[number].ToString() : $"{(number < 20 ? "" : Kanji[number / 10].ToString())}十{(number % 10 == 0 ? "" : Kanji[number % 10].ToString())}",
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
