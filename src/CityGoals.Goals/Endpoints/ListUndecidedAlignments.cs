using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Plans;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The alignments of a fiscal year of which nobody said yet what they mean, with what is proposed, in pages by key. The planning office sees all, a department its own.</summary>
internal static class ListUndecidedAlignments
{
    private const int Page = 30;

    // $2 the departments; none: all.
    private const string Undecided = """
        from goal_sheet sheet
        join department using (municipality_code, department_code)
        join alignment using (municipality_code, goal_sheet_id)
        where fiscal_year = $1 and ($2::text[] is null or department_code = any($2)) and alignment.text ~ '\S'
            and not exists (
                select
                from alignment_decision decided
                where (decided.municipality_code, decided.goal_sheet_id, decided.label, decided.text_md5)
                    = (alignment.municipality_code, alignment.goal_sheet_id, alignment.label, md5(alignment.text)))
        """;

    private const string Waiting = $"""
        select goal_sheet_id, fiscal_year, department_code, department.name as department_name, number, rank, title, state, alignment.label, alignment.text
        {Undecided}
            and goal_sheet_id in (select distinct goal_sheet_id {Undecided} and goal_sheet_id > $3 order by goal_sheet_id limit $4)
        order by goal_sheet_id, alignment.position
        """;

    private const string Count = $"select count(*)::int {Undecided}";

    /// <param name="after">What the page before gave as next; none: from the beginning.</param>
    public static async Task<Ok<UndecidedAlignments>> Handle(
        [Range(1868, 9998)] int year, string? department, Guid? after, Caller caller, TenantDatabase database, CancellationToken cancellation) =>
        TypedResults.Ok(await RunAsync(year, department, after, caller, database, cancellation));

    internal static async Task<UndecidedAlignments> RunAsync(int year, string? department, Guid? after, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        var own = caller.Roles.Contains(Roles.PlanningOffice) ? null : caller.Departments.ToArray();
        var asked = department is null ? own : own?.Contains(department) is false ? [] : new[] { department };
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Waiting, year, asked, after ?? Guid.Empty, Page + 1);
        batch.Add(Count, year, asked);
        StoredPlans.AddOfYear(batch, year);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var waiting = await reader.RowsAsync<Row>(cancellation);
        var total = (await reader.RowsAsync<int>(cancellation)).Single();
        var shelf = new PlanShelf(await StoredPlans.ReadOfYearAsync(reader, cancellation));

        Guid[] sheets = [.. waiting.Select(row => row.GoalSheetId).Distinct().Take(Page)];
        Guid? next = waiting.Any(row => !sheets.Contains(row.GoalSheetId)) ? sheets[^1] : null;
        return new UndecidedAlignments(
            [.. waiting.Where(row => sheets.Contains(row.GoalSheetId)).Select(row => Of(row, caller, shelf)).DistinctBy(one => (one.GoalSheetId, one.Label, one.Text))], total, next);
    }

    private static UndecidedAlignment Of(Row row, Caller caller, PlanShelf shelf) => new(
        row.GoalSheetId, row.FiscalYear, row.DepartmentCode, row.DepartmentName, row.Number, row.Rank, row.Title, row.Label, row.Text,
        AlignmentRule.MayDecide(caller, row.DepartmentCode, row.State, decided: false),
        [.. shelf.Propose(row.Label, row.Text).Select(AlignmentProposalAnswer.Of)]);

    private sealed record Row
    {
        public required Guid GoalSheetId { get; init; }

        public required int FiscalYear { get; init; }

        public required string DepartmentCode { get; init; }

        public required string DepartmentName { get; init; }

        public required int Number { get; init; }

        public required int Rank { get; init; }

        public required string Title { get; init; }

        public required SheetState State { get; init; }

        public required string Label { get; init; }

        public required string Text { get; init; }
    }
}
