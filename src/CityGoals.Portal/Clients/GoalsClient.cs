using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Clients;

/// <summary>The Goals service: sheets, imports, publication.</summary>
public sealed class GoalsClient(HttpClient http)
{
    // As many sheets the service gives at a time where it is not told how many.
    private const int FullPage = 500;

    /// <summary>Fiscal years that have sheets, newest first.</summary>
    public async Task<IReadOnlyList<FiscalYearSheets>> YearsAsync(CancellationToken cancellation) =>
        await http.FindAsync<FiscalYearSheets[]>("fiscal-years", cancellation) ?? [];

    /// <summary>Departments that have sheets in a year.</summary>
    public async Task<IReadOnlyList<Department>> DepartmentsAsync(int year, CancellationToken cancellation) =>
        await http.FindAsync<Department[]>(Address.Of("departments", ("year", year)), cancellation) ?? [];

    /// <summary>Sheets of a year, by department and rank, however many pages of the service they fill.</summary>
    /// <param name="department">One department only; none: all.</param>
    /// <param name="state">One state only; none: all.</param>
    public async Task<IReadOnlyList<SheetSummary>> SheetsAsync(int year, string? department, string? state, CancellationToken cancellation)
    {
        var sheets = new List<SheetSummary>();
        SheetSummary[] page;
        do
        {
            page = await PageAsync(year, department, state, sheets.LastOrDefault()?.GoalSheetId, limit: null, cancellation);
            sheets.AddRange(page);
        }
        while (page.Length == FullPage);

        return sheets;
    }

    /// <summary>The next sheets of a year, by department and rank.</summary>
    /// <param name="after">The last sheet of the page before; none: from the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The sheets, and whether there are more behind them.</returns>
    public async Task<(IReadOnlyList<SheetSummary> Sheets, bool More)> SheetsAsync(
        int year, string? department, string? state, Guid? after, int most, CancellationToken cancellation)
    {
        var page = await PageAsync(year, department, state, after, most + 1, cancellation);
        return (page.Length > most ? page[..most] : page, page.Length > most);
    }

    /// <summary>A whole sheet; none if there is no such sheet.</summary>
    public Task<Sheet?> SheetAsync(int year, string department, int number, CancellationToken cancellation) =>
        http.FindAsync<Sheet>($"goal-sheets/{Address.Part(year)}/{Address.Part(department)}/{Address.Part(number)}", cancellation);

    /// <summary>Every step that a sheet has taken, the first one first.</summary>
    public async Task<IReadOnlyList<SheetStepTaken>> StepsAsync(Guid goalSheetId, CancellationToken cancellation) =>
        await http.FindAsync<SheetStepTaken[]>($"goal-sheets/{goalSheetId}/steps", cancellation) ?? [];

    /// <summary>Takes a sheet a step further or back.</summary>
    /// <param name="step">submit, approve, return, withdraw or revise.</param>
    /// <param name="revision">The revision that the person has seen.</param>
    /// <param name="state">The state that the person has seen.</param>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<StepDone>> TakeStepAsync(Guid goalSheetId, string step, int revision, string state, string? reason, string key, CancellationToken cancellation) =>
        http.CommandAsync<StepDone>($"goal-sheets/{goalSheetId}/steps", JsonContent.Create(new { step, revision, state, reason }), key, cancellation);

    /// <summary>What waits for the person's approval.</summary>
    /// <param name="after">What the page before gave; none: from the oldest.</param>
    public async Task<WaitingSheets> ApprovalsAsync(string? after, CancellationToken cancellation) =>
        await http.FindAsync<WaitingSheets>(Address.Of("approvals", ("after", after)), cancellation) ?? new WaitingSheets([], 0, null);

    /// <summary>Approves many sheets, each for itself.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<BulkApproval>> ApproveAsync(IReadOnlyList<WaitingSheet> sheets, string key, CancellationToken cancellation) =>
        http.CommandAsync<BulkApproval>("approvals", JsonContent.Create(new { sheets = sheets.Select(sheet => new { sheet.GoalSheetId, sheet.Revision, sheet.State }) }), key, cancellation);

    /// <summary>The goals of a department's year in their order.</summary>
    public async Task<Ranking> RankingAsync(int year, string department, CancellationToken cancellation) =>
        await http.FindAsync<Ranking>($"rankings/{Address.Part(year)}/{Address.Part(department)}", cancellation) ?? new Ranking(year, department, MayRank: false, []);

    /// <summary>Puts the goals of a department's year in another order.</summary>
    /// <param name="seen">The order that the person saw.</param>
    public Task<Answer<Ranking>> RankAsync(int year, string department, IReadOnlyList<GoalRank> seen, IReadOnlyList<GoalRank> ranks, CancellationToken cancellation) =>
        http.CommandAsync<Ranking>(
            new HttpRequestMessage(HttpMethod.Put, $"rankings/{Address.Part(year)}/{Address.Part(department)}") { Content = JsonContent.Create(new { seen, ranks }) }, cancellation);

    /// <summary>How far every department's sheets of a year have come.</summary>
    public async Task<IReadOnlyList<DepartmentStates>> StatesAsync(int year, CancellationToken cancellation) =>
        await http.FindAsync<DepartmentStates[]>(Address.Of("sheet-states", ("year", year)), cancellation) ?? [];

