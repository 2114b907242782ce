using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
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
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>承認 of many reports at once: each is approved or refused for itself, all in one transaction. There is no return of many: each needs a reason of its own.</summary>
internal static class ApproveReports
{
    /// <summary>Most reports at a time: two pages of what waits.</summary>
    public const int Most = 100;

    /// <summary>What is asked for.</summary>
    public sealed record Request([property: Required, MinLength(1), MaxLength(Most)] IReadOnlyList<Report> Reports);

    /// <summary>A report as the person has seen it.</summary>
    public sealed record Report(Guid RoundId, Guid GoalSheetId, [property: Range(1, int.MaxValue)] int Revision, [property: JsonRequired] ReportState State);

    public static async Task<Results<Ok<ReportApprovals>, ProblemHttpResult>> Handle(
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        // In the order of their keys, so that two who approve the same ones wait for each other and not around each other.
        var wanted = request.Reports.DistinctBy(report => (report.RoundId, report.GoalSheetId)).OrderBy(report => report.RoundId).ThenBy(report => report.GoalSheetId).ToList();
        var command = IdempotentCommand.From(caller, key, $"approve {string.Join(' ', wanted)}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, found) = await ReadAsync(tenant, command, wanted, now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);

        await using var batch = tenant.Batch();
        var acts = new List<AuditFact>();
        var answers = wanted.Zip(found, (report, stands) => Approve(batch, tenant, outbox, caller, report, stands, acts, now)).ToList();
        var answer = new ReportApprovals(answers.Count(report => report.Problem is null), answers);
        command?.AddAnswerTo(batch, answer);
        foreach (var act in acts) AuditTrail.Add(batch, act);
        if (batch.BatchCommands.Count > 0) await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static ReportApproval Approve(
        NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, Caller caller, Report wanted, (RoundRow? Round, ReportRow? Report, SheetPlan? Plan) stands, List<AuditFact> acts,
        DateTimeOffset now)
    {
        var (round, report, plan) = stands;
        if (round is null || report is null || plan is null) return Refused(ReportProblems.NoSuchReport(), null);
        var move = new ReportMove(ReportStep.Approve, wanted.Revision, wanted.State, "", []);
        if (move.Refuse(caller, round, report, plan.Sheet, now) is { } refusal) return Refused(refusal, report.State);
        var moved = move.Add(batch, tenant, outbox, caller, round, report, plan.Sheet, now);
        acts.Add(move.Act(caller, round, report, moved, plan.Sheet, now));
        return new ReportApproval(wanted.RoundId, wanted.GoalSheetId, moved.State, null, null);

        ReportApproval Refused(Refusal refusal, ReportState? state) => new(wanted.RoundId, wanted.GoalSheetId, state, refusal.Name, refusal.Title);
    }

    private static async Task<(Outcome<ReportApprovals>? First, List<(RoundRow?, ReportRow?, SheetPlan?)> Found)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, List<Report> wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        foreach (var report in wanted)
        {
            StoredRounds.AddHeld(batch, report.RoundId);
            StoredReports.Add(batch, report.RoundId, report.GoalSheetId, forUpdate: true);
            StoredPlans.Add(batch, report.GoalSheetId);
        }

        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<ReportApprovals>(reader, cancellation) is { } first) return (first, []);
        var found = new List<(RoundRow?, ReportRow?, SheetPlan?)>();
        foreach (var _ in wanted)
        {
            found.Add((await StoredRounds.ReadAsync(reader, cancellation), await StoredReports.ReadAsync(reader, cancellation), await StoredPlans.ReadAsync(reader, cancellation)));
        }

        return (null, found);
    }
}
