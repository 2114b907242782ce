using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>The city's people by the reading of their names, in pages.</summary>
internal static class ListPeople
{
    private const int PageSize = 50;

    private const string Sql = StoredPeople.Columns + """

        where (@Pattern::text is null or name ilike @Pattern or kana ilike @Pattern or name_en ilike @Pattern or mail ilike @Pattern or staff_number ilike @Pattern)
            and (@State::text is null or @State = case when suspended_at is not null then 'suspended' when password_hash is null then 'invited' else 'active' end)
            and (@Department::text is null or exists (
                select from post_holding
                join post using (municipality_code, post_id)
                where post_holding.person_id = person.person_id and @Department in (department_code, section_code)
                    and coalesce(post_holding.valid_to, 'infinity') >= @today))
            and (@After::uuid is null or (kana, person_id) > (select kana, person_id from person where person_id = @After))
        order by kana, person_id
        limit @limit
        """;

    /// <summary>Whom to list.</summary>
    public sealed record Query
    {
        /// <summary>Part of a name, its reading, the mail address or the staff number.</summary>
        public string? Search { get; init; }

        /// <summary>Code of a department or section in which a post is held or will be.</summary>
        public string? Department { get; init; }

        /// <summary>invited, active or suspended.</summary>
        public string? State { get; init; }

        /// <summary>The last person of the page before.</summary>
        public Guid? After { get; init; }
    }

    /// <summary>A page.</summary>
    /// <param name="Next">What to ask for after this page; none on the last.</param>
    public sealed record Answer(IReadOnlyList<PersonAnswer> People, Guid? Next);

    public static async Task<Ok<Answer>> Handle([AsParameters] Query query, AuditActor actor, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var today = await StoredPeople.TodayAsync(tenant, clock.GetUtcNow(), cancellation);
        var parameters = new { Pattern = Like.Holding(query.Search), State = Like.NoneIfEmpty(query.State), Department = Like.NoneIfEmpty(query.Department), query.After, today, limit = PageSize + 1 };
        var found = (await tenant.Connection.QueryAsync<PersonAnswer>(tenant.Command(Sql, parameters, cancellation))).AsList();
        var page = await StoredPeople.WithHoldingsAsync(tenant, [.. found.Take(PageSize)], cancellation);
        return TypedResults.Ok(new Answer(page, found.Count > PageSize ? page[^1].PersonId : null));
    }
}
