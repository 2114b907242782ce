using System.Globalization;
using System.Xml;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>The attributes of a cell's element (ECMA-376 part 1, 18.3.1.4), read in one pass: they are most of a worksheet's attributes.</summary>
/// <param name="Reference">Where it stands: B7. None if it follows the cell before.</param>
/// <param name="Type">How its value is stored; none for a number.</param>
/// <param name="Format">The index of its format, 0 and up.</param>
internal readonly record struct CellAttributes(string? Reference, string? Type, int Format)
{
    /// <summary>Reads them from the element that the reader stands on, and leaves it there.</summary>
    public static CellAttributes Read(XmlReader xml)
    {
        var read = default(CellAttributes);
        while (xml.MoveToNextAttribute())
        {
            read = xml.LocalName switch
            {
                "r" => read with { Reference = xml.Value },
                "t" => read with { Type = xml.Value },
                "s" when int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var format) => read with { Format = format },
                _ => read,
            };
        }

        xml.MoveToElement();
        return read;
    }
}