    /// <summary>Publishes the revision of a sheet that the person has seen.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<SheetPublication>> PublishAsync(Guid goalSheetId, int revision, string key, CancellationToken cancellation) =>
        http.CommandAsync<SheetPublication>($"goal-sheets/{goalSheetId}/publication", JsonContent.Create(new { revision }), key, cancellation);

    /// <summary>Publishes every sheet that may be, of a year, or of one department's.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<BulkPublication>> PublishAllAsync(int year, string? department, string key, CancellationToken cancellation) =>
        http.CommandAsync<BulkPublication>("publications", JsonContent.Create(new { year, departmentCode = department }), key, cancellation);

    /// <summary>Begins an import.</summary>
    /// <param name="key">The same key gets the first answer again.</param>
    public Task<Answer<ImportJob>> StartImportAsync(string key, CancellationToken cancellation) =>
        http.CommandAsync<ImportJob>("import-jobs", content: null, key, cancellation);

    /// <summary>Hands in a file with goal sheets; the same bytes in the same import are one file.</summary>
    public Task<Answer<ImportFile>> AddFileAsync(Guid job, string fileName, Stream file, CancellationToken cancellation)
    {
        var content = new StreamContent(file) { Headers = { ContentType = new("application/octet-stream") } };
        content.Headers.Add("X-File-Name", Uri.EscapeDataString(fileName));
        return http.CommandAsync<ImportFile>(new HttpRequestMessage(HttpMethod.Post, $"import-jobs/{job}/files") { Content = content }, cancellation);
    }

    /// <summary>The latest imports, newest first.</summary>
    public async Task<IReadOnlyList<ImportJobSummary>> ImportJobsAsync(CancellationToken cancellation) =>
        await http.FindAsync<ImportJobSummary[]>("import-jobs", cancellation) ?? [];

    /// <summary>How far an import has come; none if there is no such import.</summary>
    public Task<ImportJob?> ImportJobAsync(Guid job, CancellationToken cancellation) => http.FindAsync<ImportJob>($"import-jobs/{job}", cancellation);

    /// <summary>A file of an import with what was read of it; none if there is no such file.</summary>
    public Task<Review?> ReviewAsync(Guid job, int file, CancellationToken cancellation) =>
        http.FindAsync<Review>($"import-jobs/{job}/files/{Address.Part(file)}", cancellation);

    /// <summary>Keeps what a person says of readings.</summary>
    public Task<Answer<Review>> DecideAsync(Guid job, int file, IReadOnlyList<ReadingDecision> readings, CancellationToken cancellation) =>
        http.CommandAsync<Review>(new HttpRequestMessage(HttpMethod.Put, $"import-jobs/{job}/files/{Address.Part(file)}/readings") { Content = JsonContent.Create(new { readings }) }, cancellation);

    /// <summary>Makes the sheets of a file; asked again, it answers with those that are there.</summary>
    /// <param name="keepUnchecked">The person leaves what is still to check as it was read.</param>
    public Task<Answer<ImportReceipt>> MakeSheetsAsync(Guid job, int file, bool keepUnchecked, CancellationToken cancellation) =>
        http.CommandAsync<ImportReceipt>(new HttpRequestMessage(HttpMethod.Post, $"import-jobs/{job}/files/{Address.Part(file)}/sheets") { Content = JsonContent.Create(new { keepUnchecked }) }, cancellation);

    /// <summary>Makes the sheets of every file of an import that needs no check.</summary>
    public Task<Answer<BulkSheets>> MakeAllSheetsAsync(Guid job, CancellationToken cancellation) =>
        http.CommandAsync<BulkSheets>(new HttpRequestMessage(HttpMethod.Post, $"import-jobs/{job}/sheets"), cancellation);

    /// <summary>Reads what a person types; keeps nothing.</summary>
    /// <param name="part">period or targets: what the words are to say.</param>
    public Task<Answer<TypedReading>> ReadAsync(int fiscalYear, string part, string words, CancellationToken cancellation)
    {
        var content = JsonContent.Create(new { fiscalYear, periodText = part == "period" ? words : null, targetText = part == "period" ? null : words });
        return http.CommandAsync<TypedReading>(new HttpRequestMessage(HttpMethod.Post, "readings") { Content = content }, cancellation);
    }

    /// <summary>Files that came in, newest first.</summary>
    public async Task<IReadOnlyList<PastImport>> ImportsAsync(CancellationToken cancellation) =>
        await http.FindAsync<PastImport[]>("imports", cancellation) ?? [];

    /// <summary>A file written back out as text, from what is stored; none if there is no such import.</summary>
    public Task<string?> ImportTextAsync(Guid importId, CancellationToken cancellation) =>
        http.FindTextAsync($"imports/{importId}/text", cancellation);

    private async Task<SheetSummary[]> PageAsync(int year, string? department, string? state, Guid? after, int? limit, CancellationToken cancellation) =>
        await http.FindAsync<SheetSummary[]>(
            Address.Of("goal-sheets", ("year", year), ("department", department), ("state", state), ("after", after), ("limit", limit)), cancellation) ?? [];
}
