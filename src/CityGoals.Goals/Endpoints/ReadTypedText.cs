using System.ComponentModel.DataAnnotations;
using CityGoals.Fiscal;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Reads a period and targets while they are typed; keeps nothing.</summary>
internal static class ReadTypedText
{
    internal const string FirstMonth = "select fiscal_first_month from municipality";

    /// <summary>What is typed, and the fiscal year of its sheet by the calendar year of its start.</summary>
    public sealed record Request(
        [property: Range(1868, 9998)] int FiscalYear, [property: StringLength(4000)] string? PeriodText, [property: StringLength(4000)] string? TargetText);

    public static async Task<Ok<TypedReading>> Handle(Request request, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var firstMonth = await tenant.Connection.ExecuteScalarAsync<int?>(tenant.Command(FirstMonth, null, cancellation));
        var year = new FiscalYear(request.FiscalYear, firstMonth ?? FiscalYear.UsualFirstMonth);
        var period = PeriodReader.Read(request.PeriodText ?? "", year);
        return TypedResults.Ok(new TypedReading(PeriodAnswer.Of(period), period.Span, [.. TargetReader.Read(request.TargetText ?? "", year).Select(TargetAnswer.Of)]));
    }
}
