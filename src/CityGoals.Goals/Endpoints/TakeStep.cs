using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>提出, 承認, 差戻し, 取下げ of a sheet, or taking it back to 改める. Two round trips: read and lock; write and commit.</summary>
internal static class TakeStep
{
    /// <summary>What is asked for.</summary>
    /// <param name="Revision">The revision that the person has seen.</param>
    /// <param name="State">The state that the person has seen.</param>
    /// <param name="Reason">Why; see <see cref="ApprovalRoute.NeedsReason"/>.</param>
    public sealed record Request(
        [property: JsonRequired] SheetStep Step,
        [property: Range(1, int.MaxValue)] int Revision,
        [property: JsonRequired] SheetState State,
        [property: StringLength(2000)] string? Reason) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (ApprovalRoute.NeedsReason(Step) && string.IsNullOrWhiteSpace(Reason)) yield return new ValidationResult("理由がありません。The reason is missing.", [nameof(Reason)]);
        }
    }

    public static async Task<Results<Ok<StepAnswer>, ProblemHttpResult>> Handle(
        Guid goalSheetId,
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"step {goalSheetId} {request}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, content) = await ReadAsync(tenant, command, goalSheetId, now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);
        if (content is null) return GoalsProblems.NoSuchSheet().ToProblem();
        var move = new SheetMove(request.Step, request.Revision, request.State, request.Reason?.Trim() ?? "");
        if (move.Refuse(caller, content) is { } refusal) return refusal.ToProblem();

        await using var batch = tenant.Batch();
        var moved = move.Add(batch, tenant, outbox, caller, content.Sheet, now);
        var answer = new StepAnswer(goalSheetId, moved.State, moved.Revision, moved.Steps);
        command?.AddAnswerTo(batch, answer);
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static async Task<(Outcome<StepAnswer>? First, SheetContent? Sheet)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid goalSheetId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredContent.Add(batch, [goalSheetId], forUpdate: true);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<StepAnswer>(reader, cancellation) is { } first) return (first, null);
        return (null, (await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault());
    }
}
