using System.Text;
using System.Text.RegularExpressions;

namespace CityGoals.Reading.Files.Pdf;

/// <summary>
/// Makes text of characters: lines by their height, words by gaps, and paragraphs by lines that end early or begin with a number or a mark. A line that fills its cell
/// goes on in the next without a break.
/// </summary>
internal static partial class GlyphText
{
    private const double SameLine = 0.6;
    private const double WordGap = 0.45;
    private const double EarlyEnd = 2.4;
    private const double EmptyLine = 2.2;
    private const string Marks = "・･※○●◎■□◆◇-－*①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸【";
    private const string Opening = "(（「『【〔《〈[";
    private const string Closing = ")）」』】〕》〉]、。，．・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    /// <summary>The lines of characters from the top, each from the left.</summary>
    public static List<List<Glyph>> Lines(IEnumerable<Glyph> glyphs)
    {
        var lines = new List<List<Glyph>>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Base).ThenBy(glyph => glyph.Left))
        {
            if (lines.Count > 0 && lines[^1][0] is var first && first.Base - glyph.Base < SameLine * Math.Max(1, Math.Min(first.Size, glyph.Size)))
            {
                lines[^1].Add(glyph);
            }
            else
            {
                lines.Add([glyph]);
            }
        }

        lines.ForEach(line => line.Sort((one, other) => one.Left.CompareTo(other.Left)));
        return lines;
    }

    /// <summary>A cell's text, and whether its last line ends early.</summary>
    /// <param name="glyphs">Its characters.</param>
    /// <param name="left">Its left edge in points.</param>
    /// <param name="right">Its right edge.</param>
    public static (string Text, bool EndsEarly) Of(IReadOnlyCollection<Glyph> glyphs, double left, double right)
    {
        var text = new StringBuilder();
        var early = true;
        var padding = glyphs.Count == 0 ? 0 : glyphs.Min(glyph => glyph.Left) - left;
        var lines = Lines(glyphs);
        var pitch = lines.Count < 3 ? 0 : lines.Zip(lines.Skip(1)).Min(pair => pair.First[0].Base - pair.Second[0].Base);
        var before = double.NegativeInfinity;
        foreach (var (place, line) in lines.Index())
        {
            var content = Line(line).Trim();
            if (content.Length > 0)
            {
                var emptyLine = before - line[0].Base > Math.Max(EmptyLine * line[0].Size, 1.7 * pitch);
                before = line[0].Base;
                text.Append(emptyLine ? "\n" : "");
                Join(text, content, early || emptyLine);
                var size = line.Max(glyph => glyph.Size);
                early = right - padding - line.Max(glyph => glyph.Right) > Math.Max(EarlyEnd * size, place + 1 < lines.Count ? FirstWord(lines[place + 1]) + (size / 10) : 0);
            }
        }

        return (text.ToString(), early);
    }

    /// <summary>Adds a line behind another.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="line">The line.</param>
    /// <param name="early">Whether the text before ends early in its line.</param>
    public static void Join(StringBuilder text, string line, bool early)
    {
        if (text.Length > 0 && line.Length > 0)
        {
            var paragraph = early || Marks.Contains(line[0], StringComparison.Ordinal) || Numbered().IsMatch(line);
            text.Append(paragraph ? "\n" : char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetter(line[0]) ? " " : "");
        }

        text.Append(line);
    }

    /// <summary>The width of what no printer parts at the beginning of a line: it did not fit in the line before.</summary>
    private static double FirstWord(List<Glyph> line)
    {
        var end = 0;
        while (end < line.Count - 1 && (Opening.Contains(line[end].Text[0], StringComparison.Ordinal) || IsOfWord(line[end]) && IsOfWord(line[end + 1]) || Closing.Contains(line[end + 1].Text[0], StringComparison.Ordinal)))
        {
            end++;
        }

        return line[end].Right - line[0].Left;
    }

    private static bool IsOfWord(Glyph glyph) => glyph.Text[0] is > ' ' and <= '~';

    /// <summary>A line's text, with a blank for a gap that has none.</summary>
    public static string Line(List<Glyph> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Count; i++)
        {
            var gap = i > 0 && line[i].Left - line[i - 1].Right > WordGap * line[i].Size;
            if (gap && !char.IsWhiteSpace(text[^1]) && !char.IsWhiteSpace(line[i].Text[0]))
            {
                text.Append(' ');
            }

            text.Append(line[i].Text);
        }

        return text.ToString();
    }

    /// <summary>A line outside of tables as fields, which wide gaps part, blank or not.</summary>
    public static List<string> Fields(List<Glyph> line)
    {
        var fields = new List<string>();
        var from = 0;
        for (var i = 1; i <= line.Count; i++)
        {
            if (i == line.Count || line[i].Left - line[i - 1].Right > 2 * line[i].Size)
            {
                fields.AddRange(FieldGaps.Split(Line(line[from..i]).Trim()));
                from = i;
            }
        }

        return fields;
    }

    /// <summary>A number that begins a paragraph: (1), （ア）. (BCP) does not.</summary>
    [GeneratedRegex("^[(（][0-9０-９a-zア-ン一二三四五六七八九十]{1,2}[)）]")]
    private static partial Regex Numbered();
}
