using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.YearTurn;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.YearTurn;

/// <summary>Goals of the year before, or single actions of them, are chosen to go on.</summary>
internal static class CarryGoals
{
    private const string First = "key";

    public static async Task<Results<RazorComponentResult<CarryPage>, NotFound>> Ask(
        int year, string dept, int? carried, GoalsClient goals, YearTurnClient turns, CancellationToken cancellation) =>
        await ReadAsync(year, dept, goals, turns, cancellation) is { } ground ? Page(ground, new CarryForm([], Guid.NewGuid()), [], null, carried) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CarryPage>, NotFound>> Handle(
        int year, string dept, IFormCollection sent, GoalsClient goals, YearTurnClient turns, CancellationToken cancellation)
    {
        if (await ReadAsync(year, dept, goals, turns, cancellation) is not { } ground) return TypedResults.NotFound();
        var form = CarryForm.Of(sent, ground.Sheets);
        if (form.Goals.Count == 0) return Page(ground, form, [new Fault(First, YearTurnWords.NothingChosen)], null, null);
        var answer = await turns.CarryAsync(year, form.Goals, form.Key.ToString(), cancellation);
        return answer.IsRefused(out var refusal, out var done)
            ? Page(ground, form with { Key = Guid.NewGuid() }, [], refusal, null)
            : TypedResults.Redirect(Address.Of(TurnAddress.Of(year, dept), ("carried", done.Carried.Count)));
    }

    private static async Task<CarryGround?> ReadAsync(int year, string dept, GoalsClient goals, YearTurnClient turns, CancellationToken cancellation)
    {
        var turn = turns.TurnAsync(year, cancellation);
        var sheets = turns.SheetsAsync(year, dept, cancellation);
        await Task.WhenAll(turn, sheets);
        if ((await turn).Departments.FirstOrDefault(department => department.Code == dept) is not { } department) return null;
        var drafts = await Task.WhenAll(department.Successors.Select(heir => goals.SheetsAsync(year, heir.Code, "draft", cancellation)));
        return new CarryGround((await turn).Year, department, await sheets, [.. drafts.SelectMany(found => found)]);
    }

    private static RazorComponentResult<CarryPage> Page(CarryGround ground, CarryForm form, IReadOnlyList<Fault> faults, Refusal? refusal, int? carried) =>
        new(new { Ground = ground, Form = form, Faults = faults, Refusal = refusal, Carried = carried }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
