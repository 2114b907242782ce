using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Rounds;

/// <summary>公表 of a round's approved reports: a page that says which, then the publication itself.</summary>
internal static class PublishRound
{
    public static async Task<Results<RazorComponentResult<PublishRoundPage>, NotFound>> Check(Guid round, RoundsClient rounds, CancellationToken cancellation) =>
        await rounds.FindAsync(round, cancellation) is { } found ? await PageAsync(found, null, rounds, cancellation) : TypedResults.NotFound();

    /// <param name="key">Given by the page, so that sending twice publishes once.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PublishRoundPage>, NotFound>> Handle(
        Guid round, [FromForm] Guid key, RoundsClient rounds, CancellationToken cancellation)
    {
        if (await rounds.FindAsync(round, cancellation) is not { } found) return TypedResults.NotFound();
        var answer = await rounds.PublishAsync(round, key.ToString(), cancellation);
        return answer.IsRefused(out var refusal, out _) ? await PageAsync(found, refusal, rounds, cancellation) : TypedResults.Redirect(RoundAddress.Of(round, "published"));
    }

    private static async Task<RazorComponentResult<PublishRoundPage>> PageAsync(Round round, Refusal? refusal, RoundsClient rounds, CancellationToken cancellation)
    {
        var reports = round.State == "planned" ? [] : await rounds.ReportsAsync(round.RoundId, cancellation);
        return new(new { Round = round, Reports = (IReadOnlyList<ReportSummary>)[.. reports], Key = Guid.NewGuid(), Refusal = refusal }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
    }
}
