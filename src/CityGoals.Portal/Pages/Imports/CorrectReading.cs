using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>直す: a person says in other words what holds; the words are read as they are typed, and the sheet's own stay.</summary>
internal static class CorrectReading
{
    /// <summary>What the form sends.</summary>
    public sealed record Form
    {
        /// <summary>What the person has typed.</summary>
        public string? Words { get; init; }

        /// <summary>The fiscal year of the sheet.</summary>
        public int Year { get; init; }

        /// <summary>The filter of the page to go back to.</summary>
        public string? Only { get; init; }

        /// <summary>check: show how the words are read; none: the sheet's words say nothing of the kind; else keep the reading.</summary>
        public string? Act { get; init; }
    }

    public static async Task<Results<RazorComponentResult<CorrectReadingPage>, NotFound>> Ask(
        Guid job, int file, int goal, int initiative, int action, string part, string? only, GoalsClient goals, CancellationToken cancellation) =>
        await goals.ReviewAsync(job, file, cancellation) is { } review ? Page(review, new ReadingAddress(goal, initiative, action, part), only) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CorrectReadingPage>, NotFound>> Handle(
        Guid job, int file, int goal, int initiative, int action, string part, [FromForm] Form form, GoalsClient goals, CancellationToken cancellation)
    {
        var address = new ReadingAddress(goal, initiative, action, part);
        var read = await goals.ReadAsync(form.Year, part, form.Words ?? "", cancellation);
        if (form.Act == "check" || read.Refusal is not null) return await AgainAsync(fault: null, read.Refusal);
        var none = form.Act == "none";
        if (!none && !read.Value!.Any) return await AgainAsync(ReviewWords.CannotTell, refusal: null);
        var answer = await goals.DecideAsync(job, file, [none ? address.Nothing : read.Value!.Over(address.Say("corrected"))], cancellation);
        if (answer.IsRefused(out var refusal, out var review)) return await AgainAsync(fault: null, refusal);
        return TypedResults.Redirect($"{ImportAddress.Of(job, file, form.Only)}#r{address.In(review)?.Reading.Mark}");

        async Task<Results<RedirectHttpResult, RazorComponentResult<CorrectReadingPage>, NotFound>> AgainAsync(Bilingual? fault, Refusal? refusal) =>
            await goals.ReviewAsync(job, file, cancellation) is { } review && Page(review, address, form.Only, form.Words ?? "", read.Value, fault, refusal).Result is RazorComponentResult<CorrectReadingPage> page
                ? page : TypedResults.NotFound();
    }

    /// <summary>Where a script asks how words are read while they are typed.</summary>
    /// <param name="part">period or targets.</param>
    public static string AddressOf(int year, string part) => Clients.Address.Of("/import/readings", ("year", year), ("part", part));

    /// <summary>The reading of what is being typed, as a part of a page.</summary>
    public static async Task<Results<RazorComponentResult<ReadingInWords>, NoContent>> Read(
        int year, string part, string? words, GoalsClient goals, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(words)) return TypedResults.NoContent();
        var read = await goals.ReadAsync(year, part, words, cancellation);
        if (read.IsRefused(out _, out var typed)) return TypedResults.NoContent();
        return new RazorComponentResult<ReadingInWords>(new { Period = typed.ShownPeriod, Targets = typed.ShownTargets });
    }

    private static Results<RazorComponentResult<CorrectReadingPage>, NotFound> Page(
        Review review, ReadingAddress address, string? only, string? words = null, TypedReading? typed = null, Bilingual? fault = null, Refusal? refusal = null)
    {
        if (address.In(review) is not { } place) return TypedResults.NotFound();
        return new RazorComponentResult<CorrectReadingPage>(new
        {
            Review = review,
            Address = address,
            place.Goal,
            place.Action,
            place.Reading,
            Words = words ?? place.Reading.Text,
            Only = only,
            Typed = typed,
            Fault = fault,
            Refusal = refusal,
        })
        {
            StatusCode = refusal?.Status ?? (fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity),
        };
    }
}
