using System.Globalization;
using System.Xml;

namespace CityGoals.Reading.Files.Docx;

/// <summary>Attributes of Word's elements, in either namespace that the standard has for them.</summary>
internal static class Word
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>An attribute's value; empty if there is no such attribute.</summary>
    public static string Value(XmlReader xml, string name)
    {
        // Stepping through the one or two attributes there are is cheaper than having the parser look up both namespaces.
        var value = "";
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name && xml.NamespaceURI is Transitional or Strict)
            {
                value = xml.Value;
                break;
            }
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>An attribute's value as a number.</summary>
    public static int Number(XmlReader xml, string name, int otherwise) =>
        int.TryParse(Value(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>Whether an element that switches a property on does so: w:strike, not w:strike w:val="0".</summary>
    public static bool IsOn(XmlReader xml) => Value(xml, "val") is not ("0" or "false" or "off" or "none");
}
