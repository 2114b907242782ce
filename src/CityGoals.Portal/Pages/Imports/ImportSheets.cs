using System.Globalization;
using CityGoals.Portal.Clients;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>取り込み: choose files, hand them to Goals one by one, and tell of each what became of it.</summary>
internal static class ImportSheets
{
    public static Task<RazorComponentResult<ImportPage>> Ask(GoalsClient goals, CancellationToken cancellation) => PageAsync(fault: null, goals, cancellation);

    /// <param name="key">Given by the form, so that sending twice imports once.</param>
    public static async Task<Results<RazorComponentResult<ImportResultPage>, RazorComponentResult<ImportPage>>> Handle(
        [FromForm] Guid key, IFormFileCollection files, GoalsClient goals, CancellationToken cancellation)
    {
        if (files.Count == 0) return await PageAsync(ImportWords.NoFile, goals, cancellation);
        if (files.Count > ImportLimits.Files) return await PageAsync(ImportWords.TooMany(ImportLimits.Files), goals, cancellation);
        var outcomes = new List<ImportOutcome>();
        foreach (var file in files)
        {
            outcomes.Add(await ImportAsync(file, string.Create(CultureInfo.InvariantCulture, $"{key}-{outcomes.Count}"), goals, cancellation));
        }

        return new RazorComponentResult<ImportResultPage>(new { Outcomes = outcomes });
    }

    /// <summary>A file as it is stored, written back out as text.</summary>
    public static async Task<Results<ContentHttpResult, NotFound>> Text(Guid importId, GoalsClient goals, CancellationToken cancellation) =>
        await goals.ImportTextAsync(importId, cancellation) is { } text ? TypedResults.Text(text, "text/plain", System.Text.Encoding.UTF8) : TypedResults.NotFound();

    private static async Task<ImportOutcome> ImportAsync(IFormFile file, string key, GoalsClient goals, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (file.Length > ImportLimits.FileMegabytes * ImportLimits.Megabyte) return ImportOutcome.TooLarge(name);
        try
        {
            await using var stream = file.OpenReadStream();
            var answer = await goals.ImportAsync(name, stream, key, cancellation);
            return new ImportOutcome(name, answer.Value, answer.Refusal);
        }
        catch (ServiceDownException)
        {
            return ImportOutcome.NoAnswer(name);
        }
    }

    private static async Task<RazorComponentResult<ImportPage>> PageAsync(Bilingual? fault, GoalsClient goals, CancellationToken cancellation) =>
        new(new { Past = await goals.ImportsAsync(cancellation), Key = Guid.NewGuid(), Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
