using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Printing;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Forms;

/// <summary>A year's sheets as one PDF: asked for, made in the background, fetched by the person who asked.</summary>
internal static class MakeBooklet
{
    public static async Task<RazorComponentResult<AskBookletPage>> Ask(int year, GoalsClient goals, CancellationToken cancellation) =>
        Page(year, await goals.DepartmentsAsync(year, cancellation), refusal: null);

    /// <param name="key">Given by the form, so that sending twice makes one booklet.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AskBookletPage>>> Handle(
        int year, [FromForm] Guid key, Caller caller, GoalsClient goals, FormsClient forms, Booklets booklets, TimeProvider clock, CancellationToken cancellation)
    {
        var address = $"/goals/{year}/booklet/{key}";
        if (booklets.Find(key, caller.PersonId) is not null) return TypedResults.Redirect(address);
        var answer = await forms.PrintAsync(year, department: null, number: null, cancellation);
        var added = answer.IsRefused(out var refusal, out var printing) ? refusal : booklets.Add(new Booklet(key, caller.PersonId, year, printing, clock.GetUtcNow()));
        return added.IsRefused(out var why, out _)
            ? Page(year, await goals.DepartmentsAsync(year, cancellation), why)
            : TypedResults.Redirect(address);
    }

    /// <summary>How far the booklet has come.</summary>
    public static Results<RazorComponentResult<BookletPage>, NotFound> Show(int year, Guid booklet, Caller caller, Booklets booklets) =>
        booklets.Find(booklet, caller.PersonId) is { } found && found.Year == year ? new RazorComponentResult<BookletPage>(new { Booklet = found }) : TypedResults.NotFound();

    /// <summary>The booklet itself.</summary>
    public static Results<PhysicalFileHttpResult, NotFound> Fetch(int year, Guid booklet, Caller caller, Booklets booklets) =>
        booklets.Find(booklet, caller.PersonId) is { File: { } file } found && found.Year == year
            ? TypedResults.PhysicalFile(file, "application/pdf", PrintWords.FileName(Dates.Year(year), "all", "pdf").Ja)
            : TypedResults.NotFound();

    private static RazorComponentResult<AskBookletPage> Page(int year, IReadOnlyList<Department> departments, Refusal? refusal) =>
        new(new { Year = year, Departments = departments, Key = Guid.NewGuid(), Refusal = refusal }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
}
