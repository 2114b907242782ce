using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Clients;

/// <summary>The Goals service: sheets, imports, publication.</summary>
public sealed class GoalsClient(HttpClient http)
{
    /// <summary>Fiscal years that have sheets, newest first.</summary>
    public async Task<IReadOnlyList<FiscalYearSheets>> YearsAsync(CancellationToken cancellation) =>
        await http.FindAsync<FiscalYearSheets[]>("fiscal-years", cancellation) ?? [];

    /// <summary>Departments that have sheets in a year.</summary>
    public async Task<IReadOnlyList<Department>> DepartmentsAsync(int year, CancellationToken cancellation) =>
        await http.FindAsync<Department[]>(Address.Of("departments", ("year", year)), cancellation) ?? [];

    /// <summary>Sheets of a year, by department and rank.</summary>
    /// <param name="department">One department only; none: all.</param>
    /// <param name="state">One state only; none: all.</param>
    public async Task<IReadOnlyList<SheetSummary>> SheetsAsync(int year, string? department, string? state, CancellationToken cancellation) =>
        await http.FindAsync<SheetSummary[]>(Address.Of("goal-sheets", ("year", year), ("department", department), ("state", state)), cancellation) ?? [];

    /// <summary>A whole sheet; none if there is no such sheet.</summary>
    public Task<Sheet?> SheetAsync(int year, string department, int number, CancellationToken cancellation) =>
        http.FindAsync<Sheet>($"goal-sheets/{Address.Part(year)}/{Address.Part(department)}/{Address.Part(number)}", cancellation);

    /// <summary>Publishes the revision of a sheet that the person has seen.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<SheetPublication>> PublishAsync(Guid goalSheetId, int revision, string key, CancellationToken cancellation) =>
        http.CommandAsync<SheetPublication>($"goal-sheets/{goalSheetId}/publication", JsonContent.Create(new { revision }), key, cancellation);

    /// <summary>Publishes every draft of a year, or of one department's.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<BulkPublication>> PublishAllAsync(int year, string? department, string key, CancellationToken cancellation) =>
        http.CommandAsync<BulkPublication>("publications", JsonContent.Create(new { year, departmentCode = department }), key, cancellation);

    /// <summary>Hands in a file with goal sheets.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<ImportReceipt>> ImportAsync(string fileName, Stream file, string key, CancellationToken cancellation)
    {
        var content = new StreamContent(file) { Headers = { ContentType = new("application/octet-stream") } };
        content.Headers.Add("X-File-Name", Uri.EscapeDataString(fileName));
        return http.CommandAsync<ImportReceipt>("imports", content, key, cancellation);
    }

    /// <summary>Files that came in, newest first.</summary>
    public async Task<IReadOnlyList<PastImport>> ImportsAsync(CancellationToken cancellation) =>
        await http.FindAsync<PastImport[]>("imports", cancellation) ?? [];

    /// <summary>A file written back out as text, from what is stored; none if there is no such import.</summary>
    public Task<string?> ImportTextAsync(Guid importId, CancellationToken cancellation) =>
        http.FindTextAsync($"imports/{importId}/text", cancellation);
}
