using CityGoals.Goals.Answers;
using CityGoals.Goals.Endpoints;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Import;

/// <summary>
/// Makes the goal sheets of a file in the caller's transaction, which holds the municipality's lock: all of them or none, and nothing
/// for bytes that came before.
/// </summary>
internal static class StoredSheets
{
    private const string Earlier = """
        select sheet_import_id, file_name, encoding
        from sheet_import
        where sha256 = $1
        """;

    private const string Departments = """
        select department_code, position, name, name_en, valid_from, valid_to
        from department
        """;

    private const string Taken = """
        select fiscal_year, department_code, number, rank
        from goal_sheet
        where fiscal_year = any($1)
        """;

    private const string Closed = "select exists (select from opened_year where state = 'Closed' and fiscal_year = any($1))";

    /// <summary>Adds what the file says, with people's decisions laid over, or says why not. Two round trips.</summary>
    public static async Task<Outcome<ImportAnswer>> AddAsync(
        TenantTransaction tenant, SheetImport import, ReadFile source, ReadingDecisions decisions, CancellationToken cancellation)
    {
        var (earlier, departments, taken, closed) = await LookAsync(tenant, import, source, cancellation);
        await using var batch = tenant.Batch();
        if (earlier is null)
        {
            if (source.IsRefused) return GoalsProblems.FileRefused(source.Refusals);
            if (closed) return YearProblems.Closed();
            var outcome = ImportRules.Plan(source.Goals, decisions, import.SheetImportId, import.Caller, departments, taken, import.ImportedAt);
            if (outcome.IsRefused(out var refusal, out var plan)) return refusal;
            ImportTables.AddFile(batch, tenant, import);
            ImportTables.AddPlan(batch, tenant, plan);
            StoredVersions.Add(batch, [.. plan.Sheets.Select(content => content.Sheet.GoalSheetId)], reason: "", import.Caller, import.ImportedAt);
            AuditTrail.Add(batch, Act(import, source));
        }

        batch.Add(SheetSummaries.OfImport, import.ImportedAt, earlier?.SheetImportId ?? import.SheetImportId);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return new ImportAnswer(
            earlier?.SheetImportId ?? import.SheetImportId,
            earlier?.FileName ?? import.File.Name,
            earlier?.Encoding ?? import.Encoding,
            AlreadyImported: earlier is not null,
            await reader.RowsAsync<GoalSheetSummary>(cancellation),
            source.Remarks);
    }

    private static AuditFact Act(SheetImport import, ReadFile source) => import.Caller.Did(
        import.ImportedAt, AuditKind.SheetsImported, import.SheetImportId.ToString(),
        new Bilingual($"「{import.File.Name}」から目標{source.Goals.Count}件のシートを作りました。", $"Made {source.Goals.Count} goal sheets of “{import.File.Name}”."),
        after: new { import.File.Name, sha256 = Convert.ToHexStringLower(import.File.Sha256), goals = source.Goals.Select(goal => goal.Title.Value) });

    private static async Task<(EarlierImport? Earlier, List<KnownDepartment> Departments, List<TakenPlace> Taken, bool Closed)> LookAsync(
        TenantTransaction tenant, SheetImport import, ReadFile source, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Earlier, import.File.Sha256);
        batch.Add(Departments);
        int[] years = [.. source.Goals.Select(goal => goal.FiscalYear.Number).Distinct()];
        batch.Add(Taken, years);
        batch.Add(Closed, years);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var earlier = await reader.RowsAsync<EarlierImport>(cancellation);
        return (earlier.SingleOrDefault(), await reader.RowsAsync<KnownDepartment>(cancellation), await reader.RowsAsync<TakenPlace>(cancellation),
            (await reader.RowsAsync<bool>(cancellation)).Single());
    }

    private sealed record EarlierImport
    {
        public required Guid SheetImportId { get; init; }

        public required string FileName { get; init; }

        public required string Encoding { get; init; }
    }
}
