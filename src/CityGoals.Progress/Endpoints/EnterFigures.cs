using System.ComponentModel.DataAnnotations;
using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Figures;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Achieved figures by hand, or from another system; all of them or none. The same figure again changes nothing.</summary>
internal static class EnterFigures
{
    /// <summary>What is entered.</summary>
    public sealed record Request : IValidatableObject
    {
        [MinLength(1), MaxLength(1000)]
        public required IReadOnlyList<EnteredFigure> Figures { get; init; }

        /// <summary>Whether another system sends them: they are proposals until a person confirms them.</summary>
        public bool Proposed { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Figures.Contains(null!)) yield return new ValidationResult("空の実績値があります。A figure is empty.", [nameof(Figures)]);
        }
    }

    public static async Task<Results<Ok<EnteredFigures>, ProblemHttpResult>> Handle(
        Request request, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var source = request.Proposed ? FigureSource.Api : FigureSource.Hand;
        var outcome = await FigureIntake.TakeAsync(request.Figures, source, offset: 1, caller, database, clock.GetUtcNow(), cancellation);
        return outcome.IsRefused(out var refusal, out var answer) ? refusal.ToProblem() : TypedResults.Ok(answer);
    }
}
