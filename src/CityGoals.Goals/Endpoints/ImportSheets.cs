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

/// <summary>
/// For programs: a file of goal sheets comes in at once, whole or not at all, as it was read and as people decided on the same words before. The same
/// bytes again change nothing. People import by jobs, and look before anything is made.
/// </summary>
internal static class ImportSheets
{
    private const string FirstMonth = "select fiscal_first_month from municipality";

    public static async Task<Results<Created<ImportAnswer>, Ok<ImportAnswer>, ProblemHttpResult>> Handle(
        HttpRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var upload = await UploadedFile.ReadAsync(request, SheetFileText.MostBytes, cancellation);
        if (upload.IsRefused(out var refusal, out var file)) return refusal.ToProblem();
        var outcome = await RunAsync(file, key, caller, database, clock, cancellation);
        if (outcome.IsRefused(out refusal, out var answer)) return refusal.ToProblem();
        return answer.AlreadyImported ? TypedResults.Ok(answer) : TypedResults.Created($"/imports/{answer.ImportId}/text", answer);
    }

    internal static async Task<Outcome<ImportAnswer>> RunAsync(
        UploadedFile file, string? key, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var content = SheetFile.Read(file.Bytes, file.Name);
        if (content.Document is not { } document) return GoalsProblems.FileRefused([.. content.Refusals.Select(GoalsProblems.Cell)]);

        var now = clock.GetUtcNow();
        var import = new SheetImport(Guid.CreateVersion7(now), file, document, SheetImport.EncodingOf(content), caller, now);
        var command = IdempotentCommand.From(caller, key, $"import {Convert.ToHexStringLower(file.Sha256)}");
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var (first, firstMonth) = await EnterAsync(tenant, command, now, cancellation);
        if (first is { } known) return known;

        var source = new ReadFile(content, SheetReader.Read(document, firstMonth));
        var decisions = await StoredDecisions.ReadAsync(tenant, source.Goals, cancellation);
        var outcome = await StoredSheets.AddAsync(tenant, import, source, decisions, cancellation);
        if (outcome.IsRefused(out _, out var answer)) return outcome;
        if (command is not null) await command.KeepAnswerAsync(tenant, answer, cancellation);
        await tenant.CommitAsync(cancellation);
        return outcome;
    }

    private static async Task<(Outcome<ImportAnswer>? First, int FirstMonth)> EnterAsync(
        TenantTransaction tenant, IdempotentCommand? command, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        MunicipalityLock.AddTo(batch, tenant);
        batch.Add(FirstMonth);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (command is not null && await command.FirstAnswerAsync<ImportAnswer>(reader, cancellation) is { } first) return (first, default);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        return (null, (await reader.RowsAsync<int?>(cancellation)).SingleOrDefault() ?? FiscalYear.UsualFirstMonth);
    }
}
