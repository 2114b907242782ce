using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace CityGoals.Reading.Files.Pdf;

/// <summary>Reads a PDF that has text: the cells that ruling lines make, row by row, and the lines of text outside of them.</summary>
internal static partial class PdfReader
{
    private const int MostPages = 300;
    private const int MostMarks = 500_000;

    /// <summary>Adds the file's lines.</summary>
    /// <exception cref="RefusedFileException">The file is damaged, protected, scanned or too large.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, LineList lines)
    {
        var pages = Pages(bytes);
        var glyphs = pages.Sum(page => page.Glyphs.Count);
        if (glyphs == 0 || pages.Sum(page => page.Unreadable) > glyphs)
        {
            throw new RefusedFileException(SheetFindingCode.ScannedPdf);
        }

        var columns = RulingGrid.ColumnsOf(pages);
        PdfRow? cut = null;
        var rows = new List<PdfRow>();
        for (var i = 0; i < pages.Count; i++)
        {
            cut = AddPage(rows, pages[i], columns, i + 1, cut);
        }

        foreach (var row in rows)
        {
            row.AddTo(lines);
        }
    }

    private static List<PageMarks> Pages(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var options = new ParsingOptions { FilterProvider = BoundedFilters.For(new InflationBudget(InflationBudget.MostOfPdf)), SkipMissingFonts = true, UseLenientParsing = true };
            using var document = PdfDocument.Open(bytes, options);
            if (document.NumberOfPages > MostPages)
            {
                throw new RefusedFileException(SheetFindingCode.TooManyPages, MostPages);
            }

            document.AddPageFactory<PageMarks, PageMarksFactory>();
            var pages = new List<PageMarks>();
            for (var (number, marks) = (1, 0); number <= document.NumberOfPages; number++)
            {
                pages.Add(document.GetPage<PageMarks>(number));
                marks += pages[^1].Glyphs.Count + pages[^1].Level.Count + pages[^1].Upright.Count;
                if (marks > MostMarks)
                {
                    throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
                }
            }

            return pages;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RefusedFileException(SheetFindingCode.PasswordProtected);
        }
#pragma warning disable CA1031 // A hostile file makes the parser fail in every way; whatever it throws, the file is damaged.
        catch (Exception failure) when (failure is not RefusedFileException and not OutOfMemoryException)
#pragma warning restore CA1031
        {
            throw new RefusedFileException(SheetFindingCode.DamagedFile);
        }
    }

    /// <summary>Adds a page's rows. The first goes on with the one that the page before cut off; the one that this page cuts off is returned.</summary>
    private static PdfRow? AddPage(List<PdfRow> rows, PageMarks page, List<double> columns, int number, PdfRow? cut)
    {
        var grid = RulingGrid.Of(page, columns);
        var outside = new List<Glyph>();
        foreach (var glyph in page.Glyphs)
        {
            var (x, y) = glyph.Middle;
            (grid.At(x, y)?.Glyphs ?? outside).Add(glyph);
        }

        var part = new SheetPart(
            string.Create(CultureInfo.InvariantCulture, $"{number}ページ目"),
            string.Create(CultureInfo.InvariantCulture, $"Page {number}"));
        var found = grid.Cells.GroupBy(cell => cell.Row).Select(row => PdfRow.Of(part, grid, [.. row])).Concat(
            GlyphText.Lines(outside).Where(line => !PageNumber().IsMatch(GlyphText.Line(line))).Select(line => PdfRow.Of(part, line)));
        var sorted = found.OrderByDescending(row => row.Top).ToList();
        var first = sorted.Find(row => row.InTable);
        if (cut is not null && first is not null && first.GoesOn(cut))
        {
            sorted.Remove(first);
            first = cut;
        }

        for (var i = 0; i < sorted.Count; i++)
        {
            sorted[i].Number = i + 1;
        }

        rows.AddRange(sorted);
        var last = sorted.FindLast(row => row.InTable) ?? first;
        return last is { OpenBelow: true } ? last : null;
    }

    [GeneratedRegex(@"^[\s\-－―–(（]*(?:[pP]\.?\s*)?[0-9０-９]{1,4}\s*(?:[/／]\s*[0-9０-９]{1,4})?(?:\s*(?:ページ|頁))?[\s\-－―–)）]*$")]
    private static partial Regex PageNumber();
}
