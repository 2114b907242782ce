using System.Text.Json;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Plans;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>A step that a person wants a report to take: whether it may, and what it changes, in the caller's batch.</summary>
/// <param name="Revision">The revision that the person has seen.</param>
/// <param name="State">The state that the person has seen.</param>
/// <param name="Reason">Why, of the whole; may be empty.</param>
/// <param name="Parts">With a return: why, of the very actions; may be empty.</param>
internal sealed record ReportMove(ReportStep Step, int Revision, ReportState State, string Reason, IReadOnlyList<ReturnedPart> Parts)
{
    private const string Move = """
        update report
        set state = $3, steps = $4, late = $5, submitted_by = $6, submitted_at = $7::timestamptz, moved_at = $8
        where round_id = $1 and goal_sheet_id = $2
        """;

    private const string Keep = """
        insert into report_step (
            municipality_code, round_id, goal_sheet_id, sequence, revision, step, from_state, to_state, reason, parts, late, person_id, person_name, occurred_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14)
        """;

    /// <summary>Why the caller may not take the step; none: they may.</summary>
    public Refusal? Refuse(Caller caller, RoundRow round, ReportRow report, PlannedSheet sheet, DateTimeOffset now)
    {
        var phase = round.PhaseAt(now);
        if (report.Revision == 0) return ReportProblems.NothingSaved();
        if (Revision != report.Revision || State != report.State) return ReportProblems.StaleState(report);
        if (ReportRoute.Next(report.State, Step) is null) return ReportProblems.StepNotOpen(report.State);
        if (phase == RoundPhase.Ahead) return ReportProblems.RoundNotOpen(round);
        if (!ReportRoute.MayTake(caller, sheet.DepartmentCode, phase, report.State, Step))
        {
            return phase == RoundPhase.Closed && ReportRoute.MayWrite(caller, sheet.DepartmentCode) ? ReportProblems.RoundClosed() : ReportProblems.NotYourStep();
        }

        if (ReportRoute.IsOwn(caller, report.SubmittedBy, Step)) return ReportProblems.OwnSubmission();
        if (ReportRoute.NeedsReason(phase, Step) && Reason.Length == 0 && Parts.Count == 0) return ReportProblems.ReasonMissing();
        return Parts.Any(part => report.ReadContent().Entries.All(entry => entry.PartId != part.PartId) && !Planned.Contains(part.PartId)) ? ReportProblems.NoSuchPart() : null;
    }

    /// <summary>The ids of what the sheet plans now, which a return may name without the report speaking of them.</summary>
    public IReadOnlySet<Guid> Planned { get; init; } = new HashSet<Guid>();

    /// <summary>Adds the statements for a step that was not refused.</summary>
    /// <returns>The report after the step.</returns>
    public ReportRow Add(NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, Caller caller, RoundRow round, ReportRow report, PlannedSheet sheet, DateTimeOffset now)
    {
        var submits = Step == ReportStep.Submit;
        var moved = report with
        {
            State = ReportRoute.Next(report.State, Step)!.Value,
            Steps = report.Steps + 1,
            Late = submits ? round.PhaseAt(now) is not RoundPhase.Open : report.Late,
            SubmittedBy = submits ? caller.PersonId : report.SubmittedBy,
            SubmittedAt = submits ? now : report.SubmittedAt,
        };
        batch.Add(Move, report.RoundId, report.GoalSheetId, moved.State.ToString(), moved.Steps, moved.Late, moved.SubmittedBy, moved.SubmittedAt, now);
        batch.Add(
            Keep, tenant.Municipality.ToString(), report.RoundId, report.GoalSheetId, moved.Steps, report.Revision, Step.ToString(), report.State.ToString(), moved.State.ToString(),
            Reason, JsonSerializer.Serialize(Parts, EventJson.Options), moved.Late, caller.PersonId, caller.Name, now);
        if (submits) StoredFigures.AddStated(batch, tenant, round, report, report.Steps > 0, caller, now);
        outbox.Add(tenant, batch, ReportEvents.StepTaken(tenant.Municipality, round, sheet, Step, report.State, moved, Reason, Parts, caller, now));
        return moved;
    }

    /// <summary>The step, for the audit trail.</summary>
    public AuditFact Act(Caller caller, RoundRow round, ReportRow report, ReportRow moved, PlannedSheet sheet, DateTimeOffset now)
    {
        var (ja, en) = Step switch
        {
            ReportStep.Submit => (moved.Late ? "締切後に提出しました" : "提出しました", moved.Late ? "Handed in late" : "Handed in"),
            ReportStep.Approve => ("承認しました", "Approved"),
            ReportStep.Return => ("差し戻しました", "Returned"),
            _ => ("取り下げました", "Withdrew"),
        };
        return caller.Did(
            now, AuditKind.ReportChanged, $"{report.RoundId}/{report.GoalSheetId}",
            new Bilingual($"{sheet.DepartmentName}「{sheet.Title}」の{round.Name}（第{report.Revision}版）を{ja}。", $"{en} the report on “{sheet.Title}” for “{round.NameEn}” (revision {report.Revision})."),
            new { state = report.State }, new { state = moved.State, reason = Reason, parts = Parts });
    }
}
