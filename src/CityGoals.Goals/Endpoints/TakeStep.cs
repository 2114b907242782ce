using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>提出, 承認, 差戻し or 取下げ of a sheet. Two round trips: read and lock; write and commit.</summary>
internal static class TakeStep
{
    private const string Move = """
        update goal_sheet
        set state = $2, submitted_by = $3, steps = $4
        where goal_sheet_id = $1
        """;

    private const string Keep = """
        insert into goal_sheet_step (municipality_code, goal_sheet_id, sequence, revision, step, from_state, to_state, reason, person_id, person_name, occurred_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    /// <summary>What is asked for.</summary>
    /// <param name="Revision">The revision that the person has seen.</param>
    /// <param name="State">The state that the person has seen.</param>
    /// <param name="Reason">Why; a return has to say it.</param>
    public sealed record Request(
        [property: JsonRequired] SheetStep Step,
        [property: Range(1, int.MaxValue)] int Revision,
        [property: JsonRequired] SheetState State,
        [property: StringLength(2000)] string? Reason) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Step == SheetStep.Return && string.IsNullOrWhiteSpace(Reason)) yield return new ValidationResult("差戻しの理由がありません。The reason for the return is missing.", [nameof(Reason)]);
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
        if (Refuse(caller, content, request) is { } refusal) return refusal.ToProblem();

        var moved = Moved(content.Sheet, request.Step, caller);
        var answer = new StepAnswer(goalSheetId, moved.State, moved.Revision, moved.Steps);
        await using var batch = tenant.Batch();
        Write(batch, tenant, outbox, caller, content.Sheet, moved, request, now);
        command?.AddAnswerTo(batch, answer);
        AuditTrail.Add(batch, Act(caller, content.Sheet, moved, request, now));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static Refusal? Refuse(Caller caller, SheetContent content, Request request)
    {
        var sheet = content.Sheet;
        if (request.Revision != sheet.Revision) return GoalsProblems.StaleRevision(request.Revision, content);
        if (request.State != sheet.State) return GoalsProblems.StaleState(content);
        if (ApprovalRoute.Next(sheet.State, request.Step) is null) return GoalsProblems.StepNotOpen(sheet.State);
        if (!ApprovalRoute.MayTake(caller, sheet.DepartmentCode, sheet.State, request.Step)) return GoalsProblems.NotYourStep();
        return ApprovalRoute.IsOwn(caller, sheet.SubmittedBy, request.Step) ? GoalsProblems.OwnSubmission() : null;
    }

    private static SheetRow Moved(SheetRow sheet, SheetStep step, Caller caller) => sheet with
    {
        State = ApprovalRoute.Next(sheet.State, step)!.Value,
        SubmittedBy = step == SheetStep.Submit ? caller.PersonId : sheet.SubmittedBy,
        Steps = sheet.Steps + 1,
    };

    private static void Write(
        NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, Caller caller, SheetRow sheet, SheetRow moved, Request request, DateTimeOffset now)
    {
        var reason = request.Reason?.Trim() ?? "";
        batch.Add(Move, sheet.GoalSheetId, moved.State.ToString(), moved.SubmittedBy, moved.Steps);
        batch.Add(
            Keep, tenant.Municipality.ToString(), sheet.GoalSheetId, moved.Steps, sheet.Revision, request.Step.ToString(), sheet.State.ToString(),
            moved.State.ToString(), reason, caller.PersonId, caller.Name, now);
        outbox.Add(tenant, batch, StepEvent.Of(tenant.Municipality, request.Step, sheet.State, moved, reason, caller, now));
    }

    private static AuditFact Act(Caller caller, SheetRow sheet, SheetRow moved, Request request, DateTimeOffset now)
    {
        var (ja, en) = request.Step switch
        {
            SheetStep.Submit => ("提出", "Submitted"),
            SheetStep.Approve => ("承認", "Approved"),
            SheetStep.Return => ("差戻し", "Returned"),
            _ => ("取下げ", "Withdrew"),
        };
        return caller.Did(
            now, AuditKind.SheetStepTaken, sheet.GoalSheetId.ToString(),
            new Bilingual(
                $"{sheet.DepartmentName}の{sheet.FiscalYear}年度優先順位{sheet.Rank}位「{sheet.Title}」（第{sheet.Revision}版）を{ja}しました。",
                $"{en} “{sheet.Title}” of {sheet.DepartmentName}, {sheet.FiscalYear}, rank {sheet.Rank} (revision {sheet.Revision})."),
            new { state = sheet.State }, new { state = moved.State, reason = request.Reason });
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
