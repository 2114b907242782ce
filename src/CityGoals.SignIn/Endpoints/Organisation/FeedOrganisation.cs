using CityGoals.Messaging.Feed;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Organisation;

/// <summary>The state feed of cities' trees: one record for a city, as its last event would say it now.</summary>
internal static class FeedOrganisation
{
    public static async Task<Ok<IEnumerable<string>>> Municipalities(Caller caller, ReadMunicipalities municipalities, CancellationToken cancellation) =>
        TypedResults.Ok((await municipalities.AllAsync(cancellation)).Select(city => city.MunicipalityCode).Where(code => caller.MunicipalityCode is "" || code == caller.MunicipalityCode));

    /// <param name="after">Anything: the record was read already, and there is no other.</param>
    public static async Task<Results<EmptyHttpResult, ProblemHttpResult>> Handle(
        string? municipality, string? after, Caller caller, TenantDatabase database, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        var code = caller.MunicipalityCode is "" ? municipality : caller.MunicipalityCode;
        if (!MunicipalityCode.TryParse(code, out var city)) return FeedProblems.NoMunicipality().ToProblem();
        if (municipality is not null && municipality != code) return FeedProblems.OtherMunicipality().ToProblem();
        response.ContentType = FeedWriter.ContentType;
        var feed = new FeedWriter(response.BodyWriter);
        if (after is null && await ReadAsync(database, city, clock, cancellation) is { } organisation) await feed.WriteAsync(code!, organisation, cancellation);
        await feed.EndAsync(cancellation);
        return TypedResults.Empty;
    }

    private static async Task<Contracts.SignIn.V1.OrganisationChanged?> ReadAsync(TenantDatabase database, MunicipalityCode city, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(city, cancellation);
        return await ToldOrganisation.ReadAsync(tenant, clock.GetUtcNow(), cancellation);
    }
}
