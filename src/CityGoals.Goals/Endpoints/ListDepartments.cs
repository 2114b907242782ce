using System.ComponentModel.DataAnnotations;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The departments that exist on any day of a fiscal year, in the city's own order.</summary>
internal static class ListDepartments
{
    private const string Read = """
        select department_code as code, department.name, department.name_en,
            (select count(*)::int from goal_sheet where goal_sheet.department_code = department.department_code and fiscal_year = @year) as sheets
        from department
        left join municipality using (municipality_code)
        cross join lateral (select make_date(@year, coalesce(fiscal_first_month, @usualFirstMonth), 1) as first_day) as fiscal
        where coalesce(valid_from, '-infinity') < first_day + interval '1 year' and coalesce(valid_to, 'infinity') >= first_day
        order by department.position
        """;

    public static async Task<Ok<List<DepartmentAnswer>>> Handle(
        [Range(1868, 9998)] int year, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var parameters = new { year, usualFirstMonth = FiscalYear.UsualFirstMonth };
        var departments = await tenant.Connection.QueryAsync<DepartmentAnswer>(tenant.Command(Read, parameters, cancellation));
        return TypedResults.Ok(departments.AsList());
    }
}
