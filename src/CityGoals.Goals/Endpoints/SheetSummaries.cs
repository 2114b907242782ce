namespace CityGoals.Goals.Endpoints;

/// <summary>Goal sheets as lists show them; $1 is now, from which the municipality's today follows.</summary>
internal static class SheetSummaries
{
    /// <summary>The sheets of one import, $2.</summary>
    public const string OfImport = Select + "where sheet_import_id = $2 order by fiscal_year, department.position, rank";

    /// <summary>The sheets of a fiscal year, $2, and, where given, of a department, $3, and in a state, $4: $6 of them, behind the sheet $5 where given.</summary>
    public const string OfYear = Select + """
        where goal_sheet.goal_sheet_id in (
            select goal_sheet_id
            from goal_sheet
            join department using (municipality_code, department_code)
            where fiscal_year = $2 and ($3::text is null or department_code = $3) and ($4::text is null or state = $4)
                and ($5::uuid is null or (department.position, department_code, rank) > (
                    select department.position, department_code, rank
                    from goal_sheet
                    join department using (municipality_code, department_code)
                    where goal_sheet_id = $5))
            order by department.position, department_code, rank
            limit $6)
        order by department.position, department_code, rank
        """;

    private const string Select = """
        select goal_sheet.goal_sheet_id, fiscal_year, department_code, department.name as department_name, number, rank, title, state, revision, steps, sheet_import_id as import_id,
            (select count(*)::int from initiative where initiative.goal_sheet_id = goal_sheet.goal_sheet_id) as initiatives,
            planned.actions, planned.next_due
        from goal_sheet
        join department using (municipality_code, department_code)
        left join municipality using (municipality_code)
        cross join lateral (select ($1 at time zone coalesce(time_zone, 'Asia/Tokyo'))::date as today) as here
        cross join lateral (
            select count(*)::int as actions, min((select min(due) from unnest(period_dues) as due where due >= today)) as next_due
            from action
            where action.goal_sheet_id = goal_sheet.goal_sheet_id and planned
        ) as planned

        """;
}
