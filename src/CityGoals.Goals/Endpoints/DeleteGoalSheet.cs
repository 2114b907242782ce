using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Deletes a draft that was never handed in; the audit trail keeps its content. Two round trips: read and lock; delete and commit.</summary>
internal static class DeleteGoalSheet
{
    private static readonly string[] Tables =
    [
        "delete from sheet_comment where goal_sheet_id = $1",
        "delete from imported_report where goal_sheet_id = $1",
        "delete from target where goal_sheet_id = $1",
        "delete from action where goal_sheet_id = $1",
        "delete from initiative where goal_sheet_id = $1",
        "delete from alignment where goal_sheet_id = $1",
        "delete from lineage where goal_sheet_id = $1",
        "delete from alignment_decision where goal_sheet_id = $1",
        "delete from goal_sheet_version where goal_sheet_id = $1",
        "delete from goal_sheet where goal_sheet_id = $1",
    ];

    /// <param name="revision">The revision that the person has seen.</param>
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid goalSheetId, [Range(1, int.MaxValue)] int revision, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        SheetContent? content;
        await using (var look = tenant.Batch())
        {
            StoredContent.Add(look, [goalSheetId], forUpdate: true);
            await using var reader = await tenant.ReadAsync(look, cancellation);
            content = (await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault();
        }

        if (content is null) return GoalsProblems.NoSuchSheet().ToProblem();
        if (Refuse(caller, content, revision) is { } refusal) return refusal.ToProblem();
        await using var batch = tenant.Batch();
        foreach (var sql in Tables) batch.Add(sql, goalSheetId);
        AuditTrail.Add(batch, Act(caller, content, clock.GetUtcNow()));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.NoContent();
    }

    private static Refusal? Refuse(Caller caller, SheetContent content, int revision)
    {
        var sheet = content.Sheet;
        if (sheet.IsYearClosed) return YearProblems.Closed();
        if (sheet.State != SheetState.Draft || sheet.Steps > 0 || sheet.PublishedRevision is not null) return EditingProblems.NotRemovable(sheet.State);
        if (!ApprovalRoute.MayWrite(caller, sheet.DepartmentCode)) return EditingProblems.NotYourSheet();
        return revision == sheet.Revision ? null : GoalsProblems.StaleRevision(revision, content);
    }

    private static AuditFact Act(Caller caller, SheetContent content, DateTimeOffset now)
    {
        var sheet = content.Sheet;
        return caller.Did(
            now, AuditKind.SheetEdited, sheet.GoalSheetId.ToString(),
            new Bilingual(
                $"{sheet.DepartmentName}の{sheet.FiscalYear}年度の下書き「{sheet.Title}」を削除しました。",
                $"Deleted the draft “{sheet.Title}” of {sheet.DepartmentName}, {sheet.FiscalYear}."),
            new { sheet.Revision, content = EditedSheet.Of(content) });
    }
}
