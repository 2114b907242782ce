using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.Portal.OfficialForm;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Printing;

/// <summary>Makes the booklets one after the other: printed once to learn the page on which each sheet begins, and once more with the contents filled in.</summary>
public sealed partial class BookletWorker(Booklets booklets, PdfPrinter printer, PaperStyle style, ILogger<BookletWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in booklets.Waiting.ReadAllAsync(stoppingToken))
        {
            if (booklets.Find(id) is { } booklet) await MakeAsync(booklet, stoppingToken);
        }
    }

    private async Task MakeAsync(Booklet booklet, CancellationToken stopping)
    {
        try
        {
            var answer = await PrintAsync(booklet, stopping);
            if (answer.IsRefused(out var refusal, out var pdf))
            {
                booklets.Note(booklet with { Step = BookletStep.Failed, Failure = refusal });
                return;
            }

            await File.WriteAllBytesAsync(booklets.FileOf(booklet.Id), pdf, stopping);
            booklets.Note(booklet with { Step = BookletStep.Ready, File = booklets.FileOf(booklet.Id) });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception, booklet.Year);
            booklets.Note(booklet with { Step = BookletStep.Failed, Failure = PrintingProblems.Failed() });
        }
    }

    private async Task<Answer<byte[]>> PrintAsync(Booklet booklet, CancellationToken stopping)
    {
        var paper = style.Of(PrintWords.Foot(booklet.Printing.Municipality, Dates.Moment(booklet.Printing.TakenAt)).Ja);
        var document = new BookletDocument(booklet.Year, booklet.Printing, paper);
        booklets.Note(booklet with { Step = BookletStep.LayingOut });
        var first = await printer.PrintAsync(document.Write(pages: null), stopping);
        if (first.IsRefused(out var refusal, out var unnumbered)) return refusal;
        booklets.Note(booklet with { Step = BookletStep.Numbering });
        return await printer.PrintAsync(document.Write(PdfOutline.PagesOf(unnumbered, BookletDocument.SheetLevel)), stopping);
    }

    [LoggerMessage(22, LogLevel.Error, "The booklet of {Year} could not be made")]
    private partial void LogFailure(Exception exception, int year);
}
