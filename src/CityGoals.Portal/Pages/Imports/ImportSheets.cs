using CityGoals.Portal.Clients;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>取り込み: choose files, hand them to Goals one by one, and go on to the page that tells how far the import has come.</summary>
internal static class ImportSheets
{
    public static Task<RazorComponentResult<ImportPage>> Ask(GoalsClient goals, CancellationToken cancellation) => PageAsync(fault: null, goals, cancellation);

    /// <param name="key">Given by the form, so that sending twice imports once.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<UntakenFilesPage>, RazorComponentResult<ImportPage>>> Handle(
        [FromForm] Guid key, IFormFileCollection files, GoalsClient goals, CancellationToken cancellation)
    {
        if (files.Count == 0) return await PageAsync(ImportWords.NoFile, goals, cancellation);
        if (files.Count > ImportLimits.Files) return await PageAsync(ImportWords.TooMany(ImportLimits.Files), goals, cancellation);
        var started = await goals.StartImportAsync(key.ToString(), cancellation);
        if (started.IsRefused(out var refusal, out var job)) return await PageAsync(refusal.Title, goals, cancellation);
        var untaken = new List<UntakenFile>();
        foreach (var file in files)
        {
            if (await HandOverAsync(job.ImportJobId, file, goals, cancellation) is { } not) untaken.Add(not);
        }

        if (untaken.Count == 0) return TypedResults.Redirect(ImportAddress.Of(job.ImportJobId));
        return new RazorComponentResult<UntakenFilesPage>(new { Job = job.ImportJobId, Taken = files.Count - untaken.Count, Files = untaken });
    }

    /// <summary>A file as it is stored, written back out as text.</summary>
    public static async Task<Results<ContentHttpResult, NotFound>> Text(Guid importId, GoalsClient goals, CancellationToken cancellation) =>
        await goals.ImportTextAsync(importId, cancellation) is { } text ? TypedResults.Text(text, "text/plain", System.Text.Encoding.UTF8) : TypedResults.NotFound();

    private static async Task<UntakenFile?> HandOverAsync(Guid job, IFormFile file, GoalsClient goals, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (file.Length > ImportLimits.FileMegabytes * ImportLimits.Megabyte) return UntakenFile.TooLarge(name);
        try
        {
            await using var stream = file.OpenReadStream();
            var answer = await goals.AddFileAsync(job, name, stream, cancellation);
            return answer.IsRefused(out var refusal, out _) ? new UntakenFile(name, refusal) : null;
        }
        catch (ServiceDownException)
        {
            return UntakenFile.NoAnswer(name);
        }
    }

    private static async Task<RazorComponentResult<ImportPage>> PageAsync(Bilingual? fault, GoalsClient goals, CancellationToken cancellation)
    {
        var jobs = goals.ImportJobsAsync(cancellation);
        return new(new { Jobs = await jobs, Past = await goals.ImportsAsync(cancellation), Key = Guid.NewGuid(), Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
