using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Plans;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Plans;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Alignments;

/// <summary>位置付けの確認: what sheets write of plans, each with the elements that it seems to mean, confirmed many at once.</summary>
internal static class ConfirmAlignments
{
    /// <summary>To the alignments of the chosen year (of today's, where none was chosen).</summary>
    public static RedirectHttpResult Choose(int? year, string? dept, CityClock clock) =>
        TypedResults.Redirect(Address.Of(PlanAddress.Undecided(year ?? clock.ThisYear.Number), ("dept", dept is "" ? DepartmentChoice.All : dept)));

    public static async Task<RazorComponentResult<AlignmentsPage>> Ask(
        int year, string? dept, Guid? after, int? decided, Caller caller, CityClock clock, GoalsClient goals, PlansClient plans, CancellationToken cancellation) =>
        await PageAsync(year, dept, after, decided, null, null, caller, clock, goals, plans, cancellation);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AlignmentsPage>>> Handle(
        int year, string? dept, Guid? after, IFormCollection sent, Caller caller, CityClock clock, GoalsClient goals, PlansClient plans, CancellationToken cancellation)
    {
        var choices = AlignmentChoice.Of(sent);
        if (choices.Any(choice => choice.IsIncomplete)) return await PageAsync(year, dept, after, null, choices, null, caller, clock, goals, plans, cancellation);
        var decided = choices.Select(choice => choice.Decided).OfType<DecidedWords>().ToList();
        var address = Address.Of(PlanAddress.Undecided(year), ("dept", dept), ("after", after), ("decided", decided.Count));
        if (decided.Count == 0) return TypedResults.Redirect(address);
        var answer = await plans.DecideAsync(decided, cancellation);
        return answer.IsRefused(out var refusal, out _)
            ? await PageAsync(year, dept, after, null, choices, refusal, caller, clock, goals, plans, cancellation)
            : TypedResults.Redirect(address);
    }

    private static async Task<RazorComponentResult<AlignmentsPage>> PageAsync(
        int year, string? dept, Guid? after, int? decided, IReadOnlyList<AlignmentChoice>? choices, Refusal? refusal, Caller caller, CityClock clock, GoalsClient goals, PlansClient plans,
        CancellationToken cancellation)
    {
        var department = DepartmentChoice.Of(dept, caller);
        var years = goals.YearsAsync(cancellation);
        var departments = goals.DepartmentsAsync(year, cancellation);
        var undecided = plans.UndecidedAsync(year, department, after, cancellation);
        await Task.WhenAll(years, departments, undecided);
        var page = await undecided;
        var said = (choices ?? []).ToLookup(choice => (choice.GoalSheetId, choice.Label, choice.Text));
        List<AlignmentChoice> shown = [.. page.Alignments.Select(one => said[(one.GoalSheetId, one.Label, one.Text)].FirstOrDefault() ?? AlignmentChoice.Of(one))];
        List<Fault> faults = choices is null ? [] : [.. shown.Index().Where(one => one.Item.IsIncomplete).Select(one => new Fault(AlignmentChoice.Field(one.Index, "say"), PlanWords.NothingChosen))];
        return new(new
        {
            Year = year,
            Years = YearChoice.Of(await years, year, clock),
            Departments = await departments,
            Department = department,
            Page = page,
            Choices = shown,
            After = after,
            Decided = decided,
            Faults = faults,
            Refusal = refusal,
        })
        {
            StatusCode = Fault.StatusOf(faults, refusal),
        };
    }
}
