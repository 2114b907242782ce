using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Evidence;
using CityGoals.Progress.Reports;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>
/// A file leaves a report. What the report was once handed in with stays on record for the revisions that named it; what nobody was handed is gone, with its bytes.
/// Removing twice is no fault while the file is on record.
/// </summary>
internal static class RemoveEvidence
{
    private const string Find = $"""
        select {EvidenceRow.Columns}
        from evidence
        where round_id = $1 and goal_sheet_id = $2 and evidence_id = $3
        """;

    // The last revision that took a step with the file.
    private const string HandedIn = """
        select max(report_step.revision)
        from evidence
        join report_step using (municipality_code, round_id, goal_sheet_id)
        where evidence_id = $1 and sequence > added_steps
        """;

    private const string TakeOff = """
        update evidence
        set last_revision = $2, removed_at = $3, removed_by = $4, removed_by_name = $5
        where evidence_id = $1
        """;

    private const string Delete = "delete from evidence where evidence_id = $1";

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid roundId, Guid goalSheetId, Guid evidenceId, HttpRequest request, Caller caller, TenantDatabase database, IEvidenceStore store, TimeProvider clock, CancellationToken cancellation)
    {
        var (now, reason) = (clock.GetUtcNow(), EvidenceHeaders.ReasonOf(request));
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (held, row, handedIn) = await ReadAsync(tenant, roundId, goalSheetId, evidenceId, now, cancellation);
        if (held is null) return ReportProblems.NoSuchReport().ToProblem();
        if (ReportChange.Refuse(caller, held.Round, held.Report.State, held.Plan.Sheet.DepartmentCode, reason, now) is { } refusal) return refusal.ToProblem();
        if (row is null) return EvidenceProblems.NoSuchEvidence().ToProblem();
        if (row.RemovedAt is not null) return TypedResults.NoContent();

        var last = held.Report.State is ReportState.Draft or ReportState.Returned ? handedIn : held.Report.Revision;
        await using var batch = tenant.Batch();
        if (last is { } revision) batch.Add(TakeOff, evidenceId, revision, now, caller.PersonId, caller.Name);
        else batch.Add(Delete, evidenceId);
        StoredEvidence.AddEnd(batch, roundId, goalSheetId);
        AuditTrail.Add(batch, Act(caller, held, row, reason, last, now));
        await tenant.CommitAsync(batch, cancellation);
        if (last is null) await StoredEvidence.ForgetUnnamedAsync(database, caller, store, row.Sha256, CancellationToken.None);
        return TypedResults.NoContent();
    }

    private static async Task<(HeldEvidence? Held, EvidenceRow? Row, int? HandedIn)> ReadAsync(
        TenantTransaction tenant, Guid roundId, Guid goalSheetId, Guid evidenceId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        StoredEvidence.AddHeld(batch, roundId, goalSheetId, now);
        batch.Add(Find, roundId, goalSheetId, evidenceId);
        batch.Add(HandedIn, evidenceId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var held = await StoredEvidence.ReadHeldAsync(reader, cancellation);
        var row = (await StoredEvidence.ReadAsync(reader, cancellation)).SingleOrDefault();
        return (held, row, (await reader.RowsAsync<int?>(cancellation)).SingleOrDefault());
    }

    private static AuditFact Act(Caller caller, HeldEvidence held, EvidenceRow row, string reason, int? last, DateTimeOffset now) => caller.Did(
        now, AuditKind.EvidenceChanged, $"{held.Report.RoundId}/{held.Report.GoalSheetId}",
        new Bilingual(
            $"{held.Plan.Sheet.DepartmentName}「{held.Plan.Sheet.Title}」の{held.Round.Name}から根拠資料「{row.FileName}」を外しました。",
            $"Took the evidence “{row.FileName}” off the report on “{held.Plan.Sheet.Title}” for “{held.Round.NameEn}”."),
        new { row.EvidenceId, row.ActionId, row.FileName, row.Size, sha256 = Convert.ToHexStringLower(row.Sha256) }, new { lastRevision = last, reason });
}
