using System.ComponentModel.DataAnnotations;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Evidence;
using CityGoals.Progress.Reports;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CityGoals.Progress.Endpoints;

/// <summary>
/// A file joins a report, or one of its actions. The same bytes there are one file. It comes in whole, and is looked through before anything is locked; the request's body
/// is the file, its name a header.
/// </summary>
internal static class AddEvidence
{
    private const string Write = """
        insert into evidence (
            municipality_code, evidence_id, round_id, goal_sheet_id, action_id, file_name, media_type, size, sha256, added_revision, added_steps, added_at, added_by, added_by_name)
        values ($1, $2, $3, $4, $5::uuid, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """;

    /// <param name="actionId">The action that the file is about; none: the whole report.</param>
    public static async Task<Results<Created<EvidenceAnswer>, Ok<EvidenceAnswer>, ProblemHttpResult>> Handle(
        Guid roundId,
        Guid goalSheetId,
        Guid? actionId,
        [FromHeader(Name = "Idempotency-Key"), StringLength(IdempotentCommand.LongestKey, MinimumLength = 1)] string? key,
        HttpRequest request,
        Caller caller,
        TenantDatabase database,
        IEvidenceStore store,
        IEvidenceScanner scanner,
        IOptions<EvidenceOptions> options,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await RequestBytes.ReadAsync(request, options.Value.MostBytes, cancellation) is not { } bytes) return EvidenceProblems.FileTooLarge(options.Value.MostBytes).ToProblem();
        if (EvidenceFile.Of(EvidenceHeaders.NameOf(request), bytes).IsRefused(out var unfit, out var file)) return unfit.ToProblem();
        if (await scanner.ScanAsync(file.Bytes, cancellation) is { } infected) return infected.ToProblem();

        var (now, reason) = (clock.GetUtcNow(), EvidenceHeaders.ReasonOf(request));
        var command = IdempotentCommand.From(caller, key, $"evidence {roundId} {goalSheetId} {actionId} {file.Name} {Convert.ToHexString(file.Sha256)}");
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (first, found) = await ReadAsync(tenant, command, roundId, goalSheetId, file, now, cancellation);
        if (first is { } known) return known.IsRefused(out var reused, out var same) ? reused.ToProblem() : TypedResults.Ok(same);
        if (found is not { } held) return ReportProblems.NoSuchReport().ToProblem();
        if (Refuse(caller, held, actionId, reason, now) is { } refusal) return refusal.ToProblem();
        if (held.Files.FirstOrDefault(each => each.ActionId == actionId && each.Sha256.AsSpan().SequenceEqual(file.Sha256)) is { } there) return TypedResults.Ok(EvidenceAnswer.Of(there));
        if (held.Files.Count >= options.Value.MostFiles) return EvidenceProblems.TooManyFiles(options.Value.MostFiles).ToProblem();

        await store.KeepAsync(tenant, file, cancellation);
        var (row, answer) = RowOf(held, actionId, file, caller, now);
        await using var batch = tenant.Batch();
        batch.Add(
            Write, caller.MunicipalityCode, row.EvidenceId, roundId, goalSheetId, row.ActionId, row.FileName, row.MediaType, row.Size, row.Sha256, row.AddedRevision, row.AddedSteps,
            now, caller.PersonId, caller.Name);
        StoredEvidence.AddEnd(batch, roundId, goalSheetId);
        command?.AddAnswerTo(batch, answer);
        AuditTrail.Add(batch, Act(caller, held, row, reason, now));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Created($"/rounds/{roundId}/reports/{goalSheetId}/evidence/{row.EvidenceId}", answer);
    }

    private static Refusal? Refuse(Caller caller, HeldEvidence held, Guid? actionId, string reason, DateTimeOffset now) =>
        ReportChange.Refuse(caller, held.Round, held.Report.State, held.Plan.Sheet.DepartmentCode, reason, now)
        ?? (actionId is null || held.Plan.Actions.Any(action => action.ActionId == actionId) ? null : ReportProblems.NoSuchPart());

    private static async Task<(Outcome<EvidenceAnswer>? First, HeldEvidence? Held)> ReadAsync(
        TenantTransaction tenant, IdempotentCommand? command, Guid roundId, Guid goalSheetId, EvidenceFile file, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        command?.AddTo(batch, tenant, now);
        StoredEvidence.AddHeld(batch, roundId, goalSheetId, now);
        StoredEvidence.AddLock(batch, tenant, file.Sha256);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if (command is not null && await command.FirstAnswerAsync<EvidenceAnswer>(reader, cancellation) is { } first) return (first, null);
        return (null, await StoredEvidence.ReadHeldAsync(reader, cancellation));
    }

    private static (EvidenceRow Row, EvidenceAnswer Answer) RowOf(HeldEvidence held, Guid? actionId, EvidenceFile file, Caller caller, DateTimeOffset now)
    {
        var row = new EvidenceRow
        {
            EvidenceId = Guid.CreateVersion7(now),
            ActionId = actionId,
            FileName = file.Name,
            MediaType = file.MediaType,
            Size = file.Bytes.Length,
            Sha256 = file.Sha256,
            AddedRevision = held.Report.Revision,
            AddedSteps = held.Report.Steps,
            AddedAt = now,
            AddedByName = caller.Name,
        };
        return (row, EvidenceAnswer.Of(row));
    }

    private static AuditFact Act(Caller caller, HeldEvidence held, EvidenceRow row, string reason, DateTimeOffset now) => caller.Did(
        now, AuditKind.EvidenceChanged, $"{held.Report.RoundId}/{held.Report.GoalSheetId}",
        new Bilingual(
            $"{held.Plan.Sheet.DepartmentName}「{held.Plan.Sheet.Title}」の{held.Round.Name}に根拠資料「{row.FileName}」を添付しました。",
            $"Added the evidence “{row.FileName}” to the report on “{held.Plan.Sheet.Title}” for “{held.Round.NameEn}”."),
        after: new { row.EvidenceId, row.ActionId, row.FileName, row.Size, sha256 = Convert.ToHexStringLower(row.Sha256), reason });
}
