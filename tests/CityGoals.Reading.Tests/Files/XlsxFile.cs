using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CityGoals.Reading.Tests.Files;

/// <summary>Writes workbooks for tests.</summary>
internal sealed class XlsxFile
{
    private readonly List<(string Name, SheetData Data, List<string> Merged, bool Hidden, Columns? Columns)> sheets = [];
    private readonly SharedStringTable strings = new();
    private readonly List<string> formats = [];

    public bool From1904 { get; init; }

    public bool Macros { get; init; }

    /// <summary>A worksheet with rows of shared strings.</summary>
    public XlsxFile Sheet(string name, IEnumerable<IReadOnlyList<string>> rows, params string[] merged) =>
        Sheet(name, rows.Select(row => new Row(row.Select(Text))), merged);

    /// <summary>A worksheet with rows.</summary>
    public XlsxFile Sheet(string name, IEnumerable<Row> rows, params string[] merged)
    {
        var data = new SheetData();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            row.RowIndex ??= (uint)i + 1;
            var column = 0;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference ??= $"{ColumnName(column)}{row.RowIndex}";
                column++;
            }

            data.Append(row);
        }

        sheets.Add((name, data, [.. merged], false, null));
        return this;
    }

    public XlsxFile Hide()
    {
        sheets[^1] = sheets[^1] with { Hidden = true };
        return this;
    }

    public XlsxFile HideColumns(uint from, uint to)
    {
        sheets[^1] = sheets[^1] with { Columns = new Columns(new Column { Min = from, Max = to, Hidden = true }) };
        return this;
    }

    /// <summary>A cell with a shared string; an empty one for no text.</summary>
    public Cell Text(string text)
    {
        if (text.Length == 0)
        {
            return new Cell();
        }

        strings.Append(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(strings.Count() - 1) };
    }

    /// <summary>A cell with a shared string of its own making.</summary>
    public Cell Rich(params OpenXmlElement[] runs)
    {
        strings.Append(new SharedStringItem(runs));
        return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(strings.Count() - 1) };
    }

    /// <summary>A cell with a number in a format.</summary>
    public Cell Number(double value, string format)
    {
        if (!formats.Contains(format))
        {
            formats.Add(format);
        }

        return new Cell { StyleIndex = (uint)formats.IndexOf(format) + 1, CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture)) };
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, Macros ? SpreadsheetDocumentType.MacroEnabledWorkbook : SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = From1904 });
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = strings;
            var numberFormats = formats.Select((code, i) => new NumberingFormat { NumberFormatId = (uint)i + 164, FormatCode = code });
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(numberFormats),
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(formats.Select((_, i) => new CellFormat { NumberFormatId = (uint)i + 164 }).Prepend(new CellFormat())));
            var list = workbook.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            foreach (var (name, data, merged, hidden, columns) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet();
                if (columns is not null)
                {
                    part.Worksheet.Append(columns);
                }

                part.Worksheet.Append(data);
                if (merged.Count > 0)
                {
                    part.Worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
                }

                list.Append(new Sheet { Name = name, SheetId = (uint)list.Count() + 1, Id = workbook.GetIdOfPart(part), State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible });
            }
        }

        return stream.ToArray();
    }

    private static string ColumnName(int column) => column < 26 ? ((char)('A' + column)).ToString() : $"{ColumnName((column / 26) - 1)}{(char)('A' + (column % 26))}";
}
