using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The city states by which grades a year's rounds judge. Rounds that were opened before keep the scale that they were opened with.</summary>
internal static class StateScale
{
    private const string Write = """
        insert into judgement_scale (municipality_code, fiscal_year, grades)
        values ($1, $2, $3::jsonb)
        on conflict on constraint pk_judgement_scale do update set grades = excluded.grades
        """;

    /// <summary>The scale.</summary>
    public sealed record Request : IValidatableObject
    {
        /// <summary>The best first.</summary>
        [MinLength(2), MaxLength(10)]
        public required IReadOnlyList<Grade> Grades { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Grades.Contains(null!) || Grades.DistinctBy(grade => grade?.Symbol, StringComparer.Ordinal).Count() < Grades.Count)
            {
                yield return new ValidationResult("判定の記号が重なっています。A grade is empty or given twice.", [nameof(Grades)]);
            }
        }
    }

    public static async Task<Ok<ScaleAnswer>> Handle(
        [Range(1868, 9998)] int year, Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Write, tenant.Municipality.ToString(), year, JsonSerializer.Serialize(request.Grades, EventJson.Options));
        AuditTrail.Add(batch, caller.Did(
            clock.GetUtcNow(), AuditKind.RoundChanged, $"{year}", new Bilingual($"{year}年度の判定の尺度を定めました。", $"Stated the judgement scale of fiscal year {year}."), after: request.Grades));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.Ok(new ScaleAnswer(year, year, request.Grades));
    }
}
