using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>One member of staff.</summary>
internal static class ReadPerson
{
    public static async Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> Handle(Guid personId, AuditActor actor, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        return await StoredPeople.FindAsync(tenant, personId, cancellation) is { } person ? TypedResults.Ok(person) : SignInProblems.NoSuchPerson().ToProblem();
    }
}
