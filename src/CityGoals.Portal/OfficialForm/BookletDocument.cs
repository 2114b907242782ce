using System.Globalization;
using System.Text;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.OfficialForm;

/// <summary>All sheets of a year as one document: cover, contents, and for each department a page with its goals before their sheets. Pure.</summary>
/// <param name="year">The fiscal year.</param>
/// <param name="printing">The forms, by department and rank.</param>
/// <param name="style">The document's style sheet.</param>
internal sealed class BookletDocument(int year, FormPrinting printing, string style)
{
    /// <summary>The level of the headings at which a sheet begins.</summary>
    public const int SheetLevel = 2;

    private const string Look = """

        .cover { height: 160mm; display: flex; flex-direction: column; justify-content: center; text-align: center; break-after: page; }
        .cover h1 { font-size: 28pt; margin: 0 0 8mm; } .cover p { font-size: 14pt; margin: 2mm; }
        .contents { break-after: page; } .contents h1, .department h1 { font-size: 16pt; margin: 0 0 4mm; }
        .contents p { font-size: 10pt; font-weight: 700; margin: 3mm 0 1mm; break-after: avoid; } .contents ol, .department ol { list-style: none; margin: 0; padding: 0; }
        .contents a { display: flex; color: #000; text-decoration: none; break-inside: avoid; }
        .contents .rank, .department .rank { flex: none; width: 3.5em; } .contents .page { flex: none; width: 3em; text-align: end; }
        .contents .dots { flex: 1; margin: 0 .5em; border-bottom: 1px dotted #666; min-width: 2em; height: 1em; }
        .department { break-before: page; } .department li { display: flex; font-size: 11pt; margin: 0 0 2mm; }
        .official { break-before: page !important; }
        """;

    // Takes the same room, and far less time.
    private const string WithoutTexts = "\n.official :is(td, th) { visibility: hidden; } .official h2 { visibility: visible; }";

    private readonly IReadOnlyList<IGrouping<(string Code, string Name), (SheetForm Sheet, int Place)>> departments =
        [.. printing.Forms.Select((sheet, place) => (sheet, place)).GroupBy(pair => (pair.sheet.DepartmentCode, pair.sheet.DepartmentName))];

    /// <summary>The document.</summary>
    /// <param name="pages">The page of each sheet; none: the document only serves to learn them, and leaves out the texts.</param>
    /// <exception cref="ArgumentException">There are not as many pages as sheets.</exception>
    public string Write(IReadOnlyList<int>? pages)
    {
        if (pages is not null && pages.Count != printing.Forms.Count) throw new ArgumentException($"{pages.Count} pages for {printing.Forms.Count} sheets", nameof(pages));
        var title = PrintWords.BookletTitle(Dates.Year(year)).Ja;
        var body = new StringBuilder();
        Cover(body, title);
        Contents(body, pages);
        foreach (var department in departments) Department(body, department);
        return PaperDocument.Of($"{printing.Municipality} {title}", style + Look + (pages is null ? WithoutTexts : ""), body.ToString());
    }

    private void Cover(StringBuilder body, string title) => Add(
        body, $"<section class=\"cover\"><p>{FormMarkup.Text(printing.Municipality)}</p><h1>{FormMarkup.Text(title)}</h1><p>{FormMarkup.Text(Dates.Day(DateOnly.FromDateTime(CityClock.Local(printing.TakenAt).DateTime)).Ja)}</p></section>\n");

    private void Contents(StringBuilder body, IReadOnlyList<int>? pages)
    {
        Add(body, $"<section class=\"contents\"><h1>{PrintWords.Contents.Ja}</h1>\n");
        foreach (var department in departments)
        {
            Add(body, $"<p>{FormMarkup.Text(department.Key.Name)}</p><ol>\n");
            foreach (var (sheet, place) in department)
            {
                var page = pages is null ? "" : pages[place].ToString(CultureInfo.InvariantCulture);
                Add(body, $"<li><a href=\"#{Id(place)}\">{Entry(sheet)}<span class=\"dots\"></span><span class=\"page\">{page}</span></a></li>\n");
            }

            Add(body, "</ol>\n");
        }

        Add(body, "</section>\n");
    }

    private static void Department(StringBuilder body, IGrouping<(string Code, string Name), (SheetForm Sheet, int Place)> department)
    {
        Add(body, $"<section class=\"department\"><h1>{FormMarkup.Text(department.Key.Name)}</h1><ol>{string.Concat(department.Select(pair => $"<li>{Entry(pair.Sheet)}</li>"))}</ol></section>\n");
        foreach (var (sheet, place) in department) Add(body, FormMarkup.Of(sheet.Form, Id(place), SheetLevel));
    }

    private static string Entry(SheetForm sheet) => $"<span class=\"rank\">{FormMarkup.Text(sheet.Form.Rank.Text)}</span><span>{FormMarkup.Text(sheet.Title)}</span>";

    private static string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"sheet-{place + 1}");

    private static void Add(StringBuilder body, string text) => body.Append(text);
}
