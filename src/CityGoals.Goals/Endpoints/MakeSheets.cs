using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>シートを作る: a reviewed file becomes drafts, all of its sheets or none. Asked again, it answers with the sheets that are there.</summary>
internal static class MakeSheets
{
    /// <summary>What is asked for.</summary>
    /// <param name="KeepUnchecked">The person has seen that readings are left to check, and leaves them as they were read.</param>
    public sealed record Request(bool KeepUnchecked = false);

    public static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> Handle(
        Guid importJobId, int number, Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var outcome = await RunAsync(importJobId, number, request.KeepUnchecked, caller, database, clock, cancellation);
        return outcome.IsRefused(out var refusal, out var answer) ? refusal.ToProblem() : TypedResults.Ok(answer);
    }

    internal static async Task<Outcome<ImportAnswer>> RunAsync(
        Guid importJobId, int number, bool keepUnchecked, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(caller, cancellation);
        await MunicipalityLock.TakeAsync(tenant, cancellation);
        if (await OpenFile.FindAsync(tenant, importJobId, number, forUpdate: true, cancellation) is not { } file) return GoalsProblems.NoSuchImportFile();
        if (file.Row.State is ImportFileState.Waiting or ImportFileState.Refused) return GoalsProblems.FileNotRead();

        var counts = ReadingCounts.Of(file.Source.Goals, file.Decisions);
        var open = file.Row.State == ImportFileState.Read;
        if (open && !keepUnchecked && counts.ToCheck + counts.Unread > 0) return GoalsProblems.ReadingsToCheck(counts);

        var import = new SheetImport(Guid.CreateVersion7(now), file.File, file.Source.File.Document!, SheetImport.EncodingOf(file.Source.File), caller, now);
        var outcome = await StoredSheets.AddAsync(tenant, import, file.Source, file.Decisions, cancellation);
        if (outcome.IsRefused(out _, out var answer) || !open) return outcome;
        var state = answer.AlreadyImported ? ImportFileState.Unchanged : ImportFileState.Made;
        await OpenFile.KeepAsync(tenant, importJobId, number, state, counts, answer.ImportId, cancellation);
        await tenant.CommitAsync(cancellation);
        return outcome;
    }
}
