using CityGoals.Goals.Plans;
using CityGoals.Messaging.Feed;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The state feed of plans: every version that a municipality has, in the order of their ids.</summary>
internal static class FeedPlans
{
    private const string Next = "select plan_id from plan where plan_id > $1 order by plan_id limit 1";

    public static async Task<Results<EmptyHttpResult, ProblemHttpResult>> Handle(
        Guid? after, string? municipality, Caller caller, TenantDatabase database, HttpResponse response, CancellationToken cancellation)
    {
        var code = caller.MunicipalityCode is "" ? municipality : caller.MunicipalityCode;
        if (!MunicipalityCode.TryParse(code, out var tenant)) return FeedProblems.NoMunicipality().ToProblem();
        if (municipality is not null && municipality != code) return FeedProblems.OtherMunicipality().ToProblem();

        response.ContentType = FeedWriter.ContentType;
        var feed = new FeedWriter(response.BodyWriter);
        var last = after ?? Guid.Empty;
        while (await NextAsync(database, tenant, last, cancellation) is var (plan, elements))
        {
            last = plan.PlanId;
            await feed.WriteAsync(last.ToString(), PlanTree.Event(tenant, plan, elements), cancellation);
        }

        await feed.EndAsync(cancellation);
        return TypedResults.Empty;
    }

    // A plan is a page: it may have thousands of elements.
    private static async Task<(PlanRow Plan, List<PlanElementRow> Elements)?> NextAsync(TenantDatabase database, MunicipalityCode municipality, Guid after, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        Guid next;
        await using (var find = tenant.Batch())
        {
            find.Add(Next, after);
            await using var found = await find.ExecuteReaderAsync(cancellation);
            if (await found.RowsAsync<Guid>(cancellation) is not [var id]) return null;
            next = id;
        }

        await using var batch = tenant.Batch();
        StoredPlans.Add(batch, next);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var (plan, elements) = await StoredPlans.ReadAsync(reader, cancellation);
        return plan is null ? null : (plan, elements);
    }
}
