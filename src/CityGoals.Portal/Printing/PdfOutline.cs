using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace CityGoals.Portal.Printing;

/// <summary>Reads a PDF's outline.</summary>
internal static class PdfOutline
{
    /// <summary>The pages, from 1, to which the outline's headings of a level lead, in its order.</summary>
    /// <param name="level">The level, from 1 as in markup.</param>
    public static IReadOnlyList<int> PagesOf(byte[] pdf, int level)
    {
        using var document = PdfDocument.Open(pdf);
        return document.TryGetBookmarks(out var bookmarks)
            ? [.. bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Where(node => node.Level == level - 1).Select(node => node.PageNumber)]
            : [];
    }
}
