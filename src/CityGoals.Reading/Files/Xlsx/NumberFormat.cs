using System.Globalization;
using System.Text;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>
/// Writes a cell's number as the worksheet shows it (ECMA-376 part 1, 18.8.31), since a sheet's readers go by what they see: 42643 formatted m"月"d"日" is 9月30日.
/// Colours, fill characters and padding are left out; a format with conditions or fractions shows the number plainly.
/// </summary>
internal sealed class NumberFormat
{
    private readonly bool plain;
    private readonly List<List<FormatToken>> sections;

    private NumberFormat(List<List<FormatToken>> sections)
    {
        this.sections = sections;
        plain = sections.Exists(section => section.Exists(token => token.Kind is FormatTokenKind.Unknown));
    }

    /// <summary>The format General.</summary>
    public static NumberFormat General { get; } = new([]);

    /// <summary>A format from its code.</summary>
    public static NumberFormat Of(string code) =>
        code.Length == 0 || code.Equals("General", StringComparison.OrdinalIgnoreCase) || code == "@" ? General : new(FormatToken.Sections(code));

    /// <summary>The number as shown.</summary>
    /// <param name="number">The number.</param>
    /// <param name="from1904">Whether the workbook counts days from 1904.</param>
    public string Write(double number, bool from1904)
    {
        if (plain || sections.Count == 0)
        {
            return Plain(number);
        }

        var section = sections[Math.Min(sections.Count - 1, number < 0 ? 1 : number == 0 && sections.Count > 2 ? 2 : 0)];
        if (section.Exists(token => token.Kind == FormatTokenKind.General))
        {
            return string.Concat(section.Select(token => token.Kind == FormatTokenKind.General ? Plain(number) : token.Text));
        }

        if (section.Exists(token => token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed))
        {
            return DateSerial.Read(number, from1904) is { } moment ? DateFormat.Write(moment, number, section) : Plain(number);
        }

        var negative = number < 0 && sections.Count == 1 ? "-" : "";
        return negative + Math.Abs(number).ToString(Digits(section), CultureInfo.InvariantCulture);
    }

    /// <summary>The number with at most 15 digits, which is what a worksheet keeps of it.</summary>
    private static string Plain(double number)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>The section as a format of .NET, which has the same signs for digits.</summary>
    private static string Digits(List<FormatToken> section)
    {
        var format = new StringBuilder();
        foreach (var token in section)
        {
            if (token.Kind == FormatTokenKind.Digits)
            {
                format.Append(token.Text.Replace('?', '#'));
                continue;
            }

            foreach (var c in token.Text)
            {
                format.Append('\\').Append(c);
            }
        }

        return format.Length == 0 ? "\\" : format.ToString();
    }
}
