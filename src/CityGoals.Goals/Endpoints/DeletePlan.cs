using System.ComponentModel.DataAnnotations;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Goals.Plans;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Removes a version of a plan that nothing refers to, as one that was entered by mistake. Two round trips: read under the city's lock; write and commit.</summary>
internal static class DeletePlan
{
    private const string Elements = "delete from plan_element where plan_id = $1";

    private const string Plan = "delete from plan where plan_id = $1";

    /// <param name="revision">The revision that the person has seen.</param>
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid planId, [Range(1, int.MaxValue)] int revision, Caller caller, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var (plan, used) = await ReadAsync(tenant, planId, cancellation);
        if (plan is null) return PlansProblems.NoSuchPlan().ToProblem();
        if (plan.Revision != revision) return PlansProblems.StalePlan(revision, plan.Revision).ToProblem();
        if (used.Count > 0) return PlansProblems.InUse(used).ToProblem();

        var now = clock.GetUtcNow();
        await using var batch = tenant.Batch();
        batch.Add(Elements, planId);
        batch.Add(Plan, planId);
        outbox.Add(tenant, batch, new PlanRemoved { MunicipalityCode = tenant.Municipality.ToString(), PlanId = planId, OccurredAt = now });
        AuditTrail.Add(batch, caller.Did(
            now, AuditKind.PlanChanged, planId.ToString(), new Bilingual($"計画「{plan.Name}」（{plan.Version}）を削除しました。", $"Removed the plan “{plan.Name}” ({plan.Version})."), plan));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<(PlanRow? Plan, List<string> Used)> ReadAsync(TenantTransaction tenant, Guid planId, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        MunicipalityLock.AddTo(batch, tenant);
        StoredPlans.Add(batch, planId, forUpdate: true);
        batch.Add(PutPlan.Used, planId, Array.Empty<string>());
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        var (plan, _) = await StoredPlans.ReadAsync(reader, cancellation);
        return (plan, await reader.RowsAsync<string>(cancellation));
    }
}
