using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Endpoints.Staff;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Own;

/// <summary>What a member of staff may know of their own account.</summary>
internal static class ReadOwn
{
    private const string Codes = "select count(*)::int from recovery_code where person_id = @personId";

    public static async Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> Handle(AuditActor actor, TenantDatabase database, CancellationToken cancellation)
    {
        var personId = Guid.Parse(actor.PersonId);
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        if (await StoredPeople.FindAsync(tenant, personId, cancellation) is not { } person) return SignInProblems.NoSuchPerson().ToProblem();
        return TypedResults.Ok(person with { RecoveryCodesLeft = await tenant.Connection.QuerySingleAsync<int>(tenant.Command(Codes, new { personId }, cancellation)) });
    }
}
