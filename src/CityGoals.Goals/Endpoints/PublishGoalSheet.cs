using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>公表: an approved sheet, or one as a file brought it in, becomes known to everyone. Two round trips: read and lock; write and commit.</summary>
internal static class PublishGoalSheet
{
    /// <summary>What is asked for.</summary>
    /// <param name="Revision">The revision that the person has seen; what changed meanwhile is not published unseen.</param>
    public sealed record Request([property: Range(1, int.MaxValue)] int Revision);

    public static async Task<Results<Ok<PublicationAnswer>, ProblemHttpResult>> Handle(
        Guid goalSheetId,
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var outcome = await RunAsync(goalSheetId, request.Revision, key, caller, database, outbox, clock, cancellation);
        return outcome.IsRefused(out var refusal, out var answer) ? refusal.ToProblem() : TypedResults.Ok(answer);
    }

    internal static async Task<Outcome<PublicationAnswer>> RunAsync(
        Guid goalSheetId, int revision, string? key, Caller caller, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"publish {goalSheetId} {revision}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, sheet) = await ReadAsync(tenant, command, goalSheetId, now, cancellation);
        if (first is { } known) return known;
        if (sheet is null) return GoalsProblems.NoSuchSheet();
        if (sheet.Sheet.IsYearClosed) return YearProblems.Closed();

        var step = GoalLifecycle.Publish(sheet.Sheet, revision);
        if (step == GoalLifecycle.Step.Stale) return GoalsProblems.StaleRevision(revision, sheet);
        if (step == GoalLifecycle.Step.NotYet) return GoalsProblems.NotApproved(sheet.Sheet.State);

        var answer = new PublicationAnswer(goalSheetId, SheetState.Published, sheet.Sheet.Revision);
        await using var batch = tenant.Batch();
        if (step == GoalLifecycle.Step.Take) Publication.Add(batch, tenant, outbox, caller, sheet, now);
        command?.AddAnswerTo(batch, answer);
        await tenant.CommitAsync(batch, cancellation);
        return answer;
    }

    private static async Task<(Outcome<PublicationAnswer>? First, SheetContent? Sheet)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid goalSheetId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredContent.Add(batch, [goalSheetId], forUpdate: true);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<PublicationAnswer>(reader, cancellation) is { } first) return (first, null);
        return (null, (await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault());
    }
}
