using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Plans;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Progress.Endpoints;

/// <summary>提出, 承認, 差戻し or 取下げ of a report. Two round trips: read and lock; write and commit.</summary>
internal static class TakeReportStep
{
    /// <summary>What is asked for.</summary>
    public sealed record Request
    {
        public required ReportStep Step { get; init; }

        /// <summary>The revision that the person has seen.</summary>
        [Range(1, int.MaxValue)]
        public required int Revision { get; init; }

        /// <summary>The state that the person has seen.</summary>
        [JsonRequired]
        public ReportState State { get; init; }

        /// <summary>Why; needed for a return that names no action, and for what is done for a department after the round was closed.</summary>
        [Characters(2000)]
        public string Reason { get; init; } = "";

        /// <summary>With a return: what is wrong with which action or initiative.</summary>
        [MaxLength(500)]
        public IReadOnlyList<Part> Parts { get; init; } = [];
    }

    /// <summary>What is wrong with an action or initiative.</summary>
    public sealed record Part
    {
        public required Guid PartId { get; init; }

        [Characters(2000), Required(AllowEmptyStrings = false)]
        public required string Reason { get; init; }
    }

    public static async Task<Results<Ok<SavedReport>, ProblemHttpResult>> Handle(
        Guid roundId,
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
        var command = IdempotentCommand.From(caller, key, $"report-step {roundId} {goalSheetId} {JsonSerializer.Serialize(request)}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, round, report, plan) = await ReadAsync(tenant, command, roundId, goalSheetId, now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);
        if (round is null || report is null || plan is null) return ReportProblems.NoSuchReport().ToProblem();
        var move = MoveOf(request, plan);
        if (move.Refuse(caller, round, report, plan.Sheet, now) is { } refusal) return refusal.ToProblem();

        await using var batch = tenant.Batch();
        var moved = move.Add(batch, tenant, outbox, caller, round, report, plan.Sheet, now);
        var answer = SavedReport.Of(moved);
        command?.AddAnswerTo(batch, answer);
        AuditTrail.Add(batch, move.Act(caller, round, report, moved, plan.Sheet, now));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static ReportMove MoveOf(Request request, SheetPlan plan)
    {
        List<ReturnedPart> parts = request.Step == ReportStep.Return ? [.. request.Parts.Select(part => new ReturnedPart { PartId = part.PartId, Reason = part.Reason.Trim() })] : [];
        return new ReportMove(request.Step, request.Revision, request.State, request.Reason.Trim(), parts)
        {
            Planned = plan.Actions.Select(action => action.ActionId).Concat(plan.Initiatives.Select(initiative => initiative.InitiativeId)).ToHashSet(),
        };
    }

    private static async Task<(Outcome<SavedReport>? First, RoundRow? Round, ReportRow? Report, SheetPlan? Plan)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid roundId, Guid goalSheetId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredRounds.AddHeld(batch, roundId);
        StoredReports.Add(batch, roundId, goalSheetId, forUpdate: true);
        StoredPlans.Add(batch, goalSheetId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<SavedReport>(reader, cancellation) is { } first) return (first, null, null, null);
        var round = await StoredRounds.ReadAsync(reader, cancellation);
        var report = await StoredReports.ReadAsync(reader, cancellation);
        return (null, round, report, await StoredPlans.ReadAsync(reader, cancellation));
    }
}
