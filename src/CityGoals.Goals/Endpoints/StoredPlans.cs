using CityGoals.Goals.Plans;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Goals.Endpoints;

/// <summary>Reads plans and their elements, in the round trip of the caller's batch.</summary>
internal static class StoredPlans
{
    internal const string PlanColumns = "plan_id, plan_code, name, name_en, version, valid_from, valid_to, revision, changed_at";

    internal const string ElementColumns = "plan_element_id, plan_id, position, code, parent_id, level, label, title, title_en, path, path_en, replaces";

    private const string Plan = $"select {PlanColumns} from plan where plan_id = $1";

    private const string Elements = $"select {ElementColumns} from plan_element where plan_id = $1 order by position";

    // $1 is a fiscal year; a plan that holds on one of its days holds in it.
    internal const string Holds = """
        valid_from < make_date($1, coalesce((select fiscal_first_month from municipality), 4), 1) + interval '1 year'
            and (valid_to is null or valid_to >= make_date($1, coalesce((select fiscal_first_month from municipality), 4), 1))
        """;

    // The later version first: where two hold in a year, it is what a sheet of that year should speak of.
    private const string Valid = $"""
        select {PlanColumns}
        from plan
        where {Holds}
        order by plan_code, valid_from desc
        """;

    private const string ValidElements = $"""
        select {ElementColumns}
        from plan_element
        where plan_id in (select plan_id from plan where {Holds})
        order by plan_id, position
        """;

    /// <summary>Adds the statements that read a plan.</summary>
    /// <param name="forUpdate">Whether nobody else may change it before the transaction ends.</param>
    public static void Add(NpgsqlBatch batch, Guid planId, bool forUpdate = false)
    {
        batch.Add(forUpdate ? Plan + " for update" : Plan, planId);
        batch.Add(Elements, planId);
    }

    /// <summary>Reads what <see cref="Add"/> asked for; no plan if there is none.</summary>
    public static async Task<(PlanRow? Plan, List<PlanElementRow> Elements)> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) =>
        ((await reader.RowsAsync<PlanRow>(cancellation)).SingleOrDefault(), await reader.RowsAsync<PlanElementRow>(cancellation));

    /// <summary>Adds the statements that read every version that holds in a fiscal year.</summary>
    public static void AddOfYear(NpgsqlBatch batch, int year)
    {
        batch.Add(Valid, year);
        batch.Add(ValidElements, year);
    }

    /// <summary>Reads what <see cref="AddOfYear"/> asked for.</summary>
    public static async Task<List<(PlanRow Plan, List<PlanElementRow> Elements)>> ReadOfYearAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var plans = await reader.RowsAsync<PlanRow>(cancellation);
        var elements = (await reader.RowsAsync<PlanElementRow>(cancellation)).ToLookup(element => element.PlanId);
        return [.. plans.Select(plan => (plan, elements[plan.PlanId].ToList()))];
    }
}
