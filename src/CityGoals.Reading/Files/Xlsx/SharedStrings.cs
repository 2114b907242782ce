using System.Xml;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>The texts that a workbook's cells share. Readings of kanji (furigana) are not part of a text.</summary>
internal sealed class SharedStrings
{
    private const int MostCharacters = 5_000_000;

    private readonly List<RichText> texts = [];

    /// <exception cref="RefusedFileException">There are more texts than cells that could show them.</exception>
    public SharedStrings(XmlReader? xml)
    {
        var buffer = new XmlTextBuffer();
        var characters = 0;
        while (xml is not null && xml.Next())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var text = RichText.Read(xml, buffer);
                texts.Add(text);
                characters += text.Value.Length;
                if (texts.Count > SheetFileText.MostCells || characters > MostCharacters)
                {
                    throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
                }
            }
        }
    }

    /// <summary>A text by its number; empty if there is none.</summary>
    public RichText this[int number] => number >= 0 && number < texts.Count ? texts[number] : new("", false);
}
