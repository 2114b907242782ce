using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Has the caller's municipality built anew from Goals' feed. What is shown stays until that is complete.</summary>
internal static class RequestRebuild
{
    public static async Task<Accepted> Handle(Caller caller, RebuildRequests rebuilds, CancellationToken cancellation)
    {
        await rebuilds.RequestAsync(new AuditActor(MunicipalityCode.Parse(caller.MunicipalityCode), caller.PersonId, caller.Name), cancellation);
        return TypedResults.Accepted((string?)null);
    }
}
