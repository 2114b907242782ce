using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.People;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Tables;

/// <summary>People, posts and who holds which, as CSV: out as a file; in through a page that tells what would change, and where mistakes are.</summary>
internal static class ExchangeTables
{
    internal const int MostBytes = 5_000_000;

    /// <summary>The tables, as a route takes them.</summary>
    internal static readonly string Names = $"regex(^({string.Join('|', TablesClient.Tables)})$)";

    public static RazorComponentResult<TablesPage> Ask() => Page(fault: null);

    public static async Task<FileContentHttpResult> Export(string table, string? encoding, TablesClient tables, CancellationToken cancellation)
    {
        var cp932 = encoding == "cp932";
        var file = await tables.ExportAsync(table, cp932 ? encoding : null, cancellation);
        // CP932 has no registered name that every program takes for the same.
        return TypedResults.File(file, cp932 ? "text/csv" : "text/csv; charset=utf-8", $"{table}.csv");
    }

    /// <summary>Tells what a file would change; changes nothing.</summary>
    public static async Task<Results<RazorComponentResult<TablesPage>, RazorComponentResult<TableCheckPage>>> Check(
        string table, IFormFileCollection files, Caller caller, TablesClient tables, HeldFiles held, CancellationToken cancellation)
    {
        if (files is not [{ Length: > 0 } chosen]) return Page(new Fault(table, TableWords.NoFile));
        if (chosen.Length > MostBytes) return Page(new Fault(table, TableWords.TooLarge));
        using var bytes = new MemoryStream();
        await chosen.CopyToAsync(bytes, cancellation);
        var file = new HeldFile(Path.GetFileName(chosen.FileName.Replace('\\', '/')), bytes.ToArray());
        var answer = await tables.ImportAsync(table, file.Name, file.Bytes, dryRun: true, cancellation);
        if (answer.IsRefused(out var refusal, out var import)) return Checked(table, file.Name, import: null, held: null, refusal);
        Guid? key = import.Errors.Count == 0 ? await held.HoldAsync(caller.PersonId, file, cancellation) : null;
        return Checked(table, file.Name, import, key, refusal: null);
    }

    /// <summary>Brings in the file that was checked.</summary>
    public static async Task<Results<RazorComponentResult<TablesPage>, RazorComponentResult<TableCheckPage>>> Import(
        string table, [FromForm] Guid held, Caller caller, TablesClient tables, HeldFiles files, CancellationToken cancellation)
    {
        if (await files.FindAsync(caller.PersonId, held, cancellation) is not { } file) return Page(new Fault(table, TableWords.Gone));
        var answer = await tables.ImportAsync(table, file.Name, file.Bytes, dryRun: false, cancellation);
        return answer.IsRefused(out var refusal, out var import)
            ? Checked(table, file.Name, import: null, held, refusal)
            : Checked(table, file.Name, import, held: null, refusal: null, done: import.Errors.Count == 0);
    }

    private static RazorComponentResult<TablesPage> Page(Fault? fault)
    {
        IReadOnlyList<Fault> faults = fault is null ? [] : [fault];
        return new(new { Faults = faults }) { StatusCode = Fault.StatusOf(faults, refusal: null) };
    }

    private static RazorComponentResult<TableCheckPage> Checked(string table, string fileName, TableImport? import, Guid? held, Refusal? refusal, bool done = false) =>
        new(new { Table = table, FileName = fileName, Import = import, Held = held, Refusal = refusal, Done = done })
        {
            StatusCode = refusal?.Status ?? (import is { Errors.Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK),
        };
}
