using System.Xml;
using CityGoals.Reading.Files.Office;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>A text with formats inside (ECMA-376 part 1, 18.4).</summary>
/// <param name="Value">The characters.</param>
/// <param name="Struck">Whether a part of it is struck out.</param>
internal readonly record struct RichText(string Value, bool Struck)
{
    /// <summary>Reads the element that the reader stands on, to its end.</summary>
    public static RichText Read(XmlReader xml, XmlTextBuffer buffer)
    {
        var struck = false;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            var reading = false;
            var inText = false;
            while (xml.NextWithin(depth))
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        reading = reading || (xml.LocalName == "rPh" && !xml.IsEmptyElement);
                        inText = xml.LocalName == "t" && !xml.IsEmptyElement;
                        struck = struck || (xml.LocalName == "strike" && xml.GetAttribute("val") is not ("0" or "false"));
                        break;
                    case XmlNodeType.EndElement:
                        reading = reading && xml.LocalName != "rPh";
                        inText = false;
                        break;
                    default:
                        if (inText && !reading)
                        {
                            buffer.Append(xml);
                        }

                        break;
                }
            }
        }

        return new(Unescape(buffer.Take()), struck);
    }

    /// <summary>Characters that XML cannot hold are written _xHHHH_ (ECMA-376 part 1, 22.9.2.19).</summary>
    private static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return CellCharacters.Clean(text);
        }

        var unescaped = new System.Text.StringBuilder();
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", Math.Max(at + 1, from), StringComparison.Ordinal))
        {
            if (at >= from && at + 6 < text.Length && text[at + 6] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                unescaped.Append(text, from, at - from).Append((char)code);
                from = at + 7;
            }
        }

        return CellCharacters.Clean(unescaped.Append(text, from, text.Length - from).ToString());
    }
}
