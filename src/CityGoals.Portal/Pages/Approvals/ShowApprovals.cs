using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Approvals;

/// <summary>What waits for the person's approval; several sheets are approved at once after a page to check. There is no return of several: each has its own reason.</summary>
internal static class ShowApprovals
{
    internal const string Path = "/approvals";

    /// <param name="approved">How many were approved just now.</param>
    public static async Task<RazorComponentResult<ApprovalsPage>> Handle(string? after, int? approved, GoalsClient goals, CancellationToken cancellation) =>
        new(new { Waiting = await goals.ApprovalsAsync(after, cancellation), After = after, Approved = approved });

    public static async Task<Results<RazorComponentResult<ApprovalsPage>, RazorComponentResult<CheckApprovalsPage>>> Check(
        [FromForm] string? after, IFormCollection form, GoalsClient goals, CancellationToken cancellation)
    {
        var waiting = await goals.ApprovalsAsync(Place(after), cancellation);
        var asked = form["sheet"].Count;
        if (asked == 0) return NothingChosen(waiting, after);
        return CheckPage(ChosenSheets.Of(waiting, form["sheet"]), asked, after, refusal: null);
    }

    /// <param name="key">Given by the page to check, so that sending twice approves once.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ApprovalsPage>, RazorComponentResult<CheckApprovalsPage>, RazorComponentResult<ApprovalOutcomePage>>> Approve(
        [FromForm] string? after, [FromForm] Guid key, IFormCollection form, GoalsClient goals, CancellationToken cancellation)
    {
        var waiting = await goals.ApprovalsAsync(Place(after), cancellation);
        var chosen = ChosenSheets.Of(waiting, form["sheet"]);
        if (chosen.Count == 0) return NothingChosen(waiting, after);
        var answer = await goals.ApproveAsync(chosen, key.ToString(), cancellation);
        if (answer.IsRefused(out var refusal, out var done)) return CheckPage(chosen, chosen.Count, after, refusal);
        if (done.Approved == form["sheet"].Count) return TypedResults.Redirect(Address.Of(Path, ("approved", done.Approved)));
        return new RazorComponentResult<ApprovalOutcomePage>(new { Done = done, Chosen = chosen, Left = form["sheet"].Count - chosen.Count });
    }

    private static string? Place(string? after) => string.IsNullOrEmpty(after) ? null : after;

    private static RazorComponentResult<ApprovalsPage> NothingChosen(WaitingSheets waiting, string? after) =>
        new(new { Waiting = waiting, After = Place(after), Faults = new Fault[] { new("sheets", ApprovalWords.NothingChosen) } }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static RazorComponentResult<CheckApprovalsPage> CheckPage(IReadOnlyList<WaitingSheet> chosen, int asked, string? after, Refusal? refusal) =>
        new(new { Chosen = chosen, Gone = asked > chosen.Count, After = Place(after), Key = Guid.NewGuid(), Refusal = refusal })
        {
            StatusCode = refusal?.Status ?? StatusCodes.Status200OK,
        };
}
