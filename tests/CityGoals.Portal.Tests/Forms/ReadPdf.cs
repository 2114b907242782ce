using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace CityGoals.Portal.Tests.Forms;

/// <summary>A PDF as a reader finds it.</summary>
internal sealed class ReadPdf(byte[] bytes) : IDisposable
{
    private readonly PdfDocument document = PdfDocument.Open(bytes);
    private IReadOnlyList<Page>? pages;

    /// <summary>Its pages, read once: a booklet has hundreds.</summary>
    public IReadOnlyList<Page> Pages => pages ??= [.. document.GetPages()];

    /// <summary>The headings in the outline with their levels and pages.</summary>
    public IReadOnlyList<(int Level, string Title, int Page)> Outline =>
        document.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (node.Level, Folded(node.Title), node.PageNumber))] : [];

    /// <summary>Whether a screen reader finds tables, headings and texts in it.</summary>
    public bool IsTagged => document.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("StructTreeRoot"));

    /// <summary>The characters of a page in the order in which they were drawn, without blanks.</summary>
    public static string TextOf(Page page) => Folded(string.Concat(page.Letters.Select(letter => letter.Value)));

    /// <summary>A text as it can be compared: compatibility forms folded, without blanks.</summary>
    public static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '\0'));

    /// <summary>The fonts of the document that do not carry their letters with them.</summary>
    public IReadOnlyList<string> FontsNotEmbedded()
    {
        var missing = new List<string>();
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (document.Structure.GetObject(reference).Data is DictionaryToken font && Name(font, "Type") == "Font" && !IsEmbedded(font)) missing.Add(Name(font, "BaseFont") ?? reference.ToString());
        }

        return missing;
    }

    public void Dispose() => document.Dispose();

    private bool IsEmbedded(DictionaryToken font) => Name(font, "Subtype") switch
    {
        "Type3" => font.ContainsKey(NameToken.Create("CharProcs")),
        // Its descendant, which is a font of its own here, carries the letters.
        "Type0" => font.ContainsKey(NameToken.Create("ToUnicode")),
        _ => Resolved(font, "FontDescriptor") is { } descriptor && new[] { "FontFile", "FontFile2", "FontFile3" }.Any(file => descriptor.ContainsKey(NameToken.Create(file))),
    };

    private DictionaryToken? Resolved(DictionaryToken owner, string key) => !owner.TryGet(NameToken.Create(key), out var value) ? null
        : value is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data as DictionaryToken : value as DictionaryToken;

    private static string? Name(DictionaryToken dictionary, string key) => dictionary.TryGet(NameToken.Create(key), out var value) && value is NameToken name ? name.Data : null;
}
