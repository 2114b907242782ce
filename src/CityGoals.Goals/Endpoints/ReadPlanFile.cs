using CityGoals.Goals.Import;
using CityGoals.Goals.Plans;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Reads a plan's elements from a CSV or Excel file, for a person to look at; keeps nothing.</summary>
internal static class ReadPlanFile
{
    public static async Task<Results<Ok<IReadOnlyList<StatedElement>>, ProblemHttpResult>> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var upload = await UploadedFile.ReadAsync(request, PlanFile.MostBytes, cancellation);
        if (upload.IsRefused(out var refusal, out var file)) return refusal.ToProblem();
        return PlanFile.Read(file).IsRefused(out refusal, out var elements) ? refusal.ToProblem() : TypedResults.Ok(elements);
    }
}
