using System.Diagnostics;
using CityGoals.Portal.Clients;
using Microsoft.Extensions.Options;

namespace CityGoals.Portal.Printing;

/// <summary>
/// Prints a document to PDF through a Chromium of its own: one at a time, within a time limit, in a folder that is thrown away, without network or the portal's secrets. Scripts are the document's own to forbid: Chromium prints by one of its own.
/// </summary>
public sealed partial class PdfPrinter(IOptions<PrintingOptions> options, TimeProvider clock, ILogger<PdfPrinter> logger) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    private TimeSpan Limit => TimeSpan.FromSeconds(options.Value.TimeLimitSeconds);

    /// <summary>The PDF of a document, tagged and with an outline of its headings, or why there is none.</summary>
    public async Task<Answer<byte[]>> PrintAsync(string html, CancellationToken cancellation)
    {
        if (!File.Exists(options.Value.Chromium)) return PrintingProblems.NoPrinter();
        if (!await TakeTurnAsync(cancellation)) return PrintingProblems.TooBusy();
        var folder = Directory.CreateTempSubdirectory("citygoals-print-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, ChromiumProcess.Source), html, cancellation);
            return await RunAsync(folder, cancellation);
        }
        finally
        {
            turn.Release();
            Remove(folder);
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<bool> TakeTurnAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await turn.WaitAsync(both.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<Answer<byte[]>> RunAsync(string folder, CancellationToken cancellation)
    {
        using var process = Process.Start(ChromiumProcess.Start(options.Value.Chromium, folder))!;
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var said = await Task.WhenAll(process.StandardError.ReadToEndAsync(both.Token), process.StandardOutput.ReadToEndAsync(both.Token));
            await process.WaitForExitAsync(both.Token);
            var printed = new FileInfo(Path.Combine(folder, ChromiumProcess.Target));
            if (process.ExitCode == 0 && printed is { Exists: true, Length: > 0 }) return await File.ReadAllBytesAsync(printed.FullName, cancellation);
            LogFailure(process.ExitCode, said[0].Length > 2000 ? said[0][^2000..] : said[0]);
            return PrintingProblems.Failed();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            LogTooSlow(options.Value.TimeLimitSeconds);
            return PrintingProblems.TooSlow();
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // A process that was ended may still hold its files for a moment; the folder of temporary files is emptied by the machine in any case.
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
        }
    }

    [LoggerMessage(20, LogLevel.Error, "Chromium did not print (exit {Exit}): {Said}")]
    private partial void LogFailure(int exit, string said);

    [LoggerMessage(21, LogLevel.Error, "Chromium was ended: it took longer than {Seconds} s")]
    private partial void LogTooSlow(int seconds);
}
