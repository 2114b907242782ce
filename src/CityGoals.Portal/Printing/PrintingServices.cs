using CityGoals.Portal.OfficialForm;

namespace CityGoals.Portal.Printing;

/// <summary>Registers what printing needs.</summary>
internal static class PrintingServices
{
    internal static void AddPrinting(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<PrintingOptions>().BindConfiguration(PrintingOptions.Section).ValidateDataAnnotations();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<PaperStyle>();
        services.AddSingleton<Booklets>().AddHostedService<BookletWorker>();
    }
}
