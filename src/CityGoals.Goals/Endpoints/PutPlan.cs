using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Goals.Plans;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// A version of a plan is entered or corrected, whole. Elements keep their ids by their codes. Two round trips: read under the city's lock; write and commit. Stating what
/// is there already changes nothing.
/// </summary>
internal static class PutPlan
{
    private const string Earlier = """
        select plan_element_id, code
        from plan_element
        where plan_id = (select plan_id from plan where plan_code = $1 and valid_from < $2 and plan_id <> $3 order by valid_from desc limit 1)
        """;

    private const string SameBeginning = "select exists (select from plan where plan_code = $1 and valid_from = $2 and plan_id <> $3)";

    internal const string Used = """
        select code
        from plan_element element
        where plan_id = $1 and code <> all($2) and (
            exists (select from alignment_decision where elements @> array[element.plan_element_id])
            or exists (select from plan_element later where later.plan_id <> $1 and later.replaces @> array[element.plan_element_id]))
        order by position
        """;

    private const string Defer = "set constraints uq_plan_element_code, uq_plan_element_position deferred";

    private const string Plan = """
        insert into plan (municipality_code, plan_id, plan_code, name, name_en, version, valid_from, valid_to, revision, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict on constraint pk_plan do update
        set plan_code = excluded.plan_code, name = excluded.name, name_en = excluded.name_en, version = excluded.version, valid_from = excluded.valid_from,
            valid_to = excluded.valid_to, revision = excluded.revision, changed_at = excluded.changed_at
        """;

    private const string Remove = "delete from plan_element where plan_id = $1 and plan_element_id <> all($2)";

    private const string Elements = """
        insert into plan_element (municipality_code, plan_element_id, plan_id, position, code, parent_id, level, label, title, title_en, path, path_en, replaces)
        select $1, plan_element_id, plan_id, position, code, parent_id, level, label, title, title_en, path, path_en, replaces
        from json_to_recordset($2::json) as row (plan_element_id uuid, plan_id uuid, position int, code text, parent_id uuid, level text, label text, title text,
            title_en text, path text[], path_en text[], replaces uuid[])
        on conflict on constraint pk_plan_element do update
        set position = excluded.position, parent_id = excluded.parent_id, level = excluded.level, label = excluded.label, title = excluded.title,
            title_en = excluded.title_en, path = excluded.path, path_en = excluded.path_en, replaces = excluded.replaces
        """;

    public static async Task<Results<Ok<PlanAnswer>, ProblemHttpResult>> Handle(
        Guid planId, StatedPlan plan, Caller caller, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var outcome = await RunAsync(planId, plan, caller, database, outbox, clock, cancellation);
        return outcome.IsRefused(out var refusal, out var answer) ? refusal.ToProblem() : TypedResults.Ok(answer);
    }

    internal static async Task<Outcome<PlanAnswer>> RunAsync(
        Guid planId, StatedPlan plan, Caller caller, TenantDatabase database, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.OpenAsync(caller, cancellation);
        var found = await ReadAsync(tenant, planId, plan, cancellation);
        if (PlanTree.Faults(plan.Elements, found.Earlier.Keys.ToHashSet(StringComparer.Ordinal)) is [_, ..] faults) return PlansProblems.Broken(faults);

        var rows = PlanTree.Rows(planId, plan.Elements, found.Elements.ToDictionary(element => element.Code, element => element.PlanElementId), found.Earlier, now);
        var row = Row(planId, plan, found.Plan?.Revision ?? 0, found.Plan?.ChangedAt ?? now);
        var codes = found.Earlier.ToDictionary(element => element.Value, element => element.Key);
        if (found.Plan == row && ImportTables.Rows(found.Elements) == ImportTables.Rows(rows)) return PlanAnswer.Of(row, null, rows, codes, []);
        if (plan.Revision != (found.Plan?.Revision ?? 0)) return PlansProblems.StalePlan(plan.Revision, found.Plan?.Revision ?? 0);
        if (found.SameBeginning) return PlansProblems.SameBeginning();
        if (found.Used.Count > 0) return PlansProblems.InUse(found.Used);

        row = row with { Revision = row.Revision + 1, ChangedAt = now };
        await using var batch = tenant.Batch();
        Add(batch, tenant, row, rows);
        outbox.Add(tenant, batch, PlanTree.Event(tenant.Municipality, row, rows));
        AuditTrail.Add(batch, Act(caller, found.Plan, row, rows.Count, now));
        await tenant.CommitAsync(batch, cancellation);
        return PlanAnswer.Of(row, null, rows, codes, []);
    }

    private static void Add(NpgsqlBatch batch, TenantTransaction tenant, PlanRow row, List<PlanElementRow> rows)
    {
        var municipality = tenant.Municipality.ToString();
        batch.Add(Defer);
        batch.Add(Plan, municipality, row.PlanId, row.PlanCode, row.Name, row.NameEn, row.Version, row.ValidFrom, row.ValidTo, row.Revision, row.ChangedAt);
        batch.Add(Remove, row.PlanId, rows.Select(element => element.PlanElementId).ToArray());
        batch.Add(Elements, municipality, ImportTables.Rows(rows));
    }

    private static async Task<Found> ReadAsync(TenantTransaction tenant, Guid planId, StatedPlan plan, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        MunicipalityLock.AddTo(batch, tenant);
        StoredPlans.Add(batch, planId);
        batch.Add(Earlier, plan.Code, plan.ValidFrom, planId);
        batch.Add(SameBeginning, plan.Code, plan.ValidFrom, planId);
        batch.Add(Used, planId, plan.Elements.Select(element => element.Code).ToArray());
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        await MunicipalityLock.ReadAsync(reader, cancellation);
        var (stored, elements) = await StoredPlans.ReadAsync(reader, cancellation);
        var earlier = (await reader.RowsAsync<(Guid PlanElementId, string Code)>(cancellation)).ToDictionary(element => element.Code, element => element.PlanElementId, StringComparer.Ordinal);
        return new Found(stored, elements, earlier, (await reader.RowsAsync<bool>(cancellation)).Single(), await reader.RowsAsync<string>(cancellation));
    }

    private static PlanRow Row(Guid planId, StatedPlan plan, int revision, DateTimeOffset changedAt) => new()
    {
        PlanId = planId,
        PlanCode = plan.Code,
        Name = plan.Name,
        NameEn = plan.NameEn,
        Version = plan.Version,
        ValidFrom = plan.ValidFrom,
        ValidTo = plan.ValidTo,
        Revision = revision,
        ChangedAt = changedAt,
    };

    private static AuditFact Act(Caller caller, PlanRow? before, PlanRow after, int elements, DateTimeOffset now) => caller.Did(
        now, AuditKind.PlanChanged, after.PlanId.ToString(),
        new Bilingual($"計画「{after.Name}」（{after.Version}、{elements}要素）を登録しました。", $"Entered the plan “{after.Name}” ({after.Version}, {elements} elements)."),
        before, after);

    private sealed record Found(PlanRow? Plan, List<PlanElementRow> Elements, Dictionary<string, Guid> Earlier, bool SameBeginning, List<string> Used);
}
