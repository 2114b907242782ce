using CityGoals.Reading.Sheets;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CityGoals.Reading.Files.Pdf;

/// <summary>Runs a page's drawing operations and keeps characters and ruling lines. A page that draws more than any sheet does is refused.</summary>
internal sealed class PageMarksProcessor(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions)
    : BaseStreamProcessor<PageMarks>(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions)
{
    private const int MostGlyphs = 50_000;
    private const int MostLines = 20_000;
    private const int MostForms = 300;

    private readonly PageMarks marks = new();
    private readonly PathLines path = new();
    private int forms;

    /// <inheritdoc/>
    public override PageMarks Process(int pageNumber, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return marks;
    }

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        if (marks.Glyphs.Count + marks.Unreadable >= MostGlyphs)
        {
            throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
        }

        if (string.IsNullOrEmpty(unicode) || unicode[0] == '\uFFFD' || unicode.AsSpan().ContainsAny(CellCharacters.Forbidden))
        {
            marks.Unreadable++;
            return;
        }

        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        if (Math.Abs(end.Y - start.Y) <= Math.Abs(end.X - start.X))
        {
            marks.Glyphs.Add(new(Math.Min(start.X, end.X), Math.Max(start.X, end.X), start.Y, Math.Abs(pointSize), Radicals.Fold(unicode)));
        }
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y) => path.MoveTo(CurrentTransformationMatrix.Transform(x, y));

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
        path.LineTo(CurrentTransformationMatrix.Transform(x, y));
        Bound();
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => path.CurveTo(CurrentTransformationMatrix.Transform(x3, y3));

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => path.CurveTo(CurrentTransformationMatrix.Transform(x3, y3));

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        path.Close();
        MoveTo(x, y);
    }

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath()
    {
        path.Close();
        return null;
    }

    /// <inheritdoc/>
    public override void ClosePath() => path.Close();

    /// <inheritdoc/>
    public override void StrokePath(bool close) => Paint(close, stroke: true, fill: false);

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, stroke: false, fill: true);

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(close, stroke: true, fill: true);

    /// <inheritdoc/>
    public override void EndPath() => path.Clear();

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
    }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => marks.Pictures++;

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage) => marks.Pictures++;

    /// <summary>A drawing inside a drawing. Their number is bounded, since a few that draw each other twice never end.</summary>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (++forms > MostForms)
        {
            throw new RefusedFileException(SheetFindingCode.DamagedFile);
        }

        base.ProcessFormXObject(formStream, xObjectName);
    }

    private void Paint(bool close, bool stroke, bool fill)
    {
        if (close)
        {
            path.Close();
        }

        path.Paint(marks, stroke, fill);
        path.Clear();
        Bound();
    }

    private void Bound()
    {
        if (path.Count > MostLines || marks.Level.Count + marks.Upright.Count > MostLines)
        {
            throw new RefusedFileException(SheetFindingCode.TooManyCells, SheetFileText.MostLines, SheetFileText.MostCells);
        }
    }
}
