using System.ComponentModel.DataAnnotations;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>How far every department's sheets of a fiscal year have come. A department that exists on any day of the year and has none is among them, with zeros.</summary>
internal static class ListStates
{
    private const string States = """
        select department.department_code as code, department.name, department.name_en,
            (count(goal_sheet_id) filter (where state = 'Draft'))::int as draft,
            (count(goal_sheet_id) filter (where state = 'Submitted'))::int as submitted,
            (count(goal_sheet_id) filter (where state = 'HeadApproved'))::int as head_approved,
            (count(goal_sheet_id) filter (where state = 'Approved'))::int as approved,
            (count(goal_sheet_id) filter (where state = 'Returned'))::int as returned,
            (count(goal_sheet_id) filter (where state = 'Published'))::int as published
        from department
        left join municipality using (municipality_code)
        cross join lateral (select make_date($1, coalesce(fiscal_first_month, $2), 1) as first_day) as fiscal
        left join goal_sheet on (goal_sheet.municipality_code, goal_sheet.department_code, fiscal_year) = (department.municipality_code, department.department_code, $1)
        where coalesce(valid_from, '-infinity') < first_day + interval '1 year' and coalesce(valid_to, 'infinity') >= first_day
        group by department.municipality_code, department.department_code, department.name, department.name_en, department.position
        order by department.position
        """;

    public static async Task<Ok<List<DepartmentStates>>> Handle([Range(1868, 9998)] int year, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(States, year, FiscalYear.UsualFirstMonth);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return TypedResults.Ok(await reader.RowsAsync<DepartmentStates>(cancellation));
    }
}
