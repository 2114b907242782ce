using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>A file of an upload that did not become part of its import, and why.</summary>
public sealed record UntakenFile(string FileName, Refusal Refusal)
{
    internal static UntakenFile TooLarge(string fileName) =>
        new(fileName, new Refusal("file-too-large", StatusCodes.Status413PayloadTooLarge, ImportWords.TooLarge(ImportLimits.FileMegabytes)));

    internal static UntakenFile NoAnswer(string fileName) =>
        new(fileName, new Refusal("service-down", StatusCodes.Status503ServiceUnavailable, ImportWords.NoAnswer));
}
