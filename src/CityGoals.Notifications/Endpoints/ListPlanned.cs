using System.ComponentModel.DataAnnotations;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Notifications.Endpoints;

/// <summary>What is planned for whom, by day and post, in pages by key. Who holds a post is read as of that day; nobody in it: nobody will hear.</summary>
internal static class ListPlanned
{
    private const int Page = 500;

    private const string Read = """
        with page as materialized (
            select send_on, post, subject_id, due, stage, goal_sheet_id, sent_at
            from reminder
            where send_on >= @from and send_on <= @to and (@post::text is null or post = @post)
                and (@day::date is null or (send_on, post, subject_id, due, stage) > (@day, @behind, @subject, @due, @stage))
            order by send_on, post, subject_id, due, stage
            limit @limit
        ),
        held as materialized (
            select m.person_id, m.name, h."departmentCode" as department_code, h.roles, h."from" as first, coalesce(h.until, 'infinity'::date) as last
            from staff_member m
            cross join jsonb_to_recordset(m.posts) as h("departmentCode" text, roles jsonb, "from" date, until date)
            where m.active
        ),
        heard as (
            select d.send_on, d.post, array(
                select h.name
                from held h
                where h.roles ? split_part(d.post, '@', 1) and split_part(d.post, '@', 2) in ('', h.department_code) and d.send_on between h.first and h.last
                group by h.person_id, h.name
                order by h.person_id) as holders
            from (select distinct send_on, post from page) d
        )
        select p.send_on, p.post, p.subject_id, p.due, p.stage, p.sent_at, g.goal_sheet_id, g.fiscal_year, coalesce(g.department_code, '') as department_code, g.number as goal_number,
            coalesce(g.title, '') as goal_title, coalesce(a.number, '') as number, coalesce(a.title, r.name, '') as title, coalesce(a.title, r.name_en, '') as title_en,
            h.holders
        from page p
        join heard h using (send_on, post)
        left join projection_state s on true
        left join goal_sheet g on (g.generation, g.goal_sheet_id) = (s.generation, p.goal_sheet_id)
        left join action a on (a.generation, a.goal_sheet_id, a.action_id) = (s.generation, p.goal_sheet_id, p.subject_id)
        left join reporting_round r on p.goal_sheet_id is null and r.round_id = p.subject_id
        order by p.send_on, p.post, p.subject_id, p.due, p.stage
        """;

    /// <param name="from">First day; none: from the first there is.</param>
    /// <param name="to">Last day; none: to the last.</param>
    /// <param name="post">Author@soumu, Head@soumu or PlanningOffice@; none: all.</param>
    /// <param name="after">What the page before gave to go on from; none: the first page.</param>
    public static async Task<Results<Ok<PlannedPage>, ProblemHttpResult>> Handle(
        DateOnly? from, DateOnly? to, string? post, string? after, [Range(1, Page)] int? limit, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        PlannedKey? key = null;
        if (after is not null && (key = PlannedKey.Parse(after)) is null) return NotificationsProblems.NoSuchPage().ToProblem();
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var parameters = new
        {
            from = from ?? DateOnly.MinValue,
            to = to ?? DateOnly.MaxValue,
            post,
            day = key?.SendOn,
            behind = key?.Post ?? "",
            subject = key?.SubjectId ?? Guid.Empty,
            due = key?.Due ?? DateOnly.MinValue,
            stage = key?.Stage ?? "",
            limit = limit ?? Page,
        };
        var reminders = (await tenant.Connection.QueryAsync<PlannedReminder>(tenant.Command(Read, parameters, cancellation))).AsList();
        return TypedResults.Ok(new PlannedPage(reminders, reminders.Count < parameters.limit ? null : PlannedKey.Of(reminders[^1]).ToString()));
    }

    /// <summary>A page.</summary>
    /// <param name="After">To go on from; none: this is the last one.</param>
    internal sealed record PlannedPage(IReadOnlyList<PlannedReminder> Reminders, string? After);
}
