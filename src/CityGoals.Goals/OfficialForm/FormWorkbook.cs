using System.Globalization;
using CityGoals.Reading.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CityGoals.Goals.OfficialForm;

/// <summary>
/// The official form as a workbook (.xlsx) that people fill in and the import reads back: merged and ruled boxes, A4 across, as wide as a page, the heads of the table on every page. It holds
/// texts only, no formula. Pure.
/// </summary>
internal static class FormWorkbook
{
    /// <summary>The most UTF-16 units that a cell of a workbook holds.</summary>
    public const int LongestText = 32_767;

    private const string SheetName = "重点目標管理シート";
    private const double Inch = 25.4;

    /// <summary>Whether every text of the form fits into a cell.</summary>
    public static bool Holds(GoalForm form) => FormGrid.Of(form).SelectMany(band => band.Boxes).All(box => Escaped(box.Text).Length <= LongestText);

    /// <summary>The workbook's bytes.</summary>
    public static byte[] Write(GoalForm form)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = FormStyles.Write();
            var worksheet = workbook.AddNewPart<WorksheetPart>();
            worksheet.Worksheet = Worksheet([.. FormGrid.Of(form)], out var heads);
            workbook.Workbook = new Workbook(
                new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = workbook.GetIdOfPart(worksheet) }),
                new DefinedNames(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{SheetName}'!${heads}:${heads}")) { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
            document.PackageProperties.Title = $"{form.Heading} {form.Department.Text} {form.Rank.Text}";
        }

        return file.ToArray();
    }

    private static Worksheet Worksheet(IReadOnlyList<FormBand> bands, out uint heads)
    {
        var (rows, merged) = (new SheetData(), new MergeCells());
        var number = 1U;
        heads = 1;
        foreach (var band in bands)
        {
            heads = band.Repeats ? number : heads;
            var last = number + (uint)band.Rows - 1;
            foreach (var box in band.Boxes.Where(box => box.From < box.To || band.Rows > 1))
            {
                merged.AppendChild(new MergeCell { Reference = $"{Place(box.From, number)}:{Place(box.To, last)}" });
            }

            for (var row = number; row <= last; row++) rows.AppendChild(Row(band, row, first: row == number));
            number = last + 1;
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = FormBand.LineHeight },
            new Columns(FormGrid.Widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })),
            rows,
            merged,
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 10 / Inch, Right = 10 / Inch, Top = 10 / Inch, Bottom = 14 / Inch, Header = 5 / Inch, Footer = 6 / Inch },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C&P / &N")));
    }

    // Every cell of a merged box is ruled; the first holds the text.
    private static Row Row(FormBand band, uint number, bool first)
    {
        var row = new Row { RowIndex = number, Height = band.RowHeight, CustomHeight = true };
        foreach (var box in band.Boxes)
        {
            for (var column = box.From; column <= box.To; column++)
            {
                var cell = new Cell { CellReference = Place(column, number), StyleIndex = (uint)box.Style };
                if (first && column == box.From && box.Text.Length > 0)
                {
                    cell.DataType = CellValues.InlineString;
                    cell.InlineString = new InlineString(new Text(Escaped(box.Text)) { Space = SpaceProcessingModeValues.Preserve });
                }

                row.AppendChild(cell);
            }
        }

        return row;
    }

    // _x0041_ would be read as A (ECMA-376 part 1, 22.9.2.19).
    private static string Escaped(string text) => text.Replace("_x", "_x005F_x", StringComparison.Ordinal);

    private static string Place(int column, uint row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
}
