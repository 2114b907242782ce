using System.Text;
using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Figures;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Editing;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Standing;

/// <summary>Where the actions and targets of a sheet stand by rule, the figures this rests on, and, for those who write on the sheet, entering, confirming and taking figures away.</summary>
internal static class ShowStanding
{
    internal const string FileField = "file";

    private const int MostBytes = 2_000_000;

    /// <param name="done">Whether figures were saved just now.</param>
    public static async Task<Results<RazorComponentResult<StandingPage>, NotFound>> Handle(
        int year, string dept, int number, string? done, Caller caller, GoalsClient goals, StandingClient standing, CancellationToken cancellation) =>
        await goals.SheetAsync(year, dept, number, cancellation) is { } sheet
            ? await PageAsync(sheet, caller, standing, FigureForm.Empty, cancellation, done: done is not null)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StandingPage>, NotFound>> Enter(
        int year, string dept, int number, IFormCollection sent, Caller caller, CityClock clock, GoalsClient goals, StandingClient standing, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        var form = new FigureForm(sent["target"], sent["asOf"], sent["value"], sent["note"]);
        if (form.Faults(sheet, clock.Today) is [_, ..] faults) return await PageAsync(sheet, caller, standing, form, cancellation, faults);
        var answer = await standing.EnterAsync(form.Figure(sheet, clock.Today), cancellation);
        return answer.IsRefused(out var refusal, out _) ? await PageAsync(sheet, caller, standing, form, cancellation, refusal: refusal) : Done(sheet);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StandingPage>, NotFound>> Import(
        int year, string dept, int number, IFormFileCollection files, Caller caller, GoalsClient goals, StandingClient standing, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        if (files is not [{ Length: > 0 } file]) return await PageAsync(sheet, caller, standing, FigureForm.Empty, cancellation, [new Fault(FileField, ProgressWords.NoFile)]);
        if (file.Length > MostBytes) return await PageAsync(sheet, caller, standing, FigureForm.Empty, cancellation, [new Fault(FileField, ProgressWords.TooLarge)]);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var answer = await standing.ImportAsync(bytes.ToArray(), cancellation);
        return answer.IsRefused(out var refusal, out var entered)
            ? await PageAsync(sheet, caller, standing, FigureForm.Empty, cancellation, refusal: refusal)
            : await PageAsync(sheet, caller, standing, FigureForm.Empty, cancellation, entered: entered);
    }

    public static Task<Results<RedirectHttpResult, RazorComponentResult<StandingPage>, NotFound>> Confirm(
        int year, string dept, int number, Guid figure, Caller caller, GoalsClient goals, StandingClient standing, CancellationToken cancellation) =>
        DecideAsync(year, dept, number, caller, goals, standing, standing.ConfirmAsync(figure, cancellation), cancellation);

    public static Task<Results<RedirectHttpResult, RazorComponentResult<StandingPage>, NotFound>> Remove(
        int year, string dept, int number, Guid figure, Caller caller, GoalsClient goals, StandingClient standing, CancellationToken cancellation) =>
        DecideAsync(year, dept, number, caller, goals, standing, standing.RemoveAsync(figure, cancellation), cancellation);

    /// <summary>A CSV file with a line for each target of the sheet, to be filled in and sent back.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> Form(int year, string dept, int number, GoalsClient goals, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        var lines = FigureForm.Targets(sheet).Select(target =>
            string.Join(',', target.Action.ActionId, target.Position, Quoted(target.Action.Number + target.Action.Title), Quoted(target.Target.ExplainJa), "", "", ""));
        var text = ProgressWords.FormHeading + "\r\n" + string.Concat(lines.Select(line => line + "\r\n"));
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", $"figures-{year}-{dept}-{number}.csv");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<StandingPage>, NotFound>> DecideAsync(
        int year, string dept, int number, Caller caller, GoalsClient goals, StandingClient standing, Task<Refusal?> decided, CancellationToken cancellation)
    {
        var refusal = await decided;
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        return refusal is null ? Done(sheet) : await PageAsync(sheet, caller, standing, FigureForm.Empty, cancellation, refusal: refusal);
    }

    // A cell that begins with = + - @ is no formula in a spreadsheet.
    private static string Quoted(string text) => $"\"{(text is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static RedirectHttpResult Done(Sheet sheet) => TypedResults.Redirect(StandingAddress.Of(sheet, "figures"));

    private static async Task<RazorComponentResult<StandingPage>> PageAsync(
        Sheet sheet, Caller caller, StandingClient standing, FigureForm form, CancellationToken cancellation, IReadOnlyList<Fault>? faults = null, Refusal? refusal = null,
        EnteredFigures? entered = null, bool done = false)
    {
        var stands = standing.FindAsync(sheet.GoalSheetId, cancellation);
        var figures = standing.FiguresAsync(sheet.GoalSheetId, cancellation);
        await Task.WhenAll(stands, figures);
        return new(new
        {
            Sheet = sheet,
            Standing = await stands,
            Figures = await figures,
            Writes = await stands is not null && NewSheet.Writes(caller, sheet.DepartmentCode),
            Form = form,
            Faults = faults ?? [],
            Refusal = refusal,
            Entered = entered,
            Done = done,
        })
        {
            StatusCode = Fault.StatusOf(faults ?? [], refusal),
        };
    }
}
