namespace CityGoals.Notifications.Delivery;

/// <summary>The statements that make a city's planned reminders what they should be. The parameters are those of <see cref="WantedStages"/>, the municipality, and the first days to look at.</summary>
internal static class WantedReminders
{
    // Who follows a department after its last day, through any number of re-organisations. A department that nobody told of stands for ever.
    private const string Wanted = """
        with recursive heir (origin, code, first, last) as (
            select department_code, department_code, '-infinity'::date, coalesce(valid_to, 'infinity'::date)
            from department
            union
            select h.origin, n.department_code, h.last + 1, coalesce(n.valid_to, 'infinity'::date)
            from heir h
            join department d on d.department_code = h.code
            join department n on n.department_code = any(d.successors)
            where h.last < 'infinity'::date and coalesce(n.valid_to, 'infinity'::date) > h.last
        ),
        sheet as materialized (
            select g.goal_sheet_id, g.generation, g.fiscal_year, g.department_code, (g.fiscal_year_end + interval '2 months')::date as last_day
            from projection_state p
            join goal_sheet g on (g.municipality_code, g.generation) = (p.municipality_code, p.generation)
            where p.municipality_code = @municipality
        ),
        asked as (
            select r.round_id, r.closes_on, s.department_code
            from reporting_round r
            join sheet s on s.fiscal_year = r.fiscal_year and (r.departments = '{}' or s.department_code = any(r.departments))
            left join report t on (t.municipality_code, t.round_id, t.goal_sheet_id) = (r.municipality_code, r.round_id, s.goal_sheet_id)
            where not r.closed and coalesce(t.published = 0 and t.state not in ('submitted', 'head-approved', 'approved', 'published'), true)
            group by r.round_id, r.closes_on, s.department_code
        ),
        dated as materialized (
            select a.action_id, d.due, s.department_code, s.goal_sheet_id, s.last_day
            from sheet s
            join action a on (a.municipality_code, a.generation, a.goal_sheet_id) = (@municipality, s.generation, s.goal_sheet_id)
            cross join unnest(case when cardinality(a.dues) > 0 then a.dues else array[a.due] end) as d(due)
            where a.plannability = 'ByDate' and a.action_id not in (select unnest(done) from report)
        ),
        staged as (
            select d.action_id as subject_id, d.due, w.stage, w.audience, d.department_code, d.goal_sheet_id, w.send_on
            from dated d
            join unnest(@dues, @dueStages, @dueAudiences, @dueDays) as w(due, stage, audience, send_on) on w.due = d.due and w.send_on <= d.last_day
            union all
            select q.round_id, q.closes_on, w.stage, w.audience, q.department_code, null, w.send_on
            from asked q
            join unnest(@rounds, @roundStages, @roundAudiences, @roundDays) as w(round_id, stage, audience, send_on) on w.round_id = q.round_id
        ),
        wanted as (
            select t.subject_id, t.due, t.stage, t.goal_sheet_id, t.send_on,
                case when t.audience = 'PlanningOffice' then 'PlanningOffice@' else t.audience || '@' || coalesce(h.code, t.department_code) end as post
            from staged t
            left join heir h on h.origin = t.department_code and t.send_on between h.first and h.last
        )
        """;

    /// <summary>Whether there is anything that could have to go.</summary>
    public const string AnyUnsent = "select exists (select from reminder where sent_at is null and send_on >= @back)";

    /// <summary>
    /// Goes before the others. How many reminders are wanted is nowhere to be read, and a server that guesses a few dozen compares each stage with each action, and each reminder with each.
    /// </summary>
    public const string ByHash = "select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '64MB', true)";

    /// <summary>Takes away what is not sent and not wanted, or wanted on another day. What should have been sent by now and is still wanted stays, whatever its day has become.</summary>
    public const string Remove = $"""
        {Wanted}
        delete from reminder r
        where r.sent_at is null and r.send_on >= @back
            and not exists (
                select from wanted w
                where (w.subject_id, w.due, w.stage, w.post) = (r.subject_id, r.due, r.stage, r.post) and (w.send_on = r.send_on or w.send_on < @first))
        """;

    /// <summary>Adds what is wanted and neither planned nor sent.</summary>
    public const string Add = $"""
        {Wanted}
        insert into reminder (municipality_code, subject_id, due, stage, post, goal_sheet_id, send_on)
        select @municipality, subject_id, due, stage, post, goal_sheet_id, send_on
        from wanted
        where send_on >= @first
        on conflict do nothing
        """;
}
