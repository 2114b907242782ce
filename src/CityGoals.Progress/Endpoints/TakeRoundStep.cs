using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Progress.Endpoints;

/// <summary>The planning office opens, extends or closes a round. Two round trips: read and lock; write and commit.</summary>
internal static class TakeRoundStep
{
    // The scale in force: the last that was stated for the round's year or an earlier one.
    private const string Scale = """
        select grades::text
        from judgement_scale
        join reporting_round on round_id = $1
        where judgement_scale.fiscal_year <= reporting_round.fiscal_year
        order by judgement_scale.fiscal_year desc
        limit 1
        """;

    /// <summary>What is asked for.</summary>
    /// <param name="Revision">The revision that the person has seen.</param>
    /// <param name="ClosesOn">The new last day, for an extension.</param>
    /// <param name="Reason">Why; may be empty.</param>
    public sealed record Request(
        [property: JsonRequired] RoundStep Step, [property: Range(1, int.MaxValue)] int Revision, DateOnly? ClosesOn, [property: Characters(2000)] string? Reason) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Step == RoundStep.Extend == ClosesOn is null) yield return new ValidationResult("締切日は延長のときだけ入れてください。Give the last day with an extension, and only then.", [nameof(ClosesOn)]);
        }
    }

    public static async Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> Handle(
        Guid roundId,
        Request request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        Caller caller,
        TenantDatabase database,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var command = IdempotentCommand.From(caller, key, $"round-step {roundId} {request}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, round, scale, sheets) = await ReadAsync(tenant, command, roundId, now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);
        if (Refuse(request, round, now) is { } refusal) return refusal.ToProblem();

        var moved = Move(round!, request, scale, caller, now);
        var answer = RoundAnswer.Of(moved, now);
        await using var batch = tenant.Batch();
        StoredRounds.AddWrite(batch, moved);
        RoundEvents.Add(batch, tenant, outbox, request.Step, moved, sheets);
        command?.AddAnswerTo(batch, answer);
        AuditTrail.Add(batch, Act(caller, request, round!, moved, now));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static Refusal? Refuse(Request request, RoundRow? round, DateTimeOffset now)
    {
        if (round is null) return ProgressProblems.NoSuchRound();
        if (request.Revision != round.Revision) return ProgressProblems.StaleRound(request.Revision, round, now);
        if (RoundRule.Next(round.State, request.Step) is null) return ProgressProblems.RoundStepNotOpen(round.State);
        return request.ClosesOn <= round.ClosesOn ? ProgressProblems.NotLater(round.ClosesOn) : null;
    }

    private static RoundRow Move(RoundRow round, Request request, string scale, Caller caller, DateTimeOffset now)
    {
        var next = RoundRule.Next(round.State, request.Step)!.Value;
        return round with
        {
            Revision = round.Revision + 1,
            State = next,
            Scale = request.Step == RoundStep.Open ? scale : round.Scale,
            ClosesOn = request.ClosesOn ?? round.ClosesOn,
            Extended = round.Extended || request.Step == RoundStep.Extend,
            OpenedAt = round.OpenedAt ?? now,
            ClosedAt = next == RoundState.Closed ? now : null,
            Reason = request.Reason?.Trim() ?? "",
            MovedAt = now,
            MovedBy = caller.PersonId,
            MovedByName = caller.Name,
        };
    }

    private static async Task<(Outcome<RoundAnswer>? First, RoundRow? Round, string Scale, List<RoundSheet> Sheets)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid roundId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredRounds.Add(batch, roundId, forUpdate: true);
        batch.Add(Scale, roundId);
        StoredRounds.AddSheets(batch, roundId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<RoundAnswer>(reader, cancellation) is { } first) return (first, null, "", []);
        var round = await StoredRounds.ReadAsync(reader, cancellation);
        var scale = (await reader.RowsAsync<string>(cancellation)).SingleOrDefault() ?? "[]";
        return (null, round, scale, await StoredRounds.ReadSheetsAsync(reader, cancellation));
    }

    private static AuditFact Act(Caller caller, Request request, RoundRow round, RoundRow moved, DateTimeOffset now)
    {
        var (ja, en) = request.Step switch
        {
            RoundStep.Open => ("の受付を始めました", "Opened"),
            RoundStep.Extend => ($"の締切を{moved.ClosesOn:yyyy-MM-dd}まで延ばしました", $"Put off to {moved.ClosesOn:yyyy-MM-dd}"),
            _ => ("を締め切りました", "Closed"),
        };
        return caller.Did(
            now, AuditKind.RoundChanged, round.RoundId.ToString(), new Bilingual($"報告の回「{round.Name}」{ja}。", $"{en} the round “{round.NameEn}”."),
            new { round.State, round.ClosesOn }, new { moved.State, moved.ClosesOn, moved.Reason });
    }
}
