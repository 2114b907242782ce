using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.Portal.OfficialForm;
using CityGoals.Portal.Pages.Goals;
using CityGoals.Portal.Printing;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Forms;

/// <summary>A sheet as a file: the workbook and the text as the service writes them, the PDF as it is printed here.</summary>
internal static class ExportSheet
{
    public static async Task<Results<FileContentHttpResult, RazorComponentResult<NotExportedPage>, NotFound>> Handle(
        int year, string dept, int number, string format, FormsClient forms, CancellationToken cancellation)
    {
        var answer = await forms.FileAsync(year, dept, number, format, cancellation);
        if (answer.IsRefused(out var refusal, out var file)) return Not(refusal, SheetAddress.Of(year, dept, number));
        var text = format == "txt";
        return TypedResults.File(
            file, text ? "text/plain; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PrintWords.FileName(Dates.Year(year), $"{dept}_{number}", format).Ja);
    }

    public static async Task<Results<FileContentHttpResult, RazorComponentResult<NotExportedPage>, NotFound>> Print(
        int year, string dept, int number, FormsClient forms, PdfPrinter printer, PaperStyle style, CancellationToken cancellation)
    {
        var address = SheetAddress.Of(year, dept, number);
        var answer = await forms.PrintAsync(year, dept, number, cancellation);
        if (answer.IsRefused(out var refusal, out var printing)) return Not(refusal, address);
        var document = PaperDocument.Of(printing.Forms[0], style.Of(PrintWords.Foot(printing.Municipality, Dates.Moment(printing.TakenAt)).Ja));
        var printed = await printer.PrintAsync(document, cancellation);
        if (printed.IsRefused(out var failure, out var pdf)) return Not(failure, address);
        return TypedResults.File(pdf, "application/pdf", PrintWords.FileName(Dates.Year(year), $"{dept}_{number}", "pdf").Ja);
    }

    private static Results<FileContentHttpResult, RazorComponentResult<NotExportedPage>, NotFound> Not(Refusal refusal, string back) =>
        refusal.Status == StatusCodes.Status404NotFound ? TypedResults.NotFound() : new RazorComponentResult<NotExportedPage>(new { Refusal = refusal, Back = back }) { StatusCode = refusal.Status };
}
