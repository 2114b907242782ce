using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Editing;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Pages.Goals;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>新しい目標: a sheet is written for a department whose sheets the person writes, and made with its first save.</summary>
internal static class NewSheet
{
    public static async Task<RazorComponentResult<EditPage>> Ask(
        int year, string? dept, Caller caller, TimeProvider clock, GoalsClient goals, EditingClient editing, PlansClient plans, YearTurnClient turns, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var form = new EditForm { Content = EditActs.Apply(new EditedSheet(), "add:i", () => Guid.CreateVersion7(now))!.Value.Content, Key = Guid.NewGuid() };
        return await PageAsync(new Written(null, form) { NewYear = year, NewDepartment = dept ?? "" }, caller, goals, editing, plans, turns, cancellation);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EditPage>>> Handle(
        int year, IFormCollection sent, Caller caller, TimeProvider clock, GoalsClient goals, EditingClient editing, PlansClient plans, YearTurnClient turns, CancellationToken cancellation)
    {
        var typed = EditForm.Of(sent);
        var written = new Written(null, typed) { NewYear = year, NewDepartment = sent["department"].ToString(), Typed = true };
        if (EditActs.Apply(typed.Content, typed.Act, () => Guid.CreateVersion7(clock.GetUtcNow())) is var (moved, focus))
        {
            return await PageAsync(written with { Form = typed with { Content = moved }, Focus = focus }, caller, goals, editing, plans, turns, cancellation);
        }

        var (form, unread) = await Corrections.ReadAsync(typed with { Content = await PlanPicks.WriteAsync(typed, year, plans, cancellation) }, year, goals, cancellation);
        if (form.Act is not ("save" or "keep")) return await PageAsync(written with { Form = form, Faults = unread }, caller, goals, editing, plans, turns, cancellation);
        IReadOnlyList<Fault> faults =
        [
            .. (await ChoicesAsync(year, caller, goals, cancellation)).Any(choice => choice.Value == written.NewDepartment) ? [] : new[] { new Fault("department", FieldWords.Missing(SheetWords.Department)) },
            .. form.Faults(), .. unread,
        ];
        if (faults.Count > 0) return await PageAsync(written with { Form = form, Faults = faults }, caller, goals, editing, plans, turns, cancellation);

        var answer = await editing.MakeAsync(year, written.NewDepartment, form.Content, form.Key.ToString(), cancellation);
        if (answer.IsRefused(out var refusal, out var made)) return await PageAsync(written with { Form = form with { Key = Guid.NewGuid() }, Refusal = refusal }, caller, goals, editing, plans, turns, cancellation);
        var address = SheetAddress.Of(made.FiscalYear, made.DepartmentCode, made.Number);
        return TypedResults.Redirect(form.Act == "keep" ? $"{address}/edit?saved=true" : $"{address}?done=saved");
    }

    /// <summary>Whether the person writes sheets of a department.</summary>
    internal static bool Writes(Caller caller, string department) => caller.Holds(Roles.Author, department) || caller.Holds(Roles.Head, department);

    private static async Task<RazorComponentResult<EditPage>> PageAsync(Written written, Caller caller, GoalsClient goals, EditingClient editing, PlansClient plans, YearTurnClient turns, CancellationToken cancellation)
    {
        var choices = await ChoicesAsync(written.Year, caller, goals, cancellation);
        var department = choices.Any(choice => choice.Value == written.NewDepartment) ? written.NewDepartment : choices.Select(choice => choice.Value).FirstOrDefault("");
        var state = (await turns.TurnAsync(written.Year, cancellation)).Year.State;
        return await EditSheet.PageAsync(written with { Departments = choices, NewDepartment = department, YearState = state }, caller, editing, plans, cancellation);
    }

    private static async Task<IReadOnlyList<Choice>> ChoicesAsync(int year, Caller caller, GoalsClient goals, CancellationToken cancellation) =>
        [.. (await goals.DepartmentsAsync(year, cancellation)).Where(department => Writes(caller, department.Code)).Select(department => new Choice(department.Code, department.Names))];
}
