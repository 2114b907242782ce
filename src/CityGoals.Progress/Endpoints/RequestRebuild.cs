using CityGoals.Messaging.Projections;
using CityGoals.Postgres.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Has the caller's municipality built anew from Goals' feed. What is shown stays until that is complete.</summary>
internal static class RequestRebuild
{
    public static async Task<Accepted> Handle(AuditActor actor, RebuildRequests rebuilds, CancellationToken cancellation)
    {
        await rebuilds.RequestAsync(actor, cancellation);
        return TypedResults.Accepted((string?)null);
    }
}
