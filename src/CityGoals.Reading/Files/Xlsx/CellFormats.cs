using System.Globalization;
using System.Xml;
using CityGoals.Reading.Files.Office;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>The number formats of a workbook's cells, by the number of the cell's style.</summary>
internal sealed class CellFormats
{
    private const int MostStyles = 70_000;
    private const int LongestCode = 255;

    private readonly List<NumberFormat> formats = [];

    /// <summary>Reads the workbook's styles; without a part of styles every number is shown plainly.</summary>
    public CellFormats(XmlReader? styles)
    {
        var codes = new Dictionary<int, string>(BuiltInFormats.Codes);
        var known = new Dictionary<int, NumberFormat>();
        var inCells = false;
        while (styles is not null && styles.Next())
        {
            if (styles.NodeType == XmlNodeType.EndElement && styles.LocalName == "cellXfs")
            {
                break;
            }

            if (styles.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            inCells = inCells || styles.LocalName == "cellXfs";
            if (styles.LocalName == "numFmt" && int.TryParse(styles.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id) && codes.Count < MostStyles)
            {
                codes[id] = styles.GetAttribute("formatCode") is { Length: <= LongestCode } code ? code : "";
            }
            else if (inCells && styles.LocalName == "xf" && formats.Count < MostStyles)
            {
                var number = int.TryParse(styles.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var used) ? used : 0;
                if (!known.TryGetValue(number, out var format))
                {
                    known[number] = format = NumberFormat.Of(codes.GetValueOrDefault(number, ""));
                }

                formats.Add(format);
            }
        }
    }

    /// <summary>The format of a style.</summary>
    public NumberFormat this[int style] => style >= 0 && style < formats.Count ? formats[style] : NumberFormat.General;
}
