using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// 承認 of many sheets at once: each is approved or refused for itself, all in one transaction. Two round trips: read and lock; write and commit. There is no
/// return of many: each needs a reason of its own.
/// </summary>
internal static class ApproveSheets
{
    /// <summary>Most sheets at a time: two pages of <see cref="ListApprovals"/>.</summary>
    public const int Most = 100;

    /// <summary>What is asked for.</summary>
    public sealed record Request([property: Required, MinLength(1), MaxLength(Most)] IReadOnlyList<Sheet> Sheets);

    /// <summary>A sheet as the person has seen it.</summary>
    public sealed record Sheet(Guid GoalSheetId, [property: Range(1, int.MaxValue)] int Revision, [property: JsonRequired] SheetState State);

    public static async Task<Results<Ok<BulkApprovalAnswer>, ProblemHttpResult>> Handle(
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var wanted = request.Sheets.DistinctBy(sheet => sheet.GoalSheetId).ToList();
        var command = IdempotentCommand.From(caller, key, $"approve {string.Join(' ', wanted)}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, found) = await ReadAsync(tenant, command, [.. wanted.Select(sheet => sheet.GoalSheetId)], now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);

        await using var batch = tenant.Batch();
        var answers = wanted.Select(sheet => Approve(batch, tenant, outbox, caller, sheet, found.GetValueOrDefault(sheet.GoalSheetId), now)).ToList();
        var answer = new BulkApprovalAnswer(answers.Count(sheet => sheet.Problem is null), answers);
        command?.AddAnswerTo(batch, answer);
        if (batch.BatchCommands.Count > 0) await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static ApprovalAnswer Approve(
        NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, Caller caller, Sheet wanted, SheetContent? content, DateTimeOffset now)
    {
        var move = new SheetMove(SheetStep.Approve, wanted.Revision, wanted.State, "");
        if ((content is null ? GoalsProblems.NoSuchSheet() : move.Refuse(caller, content)) is { } refusal)
        {
            return new ApprovalAnswer(wanted.GoalSheetId, content?.Sheet.State, refusal.Name, refusal.Title);
        }

        return new ApprovalAnswer(wanted.GoalSheetId, move.Add(batch, tenant, outbox, caller, content!.Sheet, now).State, null, null);
    }

    private static async Task<(Outcome<BulkApprovalAnswer>? First, Dictionary<Guid, SheetContent> Found)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid[] ids, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredContent.Add(batch, ids, forUpdate: true);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<BulkApprovalAnswer>(reader, cancellation) is { } first) return (first, []);
        return (null, (await StoredContent.ReadAsync(reader, cancellation)).ToDictionary(content => content.Sheet.GoalSheetId));
    }
}
