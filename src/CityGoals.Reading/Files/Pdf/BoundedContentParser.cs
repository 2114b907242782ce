using CityGoals.Reading.Sheets;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace CityGoals.Reading.Files.Pdf;

/// <summary>Parses the drawing operations of a document's pages, but no more of them than sheets have: each becomes objects many times its size.</summary>
internal sealed class BoundedContentParser(IPageContentParser inner) : IPageContentParser
{
    private const int MostOfPage = 2_000_000;
    private const int MostOfDocument = 6_000_000;

    private long parsed;

    /// <inheritdoc/>
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog logger)
    {
        parsed += inputBytes.Length;
        return inputBytes.Length <= MostOfPage && parsed <= MostOfDocument
            ? inner.Parse(pageNumber, inputBytes, logger)
            : throw new RefusedFileException(SheetFindingCode.FileTooLarge, "6 MB");
    }
}
