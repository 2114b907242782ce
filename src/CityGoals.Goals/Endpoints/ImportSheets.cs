using System.ComponentModel.DataAnnotations;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Postgres;
using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>A file of goal sheets comes in, whole or not at all; the same bytes again change nothing.</summary>
internal static class ImportSheets
{
    private const string FirstMonth = "select fiscal_first_month from municipality";

    // One import of a municipality at a time: numbers and new departments follow from what is there.
    private const string Lock = "select pg_advisory_xact_lock(hashtext('citygoals.import'), hashtext($1))";

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

    public static async Task<Results<Created<ImportAnswer>, Ok<ImportAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var upload = await UploadedFile.ReadAsync(request, cancellation);
        if (upload.IsRefused(out var refusal, out var file)) return refusal.ToProblem();
        var outcome = await RunAsync(file, key, caller, database, clock, cancellation);
        if (outcome.IsRefused(out refusal, out var answer)) return refusal.ToProblem();
        return answer.AlreadyImported ? TypedResults.Ok(answer) : TypedResults.Created($"/imports/{answer.ImportId}/text", answer);
    }

    internal static async Task<Outcome<ImportAnswer>> RunAsync(
        UploadedFile file, string? key, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var content = SheetFile.Read(file.Bytes, file.Name);
        if (content.Document is not { } document) return GoalsProblems.FileRefused(content.Refusals);

        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"import {Convert.ToHexStringLower(file.Sha256)}");
        await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(caller.MunicipalityCode), cancellation);
        var (first, firstMonth) = await EnterAsync(tenant, command, now, cancellation);
        if (first is { } known) return known;

        var reading = SheetReader.Read(document, firstMonth);
        if (reading.Refusals.Count > 0) return GoalsProblems.FileRefused(reading.Refusals);

        var import = new SheetImport(Guid.CreateVersion7(now), file, document, SheetImport.EncodingOf(content), caller, now);
        var outcome = await StoreAsync(tenant, import, reading with { Remarks = [.. content.Remarks, .. reading.Remarks] }, cancellation);
        if (outcome.IsRefused(out _, out var answer)) return outcome;
        if (command is not null) await command.KeepAnswerAsync(tenant, answer, cancellation);
        await tenant.CommitAsync(cancellation);
        return answer;
    }

    private static async Task<(Outcome<ImportAnswer>? First, int FirstMonth)> EnterAsync(
        TenantTransaction tenant, IdempotentCommand? command, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        batch.Add(FirstMonth);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (command is not null && await command.FirstAnswerAsync<ImportAnswer>(reader, cancellation) is { } first) return (first, default);
        return (null, (await reader.RowsAsync<int?>(cancellation)).SingleOrDefault() ?? FiscalYear.UsualFirstMonth);
    }

    private static async Task<Outcome<ImportAnswer>> StoreAsync(TenantTransaction tenant, SheetImport import, SheetReading reading, CancellationToken cancellation)
    {
        var (earlier, departments, taken) = await LookAsync(tenant, import, reading, cancellation);
        await using var batch = tenant.Batch();
        if (earlier is null)
        {
            var outcome = ImportRules.Plan(reading.Goals, import.SheetImportId, import.Caller, departments, taken, import.ImportedAt);
            if (outcome.IsRefused(out var refusal, out var plan)) return refusal;
            ImportTables.AddFile(batch, tenant, import);
            ImportTables.AddPlan(batch, tenant, plan);
        }

        batch.Add(SheetSummaries.OfImport, import.ImportedAt, earlier?.SheetImportId ?? import.SheetImportId);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return new ImportAnswer(
            earlier?.SheetImportId ?? import.SheetImportId,
            earlier?.FileName ?? import.File.Name,
            earlier?.Encoding ?? import.Encoding,
            AlreadyImported: earlier is not null,
            await reader.RowsAsync<GoalSheetSummary>(cancellation),
            [.. reading.Remarks.Select(GoalsProblems.Cell)]);
    }

    private static async Task<(EarlierImport? Earlier, List<KnownDepartment> Departments, List<TakenPlace> Taken)> LookAsync(
        TenantTransaction tenant, SheetImport import, SheetReading reading, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Lock, tenant.Municipality.ToString());
        batch.Add(Earlier, import.File.Sha256);
        batch.Add(Departments);
        batch.Add(Taken, reading.Goals.Select(goal => goal.FiscalYear.Number).Distinct().ToArray());
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var earlier = await reader.RowsAsync<EarlierImport>(cancellation);
        return (earlier.SingleOrDefault(), await reader.RowsAsync<KnownDepartment>(cancellation), await reader.RowsAsync<TakenPlace>(cancellation));
    }

    private sealed record EarlierImport
    {
        public required Guid SheetImportId { get; init; }

        public required string FileName { get; init; }

        public required string Encoding { get; init; }
    }
}
