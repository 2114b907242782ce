using System.Globalization;
using System.Xml;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Docx;

/// <summary>Reads the paragraphs and tables of a document's body or of a header, in order.</summary>
internal sealed class StoryReader(XmlReader xml, ListNumbers numbers, SheetPart text, LineList lines)
{
    private const int MostColumns = 1_000;

    private readonly ParagraphReader paragraphs = new(xml, numbers);
    private readonly List<string> content = [];
    private int tables;
    private int lineOfText;
    private int cells;

    /// <summary>Adds the story's lines.</summary>
    public void Read()
    {
        while (xml.Next())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "p" })
            {
                AddText(paragraphs.Read());
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tbl", IsEmptyElement: false })
            {
                AddTable();
            }
        }
    }

    /// <summary>Outside of tables, tabs and wide gaps stand between fields.</summary>
    private void AddText(string paragraph)
    {
        foreach (var line in paragraph.Split('\n'))
        {
            lines.Add(text, ++lineOfText, [.. FieldGaps.Split(line).Select(field => new SheetCell(field))], inTable: false);
            Remark(text, lineOfText, 1);
        }
    }

    private void AddTable()
    {
        var part = new SheetPart(
            string.Create(CultureInfo.InvariantCulture, $"表{++tables}"),
            string.Create(CultureInfo.InvariantCulture, $"Table {tables}"));
        var rows = new List<List<TableCell>>();
        var above = new Dictionary<int, TableCell>();
        var depth = xml.Depth;
        while (xml.NextWithin(depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "tr", IsEmptyElement: false })
            {
                rows.Add(ReadRow(part, rows.Count + 1, above));
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var line = new SheetCell[rows[i].Count == 0 ? 0 : rows[i].Max(cell => cell.Column)];
            Array.Fill(line, new(""));
            foreach (var cell in rows[i])
            {
                line[cell.Column - 1] = new(cell.Text, cell.Rows);
            }

            lines.Add(part, i + 1, line);
        }

        lines.Add(part, rows.Count + 1, [], inTable: false);
    }

    private List<TableCell> ReadRow(SheetPart part, int number, Dictionary<int, TableCell> above)
    {
        var row = new List<TableCell>();
        var column = 1;
        var depth = xml.Depth;
        while (xml.NextWithin(depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "gridBefore" })
            {
                column += Math.Min(Word.Number(xml, "val", 0), MostColumns);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tc", IsEmptyElement: false })
            {
                var (content, span, continues) = ReadCell();
                Bound(column > MostColumns ? SheetFileText.MostCells : 1);
                if (continues && above.TryGetValue(column, out var first))
                {
                    first.Rows++;
                }
                else
                {
                    above[column] = new(column, content);
                    row.Add(above[column]);
                }

                Remark(part, number, column);
                column += Math.Clamp(span, 1, MostColumns);
            }
        }

        Bound(column);
        return row;
    }

    /// <summary>A cell's text, the columns it covers, and whether it goes on with the cell above.</summary>
    private (string Text, int Span, bool Continues) ReadCell()
    {
        content.Clear();
        var (span, continues, characters) = (1, false, 0);
        var depth = xml.Depth;
        while (xml.NextWithin(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "gridSpan":
                    span = Word.Number(xml, "val", 1);
                    break;
                case "vMerge":
                    continues = Word.Value(xml, "val") is "" or "continue";
                    break;
                case "p":
                    content.Add(paragraphs.Read());
                    characters += content[^1].Length + 1;
                    if (characters > XmlTextBuffer.Longest)
                    {
                        throw new RefusedFileException(SheetFindingCode.CellTooLong, XmlTextBuffer.Longest);
                    }

                    break;
            }
        }

        return (CellCharacters.Clean(content.Count == 1 ? content[0] : string.Join('\n', content)), span, continues);
    }

    /// <summary>Counts cells before memory is taken for them.</summary>
    private void Bound(int more)
    {
        cells += more;
        if (cells > SheetFileText.MostCells)
        {
            throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
        }
    }

    private void Remark(SheetPart part, int line, int cell)
    {
        foreach (var code in paragraphs.TakeRemarks())
        {
            lines.Remark(code, part, line, cell);
        }
    }
}
