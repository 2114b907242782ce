using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>An import begins; its files follow one by one.</summary>
internal static class StartImportJob
{
    private const string Write = """
        insert into import_job (municipality_code, import_job_id, created_at, created_by, created_by_name)
        values ($1, $2, $3, $4, $5)
        """;

    public static async Task<Results<Created<ImportJobAnswer>, ProblemHttpResult>> Handle(
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, "import job");
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (command is not null)
        {
            await using var look = tenant.Batch();
            command.AddTo(look, tenant, now);
            await using var reader = await look.ExecuteReaderAsync(cancellation);
            if (await command.FirstAnswerAsync<ImportJobAnswer>(reader, cancellation) is { } first)
            {
                return first.IsRefused(out var refusal, out var known) ? refusal.ToProblem() : At(known);
            }
        }

        var answer = new ImportJobAnswer(Guid.CreateVersion7(now), now, caller.Name, 0, 0, 0, 0, 0, 0, 0, []);
        await using var batch = tenant.Batch();
        batch.Add(Write, caller.MunicipalityCode, answer.ImportJobId, now, caller.PersonId, caller.Name);
        command?.AddAnswerTo(batch, answer);
        await batch.ExecuteNonQueryAsync(cancellation);
        await tenant.CommitAsync(cancellation);
        return At(answer);
    }

    private static Created<ImportJobAnswer> At(ImportJobAnswer answer) => TypedResults.Created($"/import-jobs/{answer.ImportJobId}", answer);
}
