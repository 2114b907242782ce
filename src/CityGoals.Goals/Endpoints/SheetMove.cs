using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>A step that a person wants a sheet to take: whether it may, and what it changes, in the caller's batch.</summary>
/// <param name="Revision">The revision that the person has seen.</param>
/// <param name="State">The state that the person has seen.</param>
/// <param name="Reason">Why; may be empty where <see cref="ApprovalRoute.NeedsReason"/> does not ask for it.</param>
internal sealed record SheetMove(SheetStep Step, int Revision, SheetState State, string Reason)
{
    private const string Move = """
        update goal_sheet
        set state = $2, submitted_by = $3, steps = $4, moved_at = $5
        where goal_sheet_id = $1
        """;

    private const string Keep = """
        insert into goal_sheet_step (municipality_code, goal_sheet_id, sequence, revision, step, from_state, to_state, reason, person_id, person_name, occurred_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    /// <summary>Why the caller may not take the step; none: they may.</summary>
    public Refusal? Refuse(Caller caller, SheetContent content)
    {
        var sheet = content.Sheet;
        if (sheet.IsYearClosed) return YearProblems.Closed();
        if (Revision != sheet.Revision) return GoalsProblems.StaleRevision(Revision, content);
        if (State != sheet.State) return GoalsProblems.StaleState(content);
        if (ApprovalRoute.Next(sheet.State, Step) is null) return GoalsProblems.StepNotOpen(sheet.State);
        if (!ApprovalRoute.MayTake(caller, sheet.DepartmentCode, sheet.State, Step)) return GoalsProblems.NotYourStep();
        return ApprovalRoute.IsOwn(caller, sheet.SubmittedBy, Step) ? GoalsProblems.OwnSubmission() : null;
    }

    /// <summary>Adds the statements for a step that was not refused.</summary>
    /// <returns>The sheet after the step.</returns>
    public SheetRow Add(NpgsqlBatch batch, TenantTransaction tenant, Outbox outbox, Caller caller, SheetRow sheet, DateTimeOffset now)
    {
        var moved = sheet with
        {
            State = ApprovalRoute.Next(sheet.State, Step)!.Value,
            SubmittedBy = Step == SheetStep.Submit ? caller.PersonId : sheet.SubmittedBy,
            Steps = sheet.Steps + 1,
        };
        batch.Add(Move, sheet.GoalSheetId, moved.State.ToString(), moved.SubmittedBy, moved.Steps, now);
        batch.Add(
            Keep, tenant.Municipality.ToString(), sheet.GoalSheetId, moved.Steps, sheet.Revision, Step.ToString(), sheet.State.ToString(),
            moved.State.ToString(), Reason, caller.PersonId, caller.Name, now);
        outbox.Add(tenant, batch, StepEvent.Of(tenant.Municipality, Step, sheet.State, moved, Reason, caller, now));
        AuditTrail.Add(batch, Act(caller, sheet, moved, now));
        return moved;
    }

    private AuditFact Act(Caller caller, SheetRow sheet, SheetRow moved, DateTimeOffset now)
    {
        var (ja, en) = Step switch
        {
            SheetStep.Submit => ("提出しました", "Submitted"),
            SheetStep.Approve => ("承認しました", "Approved"),
            SheetStep.Return => ("差し戻しました", "Returned"),
            SheetStep.Withdraw => ("取り下げました", "Withdrew"),
            _ => ("改めることにしました", "Took back to revise"),
        };
        return caller.Did(
            now, AuditKind.SheetStepTaken, sheet.GoalSheetId.ToString(),
            new Bilingual(
                $"{sheet.DepartmentName}の{sheet.FiscalYear}年度優先順位{sheet.Rank}位「{sheet.Title}」（第{sheet.Revision}版）を{ja}。",
                $"{en} “{sheet.Title}” of {sheet.DepartmentName}, {sheet.FiscalYear}, rank {sheet.Rank} (revision {sheet.Revision})."),
            new { state = sheet.State }, new { state = moved.State, reason = Reason });
    }
}
