using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Comments;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components.Forms;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Comments;

/// <summary>A comment on a sheet, or an answer to one. People to tell are searched by the same form, which keeps what was typed.</summary>
internal static class WriteComment
{
    /// <summary>The name of the button that searches.</summary>
    internal const string Find = "find";

    /// <param name="answer">The first comment of the thread that is to be answered.</param>
    public static async Task<Results<RazorComponentResult<CommentPage>, NotFound>> Ask(
        int year, string dept, int number, Guid? answer, GoalsClient goals, CommentsClient comments, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        var answered = await AnsweredAsync(sheet, answer, comments, cancellation);
        if (answer is not null && answered is null) return TypedResults.NotFound();
        return Page(sheet, answered, new CommentForm(null, null, [], null), [], [], null);
    }

    /// <param name="key">Given by the page, so that sending twice says it once.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CommentPage>, NotFound>> Handle(
        int year, string dept, int number, Guid? answer, [FromForm] Guid key, IFormCollection typed, GoalsClient goals, CommentsClient comments, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        var (answered, form) = (await AnsweredAsync(sheet, answer, comments, cancellation), CommentForm.From(typed));
        if (answer is not null && answered is null) return TypedResults.NotFound();
        var people = await PeopleAsync(form, comments, cancellation);
        if (typed.ContainsKey(Find)) return Page(sheet, answered, form, people, [], null, key);
        if (form.Faults is [_, ..] faults) return Page(sheet, answered, form, people, faults, null, key);
        var said = await comments.AddAsync(sheet.GoalSheetId, answer, answer is null ? form.PartId : null, answer is null ? form.Field : null, form.Body!, form.Mentioned, key.ToString(), cancellation);
        return said.IsRefused(out var refusal, out _) ? Page(sheet, answered, form, people, [], refusal) : TypedResults.Redirect(CommentAddress.Saved(sheet));
    }

    /// <summary>Those who are offered: whom the form has chosen, and whom the words find.</summary>
    internal static async Task<IReadOnlyList<Colleague>> PeopleAsync(CommentForm form, CommentsClient comments, CancellationToken cancellation)
    {
        var found = string.IsNullOrWhiteSpace(form.Search) ? [] : await comments.FindAsync(form.Search.Trim(), cancellation);
        return [.. form.Chosen.Where(person => found.All(other => other.PersonId != person.PersonId)), .. found];
    }

    private static async Task<SheetComment?> AnsweredAsync(Sheet sheet, Guid? answer, CommentsClient comments, CancellationToken cancellation) =>
        answer is null ? null : (await comments.CommentsAsync(sheet.GoalSheetId, cancellation)).FirstOrDefault(comment => comment.CommentId == answer && comment.AnswerTo is null && !comment.Removed);

    private static RazorComponentResult<CommentPage> Page(
        Sheet sheet, SheetComment? answered, CommentForm form, IReadOnlyList<Colleague> people, IReadOnlyList<Fault> faults, Refusal? refusal, Guid? key = null) =>
        new(new { Sheet = sheet, Answered = answered, Form = form, People = people, Faults = faults, Refusal = refusal, Key = key ?? Guid.NewGuid() })
        {
            StatusCode = Fault.StatusOf(faults, refusal),
        };
}
