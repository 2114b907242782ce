using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging.Feed;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>
/// The state feed of a city's people with their posts, in the order of their ids. Read in pages, each a transaction of its own, so that a slow reader
/// holds nothing up.
/// </summary>
internal static class FeedStaff
{
    private const int Page = 500;

    /// <param name="after">The last person that was read.</param>
    public static async Task<Results<EmptyHttpResult, ProblemHttpResult>> Handle(
        string? municipality, Guid? after, Caller caller, TenantDatabase database, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        var code = caller.MunicipalityCode is "" ? municipality : caller.MunicipalityCode;
        if (!MunicipalityCode.TryParse(code, out var city)) return FeedProblems.NoMunicipality().ToProblem();
        if (municipality is not null && municipality != code) return FeedProblems.OtherMunicipality().ToProblem();
        response.ContentType = FeedWriter.ContentType;
        var feed = new FeedWriter(response.BodyWriter);
        var last = after ?? Guid.Empty;
        while (await PageAsync(database, city, last, clock.GetUtcNow(), cancellation) is [.., var end] page)
        {
            foreach (var person in page) await feed.WriteAsync(person.PersonId.ToString(), person, cancellation);
            last = end.PersonId;
        }

        await feed.EndAsync(cancellation);
        return TypedResults.Empty;
    }

    private static async Task<IReadOnlyList<StaffChanged>> PageAsync(TenantDatabase database, MunicipalityCode city, Guid after, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(city, cancellation);
        return await ToldStaff.PageAsync(tenant, after, Page, now, cancellation);
    }
}
