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
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>A file of goal sheets comes in, whole or not at all; the same bytes again change nothing.</summary>
internal static class ImportSheets
{
    private const string FirstMonth = "select fiscal_first_month from municipality";

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
        var import = new SheetImport(Guid.CreateVersion7(now), file, document, SheetImport.EncodingOf(content), caller, now);
        var command = IdempotentCommand.From(caller, key, $"import {Convert.ToHexStringLower(file.Sha256)}");
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var (first, city) = await EnterAsync(tenant, command, import, cancellation);
        if (first is { } known) return known;

        var reading = SheetReader.Read(document, city.FirstMonth);
        await using var batch = tenant.Batch();
        if (city.Earlier is null)
        {
            if (reading.Refusals.Count > 0) return GoalsProblems.FileRefused(reading.Refusals);
            var taken = await TakenAsync(tenant, reading, cancellation);
            var outcome = ImportRules.Plan(reading.Goals, import.SheetImportId, caller, city.Departments, taken, now);
            if (outcome.IsRefused(out var refusal, out var plan)) return refusal;
            ImportTables.AddFile(batch, tenant, import);
            ImportTables.AddPlan(batch, tenant, plan);
        }

        var answer = await AnswerAsync(batch, import, city.Earlier, [.. content.Remarks, .. reading.Remarks], cancellation);
        if (command is not null) await command.KeepAnswerAsync(tenant, answer, cancellation);
        await tenant.CommitAsync(cancellation);
        return answer;
    }

    private static async Task<(Outcome<ImportAnswer>? First, City City)> EnterAsync(
        TenantTransaction tenant, IdempotentCommand? command, SheetImport import, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, import.ImportedAt);
        MunicipalityLock.AddTo(batch, tenant);
        batch.Add(FirstMonth);
        batch.Add(Earlier, import.File.Sha256);
        batch.Add(Departments);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (command is not null && await command.FirstAnswerAsync<ImportAnswer>(reader, cancellation) is { } first) return (first, new City(default, null, []));
        await MunicipalityLock.ReadAsync(reader, cancellation);
        var firstMonth = (await reader.RowsAsync<int?>(cancellation)).SingleOrDefault() ?? FiscalYear.UsualFirstMonth;
        var earlier = (await reader.RowsAsync<EarlierImport>(cancellation)).SingleOrDefault();
        return (null, new City(firstMonth, earlier, await reader.RowsAsync<KnownDepartment>(cancellation)));
    }

    private static async Task<List<TakenPlace>> TakenAsync(TenantTransaction tenant, SheetReading reading, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Taken, reading.Goals.Select(goal => goal.FiscalYear.Number).Distinct().ToArray());
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return await reader.RowsAsync<TakenPlace>(cancellation);
    }

    private static async Task<ImportAnswer> AnswerAsync(
        NpgsqlBatch batch, SheetImport import, EarlierImport? earlier, IEnumerable<SheetFinding> remarks, CancellationToken cancellation)
    {
        var id = earlier?.SheetImportId ?? import.SheetImportId;
        batch.Add(SheetSummaries.OfImport, import.ImportedAt, id);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return new ImportAnswer(
            id, earlier?.FileName ?? import.File.Name, earlier?.Encoding ?? import.Encoding, AlreadyImported: earlier is not null,
            await reader.RowsAsync<GoalSheetSummary>(cancellation), [.. remarks.Select(GoalsProblems.Cell)]);
    }

    /// <summary>What the file comes into.</summary>
    /// <param name="FirstMonth">The first month of the fiscal year.</param>
    /// <param name="Earlier">The import of the same bytes; none if they come for the first time.</param>
    /// <param name="Departments">The departments of any time.</param>
    private sealed record City(int FirstMonth, EarlierImport? Earlier, IReadOnlyList<KnownDepartment> Departments);

    private sealed record EarlierImport
    {
        public required Guid SheetImportId { get; init; }

        public required string FileName { get; init; }

        public required string Encoding { get; init; }
    }
}
