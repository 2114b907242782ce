using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Elements of the plans of a fiscal year whose numbers and titles, from the top down, have all the words that somebody looks for; and any elements by their ids.</summary>
internal static class SearchPlanElements
{
    private const int Most = 50;

    private const string Find = $"""
        select plan_element_id, plan_id, name as plan_name, name_en as plan_name_en, path, path_en
        from plan_element
        join plan using (municipality_code, plan_id)
        where plan_element_id = any($2) or $3::text[] is not null and {StoredPlans.Holds} and (
            select bool_and(normalize(name || ' ' || array_to_string(path, ' ') || ' ' || name_en || ' ' || array_to_string(path_en, ' '), nfkc) ilike word)
            from unnest($3) as word)
        order by plan_code, valid_from desc, position
        limit $4
        """;

    /// <param name="search">Words; none: only those with the ids.</param>
    /// <param name="id">Elements to name in any case.</param>
    public static async Task<Ok<List<PlacedElement>>> Handle(
        [Range(1868, 9998)] int year, [Characters(200)] string? search, Guid[]? id, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        string[] words = [.. (search ?? "").Normalize(System.Text.NormalizationForm.FormKC).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => Like.Holding(word)!)];
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Find, year, id ?? [], words.Length == 0 ? null : words, Most + (id?.Length ?? 0));
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return TypedResults.Ok(await reader.RowsAsync<PlacedElement>(cancellation));
    }
}
