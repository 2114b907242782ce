using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components.Forms;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Goals;

/// <summary>優先順位 of a department's goals: typed, or moved up and down by buttons, and saved once.</summary>
internal static class RankGoals
{
    public static async Task<Results<RazorComponentResult<RankPage>, NotFound>> Ask(
        int year, string dept, bool? saved, GoalsClient goals, CancellationToken cancellation)
    {
        var (ranking, department) = await ReadAsync(year, dept, goals, cancellation);
        return department is null ? TypedResults.NotFound() : Page(ranking, department, RankForm.Of(ranking), saved: saved ?? false);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RankPage>, NotFound>> Handle(
        int year, string dept, IFormCollection sent, GoalsClient goals, CancellationToken cancellation)
    {
        var (ranking, department) = await ReadAsync(year, dept, goals, cancellation);
        if (department is null) return TypedResults.NotFound();
        var form = RankForm.Of(sent, ranking);
        if (sent["act"].ToString().Split(':') is [var way and ("up" or "down"), var id] && Guid.TryParse(id, out var goal))
        {
            return Page(ranking, department, form.Moved(goal, way == "up" ? -1 : 1), moved: true);
        }

        if (form.Faults(TitleIn(ranking)) is [_, ..] faults) return Page(ranking, department, form, faults: faults);
        var answer = await goals.RankAsync(year, dept, form.Seen, form.Ranks, cancellation);
        return answer.IsRefused(out var refusal, out _)
            ? Page(ranking, department, form, refusal: refusal)
            : TypedResults.Redirect($"{AddressOf(year, dept)}?saved=true");
    }

    internal static string AddressOf(int year, string department) => $"/goals/{Address.Part(year)}/{Address.Part(department)}/ranks";

    internal static Func<Guid, string> TitleIn(Ranking ranking) => id => ranking.Sheets.First(sheet => sheet.GoalSheetId == id).Title;

    private static async Task<(Ranking Ranking, Department? Department)> ReadAsync(int year, string dept, GoalsClient goals, CancellationToken cancellation)
    {
        var ranking = goals.RankingAsync(year, dept, cancellation);
        var departments = goals.DepartmentsAsync(year, cancellation);
        await Task.WhenAll(ranking, departments);
        return (await ranking, (await departments).FirstOrDefault(department => department.Code == dept));
    }

    private static RazorComponentResult<RankPage> Page(
        Ranking ranking, Department department, RankForm form, IReadOnlyList<Fault>? faults = null, Refusal? refusal = null, bool saved = false, bool moved = false) =>
        new(new { Ranking = ranking, Department = department, Form = form.Sorted, Faults = faults ?? [], Refusal = refusal, Saved = saved, Moved = moved })
        {
            StatusCode = Fault.StatusOf(faults ?? [], refusal),
        };
}
