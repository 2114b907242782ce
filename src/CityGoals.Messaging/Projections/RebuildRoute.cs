using CityGoals.Postgres.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CityGoals.Messaging.Projections;

/// <summary>The rebuild of a projection over HTTP, the same in every service that has one. Who maps it says who may ask for it.</summary>
public static class RebuildRoute
{
    /// <summary>Maps <c>/projections/rebuild</c>, with the rate limit <c>verification</c>, which the host has to know.</summary>
    public static void MapRebuild(this IEndpointRouteBuilder routes) => routes.MapPost("/projections/rebuild", RequestAsync).RequireRateLimiting("verification");

    // The caller's municipality; what is shown stays until the new one is complete.
    private static async Task<Accepted> RequestAsync(AuditActor actor, RebuildRequests rebuilds, CancellationToken cancellation)
    {
        await rebuilds.RequestAsync(actor, cancellation);
        return TypedResults.Accepted((string?)null);
    }
}
