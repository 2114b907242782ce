using System.Net;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Tests.Hosting;

namespace CityGoals.Portal.Tests.Forms;

/// <summary>A sheet as PDF: A4 across, every word there once, nothing cut, letters included.</summary>
public sealed class PrintingASheet(PortalHost host)
{
    private const string Foot = "みずせ市令和8年10月16日(2026年)9時00分現在";

    // 10 mm at the sides and the top, 14 at the foot, in points.
    private const double Margin = 28.3;
    private const double FootMargin = 39.6;

    [Fact]
    public async Task Holds_every_word_of_the_sheet_once_and_in_the_order_of_the_form()
    {
        var sheet = SampleForms.Of("soumu", "総務部", 1);
        using var pdf = await PrintAsync(sheet);

        pdf.Pages.Count.ShouldBeGreaterThan(1);
        var heads = ReadPdf.Folded(string.Concat(sheet.Form.Columns));
        var pages = pdf.Pages.Select(page => Without(ReadPdf.TextOf(page), Foot, ReadPdf.Folded($"{page.Number} / {pdf.Pages.Count}"))).ToList();
        // The heads of the table stand again on every page on which it goes on.
        var text = string.Concat(pages.Select((page, at) => at > 0 && pages.Take(at).Any(earlier => earlier.Contains(heads, StringComparison.Ordinal)) ? Without(page, heads) : page));
        text.ShouldBe(ReadPdf.Folded(string.Concat(Words(sheet.Form))));
        pages.Count(page => page.Contains(heads, StringComparison.Ordinal)).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Cuts_no_line_and_no_row_at_the_end_of_a_page()
    {
        var sheet = SampleForms.Of("soumu", "総務部", 1, initiatives: 12);
        using var pdf = await PrintAsync(sheet);

        pdf.Pages.Count.ShouldBeGreaterThan(3);
        foreach (var page in pdf.Pages)
        {
            (Math.Round(page.Width), Math.Round(page.Height)).ShouldBe((842, 595));
            var letters = page.Letters.Where(letter => letter.StartBaseLine.Y > FootMargin).ToList();
            letters.ShouldAllBe(letter => letter.StartBaseLine.Y > FootMargin + 1 && letter.StartBaseLine.Y < page.Height - Margin && letter.StartBaseLine.X > Margin && letter.EndBaseLine.X < page.Width - Margin + 1);
            Without(ReadPdf.Folded(string.Concat(page.Letters.Except(letters).Select(letter => letter.Value))), Foot, $"{page.Number}/{pdf.Pages.Count}").ShouldBeEmpty();
        }

        // Every initiative, from its title to the end of its last report, on one page.
        foreach (var row in sheet.Form.Rows) pdf.Pages.Count(page => ReadPdf.TextOf(page).Contains(ReadPdf.Folded(string.Concat(row)), StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Goes_on_over_the_page_where_an_initiative_is_longer_than_a_page()
    {
        var sheet = SampleForms.Of("soumu", "総務部", 1, initiatives: 1);
        var words = string.Concat(Enumerable.Range(1, 300).Select(number => $"長い報告の文その{number}。"));
        var form = sheet.Form with { Rows = [[.. sheet.Form.Rows[0].Take(4), words]] };
        using var pdf = await PrintAsync(sheet with { Form = form });

        var heads = ReadPdf.Folded(string.Concat(form.Columns));
        var text = string.Concat(pdf.Pages.Select(page => Without(ReadPdf.TextOf(page), Foot, ReadPdf.Folded($"{page.Number} / {pdf.Pages.Count}"), heads)));
        text.ShouldContain(ReadPdf.Folded(words));
    }

    [Fact]
    public async Task Carries_its_letters_its_structure_and_an_outline()
    {
        using var pdf = await PrintAsync(SampleForms.Of("soumu", "総務部", 1));

        pdf.FontsNotEmbedded().ShouldBeEmpty();
        pdf.IsTagged.ShouldBeTrue();
        pdf.Outline.ShouldBe([(0, ReadPdf.Folded("総務部の重点目標その1 <災害に強い&しなやかな市役所づくり>"), 1)]);
    }

    [Fact]
    public async Task Is_handed_out_by_the_service_which_keeps_that_it_was()
    {
        var visitor = host.Visit();
        visitor.Services.Answer("goals", SampleForms.Printed, SampleForms.Printing(SampleForms.Of("soumu", "総務部", 1)));

        var page = await visitor.OpenAsync(SampleForms.Address + ".pdf");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("重点目標管理シート_令和8年度_soumu_1.pdf");
        visitor.Services.Requests.Single().Body.ShouldBe("""{"year":2026,"department":"soumu","number":1}""");
    }

    private static IEnumerable<string> Words(GoalForm form)
    {
        IEnumerable<FormField> boxes = [form.Title, form.Department, form.Rank, .. form.Alignments, form.Situation, form.Purpose];
        IEnumerable<FormField> notes = [form.Participation, form.Effects];
        return [form.Heading, .. boxes.SelectMany(Both), .. form.Columns, .. form.Rows.SelectMany(row => row), form.SpecialNotes.Label, .. notes.SelectMany(Both)];
    }

    private static string[] Both(FormField field) => [field.Label, field.Text];

    private static string Without(string text, params string[] parts) => parts.Aggregate(text, (left, part) => left.Replace(ReadPdf.Folded(part), "", StringComparison.Ordinal));

    private async Task<ReadPdf> PrintAsync(SheetForm sheet)
    {
        var visitor = host.Visit();
        visitor.Services.Answer("goals", SampleForms.Printed, SampleForms.Printing(sheet));
        var page = await visitor.OpenAsync(SampleForms.Address + ".pdf");
        page.Status.ShouldBe(HttpStatusCode.OK, page.Html);
        var bytes = await page.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("FORM_LOOK") is { } look) await File.WriteAllBytesAsync($"{look}-{sheet.Form.Rows.Count}.pdf", bytes, TestContext.Current.CancellationToken);
        return new ReadPdf(bytes);
    }
}
