using System.Globalization;
using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.YearTurn;

/// <summary>年度の切替え: the year's state, how far goals were carried over, and goals that lose their department.</summary>
internal static class ShowTurn
{
    /// <summary>To the turn to the chosen year; to the coming one where none was chosen.</summary>
    public static RedirectHttpResult Choose(int? year, CityClock clock) =>
        TypedResults.Redirect(TurnAddress.Of(year is > ShownYear.First and <= ShownYear.Last and var asked ? asked : clock.ThisYear.Number + 1));

    public static Task<RazorComponentResult<TurnPage>> Handle(
        int year, string? done, Caller caller, CityClock clock, GoalsClient goals, YearTurnClient turns, CancellationToken cancellation) =>
        PageAsync(year, done is "state" or "moved" ? done : null, null, caller, clock, goals, turns, cancellation);

    /// <summary>Opens or closes the year.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TurnPage>>> SetState(
        int year, IFormCollection sent, Caller caller, CityClock clock, GoalsClient goals, YearTurnClient turns, CancellationToken cancellation)
    {
        var answer = await turns.PutAsync(year, sent["state"] == "closed" ? "closed" : "open", Number(sent["revision"]), cancellation);
        return answer.IsRefused(out var refusal, out _) ? await PageAsync(year, null, refusal, caller, clock, goals, turns, cancellation) : TypedResults.Redirect($"{TurnAddress.Of(year)}?done=state");
    }

    /// <summary>Gives a goal to another department.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TurnPage>>> Move(
        int year, IFormCollection sent, Caller caller, CityClock clock, GoalsClient goals, YearTurnClient turns, CancellationToken cancellation)
    {
        var sheet = Guid.TryParse(sent["sheet"], out var id) ? id : Guid.Empty;
        var answer = await turns.ReassignAsync(sheet, sent["department"].ToString(), Number(sent["revision"]), cancellation);
        return answer.IsRefused(out var refusal, out _) ? await PageAsync(year, null, refusal, caller, clock, goals, turns, cancellation) : TypedResults.Redirect($"{TurnAddress.Of(year)}?done=moved");
    }

    private static async Task<RazorComponentResult<TurnPage>> PageAsync(
        int year, string? done, Refusal? refusal, Caller caller, CityClock clock, GoalsClient goals, YearTurnClient turns, CancellationToken cancellation)
    {
        var years = goals.YearsAsync(cancellation);
        var departments = goals.DepartmentsAsync(year, cancellation);
        var turn = turns.TurnAsync(year, cancellation);
        await Task.WhenAll(years, departments, turn);
        return new(new
        {
            Turn = await turn,
            Years = YearChoice.Of(await years, year, clock).Append(clock.ThisYear.Number + 1).Distinct().OrderDescending().ToList(),
            Departments = await departments,
            Caller = caller,
            Done = done,
            Refusal = refusal,
        })
        {
            StatusCode = refusal?.Status ?? StatusCodes.Status200OK,
        };
    }

    private static int Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
