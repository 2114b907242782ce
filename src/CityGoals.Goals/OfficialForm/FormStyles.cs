using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CityGoals.Goals.OfficialForm;

/// <summary>The formats of the form's workbook, in the order of <see cref="FormStyle"/>.</summary>
internal static class FormStyles
{
    private const string Typeface = "BIZ UDPゴシック";

    public static Stylesheet Write() => new(
        new Fonts(Letters(9), Letters(14, bold: true), Letters(9, bold: true)),
        new Fills(Ground(PatternValues.None), Ground(PatternValues.Gray125), Ground(PatternValues.Solid, "FFF2F2F2")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Ruled()),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            Format(letters: 0, ground: 0, border: 0, VerticalAlignmentValues.Top),
            Format(letters: 1, ground: 0, border: 0, VerticalAlignmentValues.Center, HorizontalAlignmentValues.Center),
            Format(letters: 2, ground: 2, border: 1, VerticalAlignmentValues.Center, HorizontalAlignmentValues.Center),
            Format(letters: 0, ground: 0, border: 1, VerticalAlignmentValues.Top),
            Format(letters: 0, ground: 0, border: 1, VerticalAlignmentValues.Top, asTyped: true)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Letters(double points, bool bold = false)
    {
        var font = new Font(new FontSize { Val = points }, new FontName { Val = Typeface });
        if (bold) font.PrependChild(new Bold());
        return font;
    }

    private static Fill Ground(PatternValues pattern, string? colour = null)
    {
        var fill = new PatternFill { PatternType = pattern };
        if (colour is not null) fill.AppendChild(new ForegroundColor { Rgb = colour });
        return new Fill(fill);
    }

    private static Border Ruled() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static CellFormat Format(
        uint letters, uint ground, uint border, VerticalAlignmentValues vertical, HorizontalAlignmentValues? horizontal = null, bool asTyped = false)
    {
        var alignment = new Alignment { WrapText = true, Vertical = vertical };
        if (horizontal is { } across) alignment.Horizontal = across;
        return new CellFormat(alignment)
        {
            NumberFormatId = 0,
            FontId = letters,
            FillId = ground,
            BorderId = border,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = asTyped ? true : null,
        };
    }
}
