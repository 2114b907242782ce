using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Figures;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Achieved figures from a CSV file (UTF-8, UTF-16 or code page 932): all lines or none. The same file again changes nothing.</summary>
internal static class ImportFigures
{
    private const int MostBytes = 2_000_000;

    public static async Task<Results<Ok<EnteredFigures>, ProblemHttpResult>> Handle(
        HttpRequest request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        if (await RequestBytes.ReadAsync(request, MostBytes, cancellation) is not { } bytes) return FigureProblems.FileTooLarge(MostBytes).ToProblem();
        var (figures, faults) = FigureFile.Read(bytes);
        if (faults.Count > 0) return FigureProblems.Refused(faults).ToProblem();
        if (figures.Count == 0) return TypedResults.Ok(new EnteredFigures(0, 0, 0));
        var outcome = await FigureIntake.TakeAsync(figures, FigureSource.Csv, offset: 2, caller, database, clock.GetUtcNow(), cancellation);
        return outcome.IsRefused(out var refusal, out var answer) ? refusal.ToProblem() : TypedResults.Ok(answer);
    }
}
