using CityGoals.Postgres;
using Dapper;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>Reads people with the posts they hold, held or will hold.</summary>
internal static class StoredPeople
{
    internal const string Columns = """
        select person_id, revision, name, kana, name_en, mail, staff_number, language, case when authenticator_secret is null then 'none' else 'codes' end as second_factor,
            case when suspended_at is not null then 'suspended' when password_hash is null then 'invited' else 'active' end as state
        from person
        """;

    private const string Holdings = """
        select post_holding_id, post_holding.person_id, person.name as person_name, post_id, post.department_code, department.name as department_name, section_code,
            section.name as section_name, title, roles, post_holding.valid_from as "from", post_holding.valid_to as until, deputy_for, absent.name as deputy_for_name
        from post_holding
        join person using (municipality_code, person_id)
        join post using (municipality_code, post_id)
        join department on department.municipality_code = post.municipality_code and department.department_code = post.department_code
        left join department as section on section.municipality_code = post.municipality_code and section.department_code = section_code
        left join person as absent on absent.municipality_code = post_holding.municipality_code and absent.person_id = deputy_for
        where
        """;

    internal static async Task<PersonAnswer?> FindAsync(TenantTransaction tenant, Guid personId, CancellationToken cancellation)
    {
        var found = await tenant.Connection.QueryAsync<PersonAnswer>(tenant.Command(Columns + " where person_id = @personId", new { personId }, cancellation));
        return (await WithHoldingsAsync(tenant, found.AsList(), cancellation)).SingleOrDefault();
    }

    internal static async Task<IReadOnlyList<PersonAnswer>> WithHoldingsAsync(TenantTransaction tenant, IReadOnlyList<PersonAnswer> people, CancellationToken cancellation)
    {
        var ids = people.Select(person => person.PersonId).ToArray();
        var holdings = await tenant.Connection.QueryAsync<HoldingAnswer>(
            tenant.Command(Holdings + " post_holding.person_id = any(@ids) order by post_holding.valid_from, post_holding_id", new { ids }, cancellation));
        var byPerson = holdings.ToLookup(holding => holding.PersonId);
        return [.. people.Select(person => person with { Holdings = [.. byPerson[person.PersonId]] })];
    }

    internal static Task<HoldingAnswer?> FindHoldingAsync(TenantTransaction tenant, Guid postHoldingId, CancellationToken cancellation) =>
        tenant.Connection.QuerySingleOrDefaultAsync<HoldingAnswer>(
            tenant.Command(Holdings + " post_holding_id = @postHoldingId for update of post_holding", new { postHoldingId }, cancellation));

    /// <summary>Who holds any of these posts, on a day or after it.</summary>
    internal static async Task<IReadOnlyList<HoldingAnswer>> HoldersAsync(TenantTransaction tenant, Guid[] posts, DateOnly from, CancellationToken cancellation) =>
        [.. await tenant.Connection.QueryAsync<HoldingAnswer>(tenant.Command(
            Holdings + " post_id = any(@posts) and coalesce(post_holding.valid_to, 'infinity') >= @from order by post_holding.valid_from, post_holding_id", new { posts, from }, cancellation))];

    /// <summary>Today, by the clock of the city hall.</summary>
    internal static Task<DateOnly> TodayAsync(TenantTransaction tenant, DateTimeOffset now, CancellationToken cancellation) =>
        tenant.Connection.QuerySingleAsync<DateOnly>(tenant.Command(
            "select (@now at time zone time_zone)::date from municipality where municipality_code = @city", new { now, city = tenant.Municipality.ToString() }, cancellation));
}
