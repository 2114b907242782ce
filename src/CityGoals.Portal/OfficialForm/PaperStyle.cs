namespace CityGoals.Portal.OfficialForm;

/// <summary>How documents of official forms look on paper: A4 across, numbered pages, as of when in the foot, in a typeface that comes with the portal.</summary>
public sealed class PaperStyle(IWebHostEnvironment files)
{
    // Beside the program, where the build has put them; the printer reads those that a document's characters need.
    private static readonly string Fonts = Path.Combine(AppContext.BaseDirectory, "paper");

    private readonly Lazy<string> form = new(() => Read(files));

    /// <summary>The style sheet of a document.</summary>
    /// <param name="foot">What stands at the left of each page's foot.</param>
    public string Of(string foot) => $$"""
        {{form.Value}}
        @page { size: A4 landscape; margin: 10mm 10mm 14mm; @bottom-left { content: "{{Escaped(foot)}}"; } @bottom-right { content: counter(page) " / " counter(pages); } }
        html { font: 8.5pt/1.45 "BIZ UDPGothic", "Noto Sans CJK JP", sans-serif; }
        body { margin: 0; background: #fff; color: #000; }
        """;

    // A style's string knows \ and the character's number.
    private static string Escaped(string text) => string.Concat(text.Select(c => c is '"' or '\\' or '<' or '>' or '&' || char.IsControl(c) ? $"\\{(int)c:x} " : c.ToString()));

    private static string Read(IWebHostEnvironment files)
    {
        using var text = new StreamReader(files.WebRootFileProvider.GetFileInfo("form.css").CreateReadStream());
        var fonts = File.ReadAllText(Path.Combine(Fonts, "fonts.css")).Replace("url(", $"url({new Uri(Fonts).AbsoluteUri}/", StringComparison.Ordinal);
        return $"{fonts}\n{text.ReadToEnd()}";
    }
}
