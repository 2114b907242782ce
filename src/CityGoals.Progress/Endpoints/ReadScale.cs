using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The judgement scale that is in force in a year: the last that was stated for it or for an earlier one. Rounds that were opened keep theirs.</summary>
internal static class ReadScale
{
    private const string Read = """
        select fiscal_year, grades::text
        from judgement_scale
        where fiscal_year <= @year
        order by fiscal_year desc
        limit 1
        """;

    public static async Task<Ok<ScaleAnswer>> Handle(int year, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var (stated, grades) = await tenant.Connection.QuerySingleOrDefaultAsync<(int? Stated, string? Grades)>(tenant.Command(Read, new { year }, cancellation));
        return TypedResults.Ok(new ScaleAnswer(year, stated, grades is null ? [] : JsonSerializer.Deserialize<List<Grade>>(grades, EventJson.Options)!));
    }
}
