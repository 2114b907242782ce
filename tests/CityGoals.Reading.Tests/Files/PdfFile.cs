using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;

namespace CityGoals.Reading.Tests.Files;

/// <summary>Prints tables as PDF in Chromium; tests are skipped where it is not installed.</summary>
internal static class PdfFile
{
    private static readonly string? Chromium = Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Printed = new(StringComparer.Ordinal);

    /// <summary>A PDF whose lines of one cell are paragraphs, and whose other lines are rows of tables.</summary>
    public static Task<byte[]> OfAsync(IEnumerable<IReadOnlyList<string>> lines, CancellationToken stopping)
    {
        var html = new StringBuilder();
        var inTable = false;
        foreach (var line in lines)
        {
            if (inTable != line.Count > 1)
            {
                html.Append(inTable ? "</table>" : "<table>");
                inTable = !inTable;
            }

            html.Append(inTable
                ? $"<tr>{string.Concat(line.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))}</tr>"
                : $"<p>{WebUtility.HtmlEncode(line.FirstOrDefault(""))}</p>");
        }

        return PrintAsync(html.Append(inTable ? "</table>" : "").ToString(), stopping);
    }

    /// <summary>A PDF of a page's body; the same body is printed once.</summary>
    public static Task<byte[]> PrintAsync(string body, CancellationToken stopping)
    {
        // xUnit takes an exception that starts so for a skip.
        var chromium = Chromium ?? throw new FileNotFoundException("$XunitDynamicSkip$Chromium is not installed, so there is no PDF to read.");
        return Printed.GetOrAdd(body, _ => new(() => PrintAsync(chromium, body, stopping))).Value;
    }

    private static async Task<byte[]> PrintAsync(string chromium, string body, CancellationToken stopping)
    {
        var folder = Directory.CreateTempSubdirectory("citygoals-pdf-");
        try
        {
            var page = Path.Combine(folder.FullName, "sheet.html");
            var pdf = Path.Combine(folder.FullName, "sheet.pdf");
            await File.WriteAllTextAsync(
                page,
                $$"""
                <!doctype html><meta charset="utf-8"><style>
                @page { size: A3 landscape; margin: 12mm }
                body { font: 9pt "Noto Sans CJK JP", sans-serif }
                table { border-collapse: collapse; width: 100%; table-layout: fixed }
                td { border: 1px solid black; vertical-align: top; padding: 2pt 3pt; white-space: pre-wrap }
                p { margin: 4pt 0; min-height: 1em }
                </style>{{body}}
                """,
                stopping);
            using var process = Process.Start(new ProcessStartInfo(chromium)
            {
                ArgumentList =
                {
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                    "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", $"--print-to-pdf={pdf}", page,
                },
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            await process.WaitForExitAsync(stopping);
            return await File.ReadAllBytesAsync(pdf, stopping);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
