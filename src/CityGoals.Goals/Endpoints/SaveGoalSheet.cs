using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// Saves the whole content of a draft or returned sheet, as the next revision; none where nothing changed. Two round trips: read and lock; write and commit.
/// </summary>
internal static class SaveGoalSheet
{
    /// <summary>What is to be saved.</summary>
    public sealed record Request
    {
        /// <summary>The revision that the content was made of.</summary>
        [Range(1, int.MaxValue)]
        public required int Revision { get; init; }

        public required EditedSheet Content { get; init; }

        /// <summary>Why it was changed, for the history; may be empty.</summary>
        [Characters(2000)]
        public string Reason { get; init; } = "";
    }

    public static async Task<Results<Ok<SavedAnswer>, ProblemHttpResult>> Handle(
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
        var command = IdempotentCommand.From(caller, key, $"save {goalSheetId} {JsonSerializer.Serialize(request)}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, content, origin, taken, known) = await ReadAsync(tenant, command, goalSheetId, request, now, cancellation);
        if (first is { } before) return before.IsRefused(out var reused, out var again) ? reused.ToProblem() : TypedResults.Ok(again);
        if (content is null) return GoalsProblems.NoSuchSheet().ToProblem();
        if (Refuse(caller, content, origin, request, taken) is { } refusal) return refusal.ToProblem();
        if (!AlignmentDecisions.Links(request.Content).All(known.Contains)) return PlansProblems.NoSuchElement().ToProblem();

        var edited = SheetEdit.Apply(content, request.Content, caller.PersonId);
        var decisions = AlignmentDecisions.Changes(content, request.Content);
        var same = SheetEdit.Same(content, edited);
        if (same && decisions.Count == 0) return TypedResults.Ok(SavedAnswer.Of(content.Sheet));
        var saved = same ? content : edited with { Sheet = edited.Sheet with { Revision = content.Sheet.Revision + 1 } };
        await using var batch = tenant.Batch();
        if (!same)
        {
            ChangedContent.Add(batch, tenant, saved);
            StoredVersions.Add(batch, [goalSheetId], request.Reason.Trim(), caller, now);
            AuditTrail.Add(batch, Act(caller, content.Sheet, saved.Sheet, request.Reason.Trim(), now));
        }

        if (decisions.Count > 0) AlignmentDecisions.Add(batch, tenant, outbox, caller, content, decisions, now);
        var answer = SavedAnswer.Of(saved.Sheet);
        command?.AddAnswerTo(batch, answer);
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(answer);
    }

    private static Refusal? Refuse(Caller caller, SheetContent content, SheetVersion? origin, Request request, bool taken)
    {
        var sheet = content.Sheet;
        if (sheet.IsYearClosed) return YearProblems.Closed();
        if (!ApprovalRoute.IsEditable(sheet.State)) return EditingProblems.NotEditable(sheet.State);
        if (!ApprovalRoute.MayWrite(caller, sheet.DepartmentCode)) return EditingProblems.NotYourSheet();
        if (taken) return EditingProblems.IdsTaken();
        if (request.Revision == sheet.Revision) return null;
        var began = origin is null ? null : EditedSheet.Of(origin.Of(sheet, request.Revision));
        return EditingProblems.StaleContent(request.Revision, content, began, request.Content);
    }

    private static async Task<(Outcome<SavedAnswer>? First, SheetContent? Sheet, SheetVersion? Origin, bool Taken, HashSet<Guid> Known)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid goalSheetId, Request request, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredContent.Add(batch, [goalSheetId], forUpdate: true);
        StoredVersions.AddRead(batch, goalSheetId, request.Revision);
        TakenIds.Add(batch, goalSheetId, request.Content);
        AlignmentDecisions.AddLook(batch, AlignmentDecisions.Links(request.Content));
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<SavedAnswer>(reader, cancellation) is { } first) return (first, null, null, false, []);
        var content = (await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault();
        return (null, content, await StoredVersions.ReadAsync(reader, cancellation), await TakenIds.ReadAsync(reader, cancellation), await AlignmentDecisions.ReadAsync(reader, cancellation));
    }

    private static AuditFact Act(Caller caller, SheetRow before, SheetRow after, string reason, DateTimeOffset now) => caller.Did(
        now, AuditKind.SheetEdited, after.GoalSheetId.ToString(),
        new Bilingual(
            $"{after.DepartmentName}の{after.FiscalYear}年度優先順位{after.Rank}位「{after.Title}」を第{after.Revision}版として保存しました。",
            $"Saved “{after.Title}” of {after.DepartmentName}, {after.FiscalYear}, rank {after.Rank}, as revision {after.Revision}."),
        new { before.Revision, before.Title }, new { after.Revision, after.Title, reason });
}
