using System.ComponentModel.DataAnnotations;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Goals.Import;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// A goal goes to another department, as after a re-organisation: with the next number and the last rank there, as a new revision, so that its next publication says so.
/// Two round trips: read and lock; write and commit.
/// </summary>
internal static class ReassignSheet
{
    private const string Department = """
        select department_code, position, name, name_en, valid_from, valid_to
        from department
        where department_code = $1
        """;

    private const string Taken = """
        select fiscal_year, department_code, number, rank
        from goal_sheet
        where department_code = $1 and fiscal_year = (select fiscal_year from goal_sheet where goal_sheet_id = $2)
        """;

    private const string Move = """
        update goal_sheet
        set department_code = $2, number = $3, rank = $4, revision = $5
        where goal_sheet_id = $1
        """;

    /// <summary>What is wanted.</summary>
    /// <param name="Revision">The revision that the person has seen.</param>
    public sealed record Request([property: Characters(200)] string DepartmentCode, [property: Range(1, int.MaxValue)] int Revision);

    public static async Task<Results<Ok<SavedAnswer>, ProblemHttpResult>> Handle(
        Guid goalSheetId, Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (content, department, taken) = await ReadAsync(tenant, goalSheetId, request, cancellation);
        if (content is null) return GoalsProblems.NoSuchSheet().ToProblem();
        var sheet = content.Sheet;
        if (sheet.DepartmentCode == request.DepartmentCode) return TypedResults.Ok(SavedAnswer.Of(sheet));
        if (Refuse(content, request) is { } refusal) return refusal.ToProblem();
        var outcome = NewSheet.Place(goalSheetId, new FiscalYear(sheet.FiscalYear, sheet.FiscalFirstMonth), department, taken);
        if (outcome.IsRefused(out var misplaced, out var place)) return misplaced.ToProblem();

        var moved = sheet with { DepartmentCode = place.DepartmentCode, DepartmentName = place.DepartmentName, Number = place.Number, Rank = place.Rank, Revision = sheet.Revision + 1 };
        await using var batch = tenant.Batch();
        batch.Add(Move, goalSheetId, moved.DepartmentCode, moved.Number, moved.Rank, moved.Revision);
        StoredVersions.Add(batch, [goalSheetId], reason: $"{sheet.DepartmentName}から{moved.DepartmentName}へ", caller, now);
        AuditTrail.Add(batch, caller.Did(
            now, AuditKind.GoalsCarriedOver, goalSheetId.ToString(),
            new Bilingual(
                $"{sheet.FiscalYear}年度「{sheet.Title}」を{sheet.DepartmentName}から{moved.DepartmentName}に移しました。",
                $"Gave “{sheet.Title}” of {sheet.FiscalYear} from {sheet.DepartmentName} to {moved.DepartmentName}."),
            new { sheet.DepartmentCode, sheet.Number, sheet.Rank }, new { moved.DepartmentCode, moved.Number, moved.Rank }));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(SavedAnswer.Of(moved));
    }

    private static Refusal? Refuse(SheetContent content, Request request)
    {
        var sheet = content.Sheet;
        if (sheet.IsYearClosed) return YearProblems.Closed();
        if (request.Revision != sheet.Revision) return GoalsProblems.StaleRevision(request.Revision, content);
        return ApprovalRoute.IsEditable(sheet.State) ? null : YearProblems.NotMovable(sheet.State);
    }

    private static async Task<(SheetContent? Sheet, KnownDepartment? Department, List<TakenPlace> Taken)> ReadAsync(
        TenantTransaction tenant, Guid goalSheetId, Request request, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        MunicipalityLock.AddTo(batch, tenant);
        StoredContent.Add(batch, [goalSheetId], forUpdate: true);
        batch.Add(Department, request.DepartmentCode);
        batch.Add(Taken, request.DepartmentCode, goalSheetId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        var content = (await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault();
        return (content, (await reader.RowsAsync<KnownDepartment>(cancellation)).SingleOrDefault(), await reader.RowsAsync<TakenPlace>(cancellation));
    }
}
