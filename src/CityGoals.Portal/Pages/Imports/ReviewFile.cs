using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>The review of a file: look, confirm, take back, and make its sheets.</summary>
internal static class ReviewFile
{
    public static async Task<Results<RazorComponentResult<ReviewPage>, NotFound>> Handle(
        Guid job, int file, string? only, GoalsClient goals, CancellationToken cancellation) =>
        await goals.ReviewAsync(job, file, cancellation) is { } review ? Page(review, only) : TypedResults.NotFound();

    /// <summary>正しい, or 元に戻す, of one reading.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReviewPage>, NotFound>> Decide(
        Guid job, int file, string? only, [FromForm] int goal, [FromForm] int initiative, [FromForm] int action, [FromForm] string part, [FromForm] string decision,
        GoalsClient goals, CancellationToken cancellation)
    {
        var reading = new ReadingAddress(goal, initiative, action, part);
        var answer = await goals.DecideAsync(job, file, [reading.Say(decision)], cancellation);
        if (answer.IsRefused(out var refusal, out var review)) return await AgainAsync(job, file, only, refusal, ReviewWords.NotKept, goals, cancellation);
        return TypedResults.Redirect($"{ImportAddress.Of(job, file, only)}#r{reading.In(review)?.Reading.Mark}");
    }

    /// <summary>正しい, of everything that was read and is still to check. What could not be read needs a person one by one.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReviewPage>, NotFound>> ConfirmAll(
        Guid job, int file, GoalsClient goals, CancellationToken cancellation)
    {
        if (await goals.ReviewAsync(job, file, cancellation) is not { } review) return TypedResults.NotFound();
        var left = ReadingsToConfirm(review).ToList();
        if (left.Count > 0)
        {
            var answer = await goals.DecideAsync(job, file, left, cancellation);
            if (answer.IsRefused(out var refusal, out _)) return await AgainAsync(job, file, only: null, refusal, ReviewWords.NotKept, goals, cancellation);
        }

        return TypedResults.Redirect(ImportAddress.Of(job, file));
    }

    /// <param name="keep">Given where the person leaves what is still to check as it was read.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReviewPage>, NotFound>> MakeSheets(
        Guid job, int file, [FromForm] bool? keep, GoalsClient goals, CancellationToken cancellation)
    {
        var answer = await goals.MakeSheetsAsync(job, file, keep == true, cancellation);
        if (answer.IsRefused(out var refusal, out _)) return await AgainAsync(job, file, only: null, refusal, ReviewWords.NotMade, goals, cancellation);
        return TypedResults.Redirect(ImportAddress.Of(job, file));
    }

    private static readonly string[] Parts = ["period", "targets"];

    private static IEnumerable<ReadingDecision> ReadingsToConfirm(Review review) =>
        from goal in review.Goals
        from initiative in goal.Initiatives
        from action in initiative.Actions
        from part in Parts
        let reading = part == "period" ? action.Period : action.Targets
        where reading is { State: "flagged" or "assumed" }
        select new ReadingAddress(goal.Position, initiative.Position, action.Position, part).Say("confirmed");

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ReviewPage>, NotFound>> AgainAsync(
        Guid job, int file, string? only, Refusal refusal, Bilingual lead, GoalsClient goals, CancellationToken cancellation) =>
        await goals.ReviewAsync(job, file, cancellation) is { } review ? Page(review, only, refusal, lead) : TypedResults.NotFound();

    private static RazorComponentResult<ReviewPage> Page(Review review, string? only, Refusal? refusal = null, Bilingual? lead = null) =>
        new(new { Review = review, OnlyCheck = only == "check", Refusal = refusal, Lead = lead }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
}
