using System.ComponentModel.DataAnnotations;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Goals.YearTurn;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The turn to a fiscal year: whether it is open, which departments had goals in the year before and what they have become, and which goals have lost their department.</summary>
internal static class ReadYearTurn
{
    private const string FirstMonth = "select fiscal_first_month from municipality";

    private const string Before = """
        select department_code, count(*)::int as sheets,
            (count(*) filter (where exists (select from lineage where lineage.source_sheet_id = goal_sheet.goal_sheet_id and lineage.fiscal_year = $1 + 1)))::int as carried
        from goal_sheet
        where fiscal_year = $1
        group by department_code
        """;

    private const string Sheets = """
        select goal_sheet_id, department_code, number, rank, title, state, revision
        from goal_sheet
        join department using (municipality_code, department_code)
        where fiscal_year = $1 and valid_to < make_date($1 + 1, coalesce((select fiscal_first_month from municipality), 4), 1) - 1
        order by department.position, rank
        """;

    public static async Task<Ok<YearTurnAnswer>> Handle([Range(1869, 9998)] int year, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(FirstMonth);
        OpenedYear.Add(batch, year);
        DepartmentSpans.Add(batch);
        batch.Add(Before, year - 1);
        batch.Add(Sheets, year);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var days = new FiscalYear(year, (await reader.RowsAsync<int?>(cancellation)).SingleOrDefault() ?? FiscalYear.UsualFirstMonth);
        var (state, revision) = await OpenedYear.ReadAsync(reader, cancellation);
        var departments = await DepartmentSpans.ReadAsync(reader, cancellation);
        var counts = (await reader.RowsAsync<(string DepartmentCode, int Sheets, int Carried)>(cancellation)).ToDictionary(row => row.DepartmentCode);
        var homeless = await reader.RowsAsync<(Guid GoalSheetId, string DepartmentCode, int Number, int Rank, string Title, string State, int Revision)>(cancellation);
        return TypedResults.Ok(new YearTurnAnswer(
            new YearAnswer(year, state, revision),
            [.. departments.Where(department => counts.ContainsKey(department.DepartmentCode)).Select(department => new TurningDepartment(
                department.DepartmentCode, department.Name, department.NameEn, counts[department.DepartmentCode].Sheets, counts[department.DepartmentCode].Carried,
                Heirs(department.DepartmentCode, days.Start, departments)))],
            [.. homeless.Select(sheet => new HomelessSheet(
                sheet.GoalSheetId, sheet.DepartmentCode, departments.Single(department => department.DepartmentCode == sheet.DepartmentCode).Name, sheet.Number, sheet.Rank, sheet.Title,
                Enum.Parse<SheetState>(sheet.State), sheet.Revision, Heirs(sheet.DepartmentCode, days.End, departments)))]));
    }

    private static List<NamedDepartment> Heirs(string code, DateOnly day, List<DepartmentSpan> departments) => [.. Successors.On(code, day, departments).Select(NamedDepartment.Of)];
}
