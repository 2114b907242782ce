using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Printing;

/// <summary>Why there is no PDF.</summary>
internal static class PrintingProblems
{
    /// <summary>The machine has no Chromium where the configuration says.</summary>
    public static Refusal NoPrinter() => new("no-printer", 503, PrintWords.NoPrinter, PrintWords.NoPrinterAdvice);

    /// <summary>Others print, and go on printing.</summary>
    public static Refusal TooBusy() => new("printer-busy", 503, PrintWords.TooBusy, PrintWords.TryLater);

    /// <summary>It took too long.</summary>
    public static Refusal TooSlow() => new("printing-too-slow", 503, PrintWords.TooSlow, PrintWords.TryLater);

    /// <summary>Chromium failed.</summary>
    public static Refusal Failed() => new("printing-failed", 503, PrintWords.Failed, PrintWords.TryLater);
}
