using System.ComponentModel.DataAnnotations;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Endpoints.Staff;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Organisation;

/// <summary>
/// 組織改正: on one day departments or sections become others; the old ones end on its eve and keep their names in every earlier record. On request
/// posts and those who hold them move along. Entered weeks before, it takes effect by itself.
/// </summary>
internal static class Reorganise
{
    private const string End = "update department set valid_to = $2, successors = $3 where department_code = $1";

    private const string MovePosts = """
        with moved as (
            select post.post_id as old_id, gen_random_uuid() as new_id, post.title, post.roles,
                coalesce(section.new_department, place.new_department, post.department_code) as department_code,
                case when section.old_code is not null then section.new_section when post.section_code is null then place.new_section else post.section_code end as section_code
            from post
            left join unnest($2::text[], $3::text[], $4::text[]) as place (old_code, new_department, new_section) on place.old_code = post.department_code
            left join unnest($2::text[], $3::text[], $4::text[]) as section (old_code, new_department, new_section) on section.old_code = post.section_code
            where post.department_code = any($2) or post.section_code = any($2)
        ), made as (
            insert into post (municipality_code, post_id, department_code, section_code, title, roles)
            select $1, new_id, department_code, section_code, title, roles from moved
            on conflict on constraint uq_post do update set revision = post.revision
            returning post_id, department_code, section_code, title
        ), held as (
            select post_holding.*, made.post_id as new_post
            from post_holding
            join moved on moved.old_id = post_holding.post_id
            join made on made.department_code = moved.department_code and made.section_code is not distinct from moved.section_code and made.title = moved.title
            where coalesce(post_holding.valid_to, 'infinity') >= $5
        ), begun as (
            insert into post_holding (municipality_code, post_holding_id, post_id, person_id, valid_from, valid_to, deputy_for)
            select $1, gen_random_uuid(), new_post, person_id, greatest(valid_from, $5), valid_to, deputy_for from held
            on conflict do nothing
        ), ended as (
            update post_holding set valid_to = $5::date - 1
            where post_holding_id in (select post_holding_id from held where valid_from < $5)
        ), never as (
            delete from post_holding where post_holding_id in (select post_holding_id from held where valid_from >= $5)
        )
        select distinct person_id from held
        """;

    /// <summary>What becomes of what.</summary>
    public sealed record Request
    {
        /// <summary>First day of the new order; not past.</summary>
        public required DateOnly On { get; init; }

        /// <summary>rename, move, merge, split or close.</summary>
        [Required]
        public required string Kind { get; init; }

        [MinLength(1), MaxLength(100)]
        public required IReadOnlyList<string> From { get; init; }

        [MaxLength(100)]
        public required IReadOnlyList<DepartmentFields> To { get; init; }

        /// <summary>Whether posts and their holders go along; where one becomes several, people have to say who goes where.</summary>
        public bool MovePosts { get; init; }
    }

    /// <summary>What ended and what began.</summary>
    public sealed record Answer(IReadOnlyList<string> Ended, IReadOnlyList<DepartmentRow> Begun, int PeopleMoved);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        Request request, AuditActor actor, TenantDatabase database, PersonSessions sessions, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        if (request.On < await StoredPeople.TodayAsync(tenant, now, cancellation)) return SignInProblems.PastCannotChange().ToProblem();
        await StoredDepartments.LockAsync(tenant, cancellation);
        var to = request.To.Select(one => new ReorganisationPlan.NewDepartment(one.Code, one.Parent, one.Kind, one.Name.Trim(), one.NameEn.Trim())).ToList();
        var (plan, refusal) = ReorganisationPlan.For(await StoredDepartments.ReadAsync(tenant, cancellation), request.On, request.Kind, request.From, to);
        if (plan is null) return refusal!.ToProblem();
        if (request.MovePosts && to.Count != 1) return SignInProblems.NothingToReorganise().ToProblem();

        await using (var tree = tenant.Batch())
        {
            foreach (var row in plan.Begun) StoredDepartments.Add(tree, tenant, row);
            foreach (var (code, successors) in plan.Ended) tree.Add(End, code, request.On.AddDays(-1), successors);
            await tree.ExecuteNonQueryAsync(cancellation);
        }

        var people = request.MovePosts ? await MoveAsync(tenant, plan, request.On, cancellation) : [];
        await using var batch = tenant.Batch();
        sessions.AddVoid(tenant, batch, people);
        await ToldOrganisation.TellAsync(tenant, batch, outbox, now, cancellation);
        AuditTrail.Add(batch, actor.Did(
            now, AuditKind.OrganisationChanged, string.Join(',', request.From), $"{request.On:O}付けの組織改正を登録しました（{string.Join('、', request.From)}）。",
            $"Entered a re-organisation on {request.On:O} ({string.Join(", ", request.From)}).", after: request));
        await ToldStaff.CommitAsync(tenant, batch, outbox, now, cancellation);
        return TypedResults.Ok(new Answer([.. plan.Ended.Select(end => end.Code)], plan.Begun, people.Count));
    }

    private static async Task<IReadOnlyList<Guid>> MoveAsync(TenantTransaction tenant, ReorganisationPlan plan, DateOnly on, CancellationToken cancellation)
    {
        // For each old code, where its posts go: the department above, and the section, if it is one.
        var places = plan.Ended.Where(end => end.Successors.Length == 1).Select(end => (Old: end.Code, New: plan.Begun.Single(row => row.Code == end.Successors[0]))).ToList();
        await using var batch = tenant.Batch();
        batch.Add(
            MovePosts, tenant.Municipality.ToString(), places.Select(place => place.Old).ToArray(),
            places.Select(place => place.New.Kind == "section" ? place.New.ParentCode : place.New.Code).ToArray(),
            places.Select(place => place.New.Kind == "section" ? place.New.Code : null).ToArray(), on);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return await reader.RowsAsync<Guid>(cancellation);
    }
}
