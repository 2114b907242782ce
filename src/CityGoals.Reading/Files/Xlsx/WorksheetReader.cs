using System.Globalization;
using System.Xml;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>Reads one worksheet in one pass. What a person does not see is not read: hidden rows and columns, and cells that a merged one covers.</summary>
internal sealed class WorksheetReader(XmlReader xml, SharedStrings shared, CellFormats formats, bool from1904)
{
    private readonly XmlTextBuffer buffer = new();
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly List<WorksheetRow> rows = [];
    private readonly List<(CellReference From, CellReference To)> merged = [];
    private int cells;

    /// <summary>Adds the worksheet's rows to the lines.</summary>
    public void Read(SheetPart part, LineList lines)
    {
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "col" when IsHidden():
                    hiddenColumns.Add((Attribute("min", 1), Attribute("max", 1)));
                    break;
                case "row":
                    row = Attribute("r", row + 1);
                    column = 0;
                    rows.Add(new(row, IsHidden()));
                    Bound(1);
                    break;
                case "c" when rows.Count > 0:
                    column = CellReference.Read(xml.GetAttribute("r"))?.Column ?? column + 1;
                    ReadCell(rows[^1], column);
                    break;
                case "mergeCell" when Merge(xml.GetAttribute("ref")) is { } merge:
                    merged.Add(merge);
                    Bound(1);
                    break;
            }
        }

        rows.Sort((one, other) => one.Number.CompareTo(other.Number));
        MergedCells.Apply(rows, merged);
        Write(part, lines);
    }

    private void ReadCell(WorksheetRow row, int column)
    {
        var type = xml.GetAttribute("t");
        var format = formats[Attribute("s", 0)];
        var (value, struck, formula) = ("", false, false);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            var inValue = false;
            while (xml.Read() && xml.Depth > depth)
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element when xml.LocalName == "is":
                        (value, struck) = RichText.Read(xml, buffer);
                        break;
                    case XmlNodeType.Element:
                        formula = formula || xml.LocalName == "f";
                        inValue = xml.LocalName == "v" && !xml.IsEmptyElement;
                        break;
                    case XmlNodeType.EndElement when inValue:
                        (value, struck) = Shown(buffer.Take(), type, format);
                        inValue = false;
                        break;
                    default:
                        if (inValue)
                        {
                            buffer.Append(xml);
                        }

                        break;
                }
            }
        }

        if (value.Length > 0 || formula)
        {
            row.Cells.Add(new(column, value, struck, formula && value.Length == 0));
            Bound(1);
        }
    }

    /// <summary>A stored value as the worksheet shows it.</summary>
    private (string Text, bool Struck) Shown(string value, string? type, NumberFormat format)
    {
        switch (type)
        {
            case "s":
                var text = shared[int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : -1];
                return (text.Value ?? "", text.Struck);
            case "str" or "e" or "inlineStr":
                return (CellCharacters.Clean(value), false);
            case "b":
                return (value is "1" or "true" ? "TRUE" : "FALSE", false);
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment):
                return (format.Write(DateSerial.Write(moment, from1904), from1904), false);
            default:
                return (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) ? format.Write(plain, from1904) : CellCharacters.Clean(value), false);
        }
    }

    private void Write(SheetPart part, LineList lines)
    {
        if (lines.Count > 0)
        {
            lines.Add(part, 0, []);
        }

        var before = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Hidden)
            {
                if (row.Cells.Count > 0)
                {
                    lines.Remark(SheetFindingCode.HiddenNotRead, part, row.Number, row.Cells[0].Column, Excerpt.Of(row.Cells[0].Text));
                }

                continue;
            }

            if (row.Number > before + 1 && before > 0)
            {
                lines.Add(part, row.Number - 1, []);
            }

            before = row.Number;
            lines.Add(part, row.Number, Visible(row, part, lines));
        }
    }

    private SheetCell[] Visible(WorksheetRow row, SheetPart part, LineList lines)
    {
        var visible = row.Cells.FindAll(cell => !cell.Covered);
        var line = new SheetCell[visible.Count == 0 ? 0 : Bound(visible.Max(cell => cell.Column))];
        Array.Fill(line, new(""));
        foreach (var cell in visible)
        {
            if (hiddenColumns.Exists(hidden => cell.Column >= hidden.First && cell.Column <= hidden.Last))
            {
                lines.Remark(SheetFindingCode.HiddenNotRead, part, row.Number, cell.Column, Excerpt.Of(cell.Text));
                continue;
            }

            line[cell.Column - 1] = new(cell.Text, cell.Lines);
            if (cell.Struck)
            {
                lines.Remark(SheetFindingCode.StruckOutText, part, row.Number, cell.Column);
            }
            else if (cell.WithoutResult)
            {
                lines.Remark(SheetFindingCode.FormulaWithoutResult, part, row.Number, cell.Column);
            }
        }

        return line;
    }

    /// <summary>Counts cells before memory is taken for them.</summary>
    private int Bound(int more)
    {
        cells += more;
        return cells <= 2 * SheetFileText.MostCells ? more : throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
    }

    private bool IsHidden() => xml.GetAttribute("hidden") is "1" or "true";

    private int Attribute(string name, int otherwise) => int.TryParse(xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static (CellReference From, CellReference To)? Merge(string? range) =>
        range?.Split(':') is [var from, var to] && CellReference.Read(from) is { } first && CellReference.Read(to) is { } last ? (first, last) : null;
}
