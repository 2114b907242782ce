using System.Globalization;
using System.Xml;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>Reads one worksheet in one pass. What a person does not see is not read: hidden rows and columns, and cells that a merged one covers.</summary>
internal sealed class WorksheetReader(XmlReader xml, SharedStrings shared, CellFormats formats, bool from1904)
{
    private readonly XmlTextBuffer buffer = new();
    private readonly HashSet<int> hiddenColumns = [];
    private readonly List<WorksheetRow> rows = [];
    private readonly List<(CellReference From, CellReference To)> merged = [];
    private int cells;

    /// <summary>Adds the worksheet's rows to the lines.</summary>
    public void Read(SheetPart part, LineList lines)
    {
        var (number, column) = (0, 0);
        var row = new WorksheetRow(0, false);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "col" when IsHidden():
                    HideColumns(Attribute("min", 1), Attribute("max", 1));
                    break;
                case "row":
                    number = Attribute("r", number + 1);
                    column = 0;
                    row = new(number, IsHidden());
                    break;
                case "c" when number > 0:
                    var cell = CellAttributes.Read(xml);
                    column = CellReference.Read(cell.Reference)?.Column ?? column + 1;
                    ReadCell(row, column, cell.Type, cell.Format);
                    break;
                case "mergeCell" when Merge(xml.GetAttribute("ref")) is { } merge:
                    merged.Add(merge);
                    Bound(10);
                    break;
            }
        }

        rows.Sort((one, other) => one.Number.CompareTo(other.Number));
        MergedCells.Apply(rows, merged);
        Write(part, lines);
    }

    private void HideColumns(int first, int last)
    {
        for (var column = first; column <= Math.Min(last, CellReference.LastColumn); column++)
        {
            hiddenColumns.Add(column);
            Bound(1);
        }
    }

    private void ReadCell(WorksheetRow row, int column, string? type, int format)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var (value, struck, formula, inValue) = ("", false, false, false);
        var depth = xml.Depth;
        while (xml.NextWithin(depth))
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
                    (value, struck) = type == "s" ? shared[buffer.TakeNumber()] : new(Shown(buffer.Take(), type, formats[format]), false);
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

        if (value.Length > 0 || formula)
        {
            if (row.Cells.Count == 0)
            {
                rows.Add(row);
            }

            row.Cells.Add(new(column, value, struck, formula && value.Length == 0));
            Bound(1);
        }
    }

    /// <summary>A stored value as the worksheet shows it.</summary>
    private string Shown(string value, string? type, NumberFormat format) => type switch
    {
        "b" => value is "1" or "true" ? "TRUE" : "FALSE",
        "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) => format.Write(DateSerial.Write(moment, from1904), from1904),
        null or "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => format.Write(number, from1904),
        _ => CellCharacters.Clean(value),
    };

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
                lines.Remark(SheetFindingCode.HiddenNotRead, part, row.Number, row.Cells[0].Column, Excerpt.Of(row.Cells[0].Text));
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
            if (hiddenColumns.Contains(cell.Column))
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
        return cells <= SheetFileText.MostCells ? more : throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
    }

    private bool IsHidden() => xml.GetAttribute("hidden") is "1" or "true";

    private int Attribute(string name, int otherwise) => int.TryParse(xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static (CellReference From, CellReference To)? Merge(string? range) =>
        range?.Split(':') is [var from, var to] && CellReference.Read(from) is { } first && CellReference.Read(to) is { } last ? (first, last) : null;
}
