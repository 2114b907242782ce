using CityGoals.Postgres;
using CityGoals.SignIn.People;
using Dapper;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Reads an account of the city, with what the posts of today ask of it.</summary>
internal static class FindAccount
{
    private const string Sql = """
        select person_id, person.name, mail, language, password_hash, suspended_at, authenticator_secret, authenticator_step, second_factor_waived,
            exists (
                select from post_holding
                join post using (municipality_code, post_id)
                where post_holding.person_id = person.person_id
                    and roles && array['PlanningOffice', 'Administrator']
                    and (@now at time zone time_zone)::date between valid_from and coalesce(valid_to, 'infinity')) as second_factor_required
        from person
        join municipality using (municipality_code)
        where
        """;

    internal static Task<Account?> ByMailAsync(TenantTransaction tenant, string mail, DateTimeOffset now, CancellationToken cancellation) =>
        tenant.Connection.QuerySingleOrDefaultAsync<Account>(tenant.Command(Sql + " normalized_mail = @key", new { key = AccountKey.Of(mail), now }, cancellation));

    internal static Task<Account?> ByIdAsync(TenantTransaction tenant, Guid personId, DateTimeOffset now, CancellationToken cancellation) =>
        tenant.Connection.QuerySingleOrDefaultAsync<Account>(tenant.Command(Sql + " person_id = @personId", new { personId, now }, cancellation));
}
