using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>What became of one uploaded file: what came in, or why nothing did.</summary>
/// <param name="Receipt">None: nothing of the file was stored.</param>
/// <param name="Refusal">None: it came in.</param>
public sealed record ImportOutcome(string FileName, ImportReceipt? Receipt, Refusal? Refusal)
{
    internal static ImportOutcome TooLarge(string fileName) =>
        new(fileName, null, new Refusal("file-too-large", StatusCodes.Status413PayloadTooLarge, ImportWords.TooLarge(ImportLimits.FileMegabytes)));

    internal static ImportOutcome NoAnswer(string fileName) =>
        new(fileName, null, new Refusal("service-down", StatusCodes.Status503ServiceUnavailable, ImportWords.NoAnswer));
}
