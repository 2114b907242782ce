using System.Globalization;
using System.Text;
using System.Xml;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>Gathers text out of a part without ever holding more of it than a cell may have.</summary>
internal sealed class XmlTextBuffer
{
    /// <summary>The most characters of a cell, as Excel has it.</summary>
    public const int Longest = 32_767;

    private readonly StringBuilder text = new();
    private readonly char[] chunk = new char[2048];

    /// <summary>Adds what the reader stands on, if that is text.</summary>
    /// <exception cref="RefusedFileException">The text is longer than a cell may be.</exception>
    public void Append(XmlReader xml)
    {
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA))
        {
            return;
        }

        int read;
        while ((read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            Append(chunk.AsSpan(0, read));
        }
    }

    /// <summary>Adds characters.</summary>
    /// <exception cref="RefusedFileException">The text is longer than a cell may be.</exception>
    public void Append(ReadOnlySpan<char> characters)
    {
        if (text.Append(characters).Length > Longest)
        {
            throw new RefusedFileException(SheetFindingCode.CellTooLong, Longest);
        }
    }

    /// <summary>Gives the text as a whole number and begins anew; -1 if it is none.</summary>
    public int TakeNumber()
    {
        Span<char> digits = stackalloc char[Math.Min(text.Length, 10)];
        text.CopyTo(0, digits, digits.Length);
        text.Clear();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    /// <summary>Gives the text and begins anew.</summary>
    public string Take()
    {
        var taken = text.ToString();
        text.Clear();
        return taken;
    }
}
