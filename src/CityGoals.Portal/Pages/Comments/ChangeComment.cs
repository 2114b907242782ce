using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Comments;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components.Forms;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Comments;

/// <summary>What becomes of a comment: its author writes it anew or removes it; a thread is marked as resolved.</summary>
internal static class ChangeComment
{
    public static async Task<Results<RazorComponentResult<EditCommentPage>, NotFound>> Ask(
        int year, string dept, int number, Guid comment, GoalsClient goals, CommentsClient comments, CancellationToken cancellation) =>
        await FindAsync(year, dept, number, comment, goals, comments, cancellation) is ({ } sheet, { Removed: false } said)
            ? await PageAsync(sheet, said, CommentForm.Of(said), [], null, comments, cancellation)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EditCommentPage>, NotFound>> Handle(
        int year, string dept, int number, Guid comment, IFormCollection typed, GoalsClient goals, CommentsClient comments, CancellationToken cancellation)
    {
        if (await FindAsync(year, dept, number, comment, goals, comments, cancellation) is not ({ } sheet, { } said)) return TypedResults.NotFound();
        var form = CommentForm.From(typed);
        if (typed.ContainsKey(WriteComment.Find)) return await PageAsync(sheet, said, form, [], null, comments, cancellation);
        if (form.Faults is [_, ..] faults) return await PageAsync(sheet, said, form, faults, null, comments, cancellation);
        var changed = await comments.ChangeAsync(comment, form.Body!, form.Mentioned, cancellation);
        return changed.IsRefused(out var refusal, out _) ? await PageAsync(sheet, said, form, [], refusal, comments, cancellation) : TypedResults.Redirect(CommentAddress.Saved(sheet));
    }

    public static Task<Results<RedirectHttpResult, RazorComponentResult<EditCommentPage>, NotFound>> Remove(
        int year, string dept, int number, Guid comment, GoalsClient goals, CommentsClient comments, CancellationToken cancellation) =>
        DoAsync(year, dept, number, comment, goals, comments, comments.RemoveAsync(comment, cancellation), cancellation);

    /// <param name="resolved">Whether the thread is to be resolved.</param>
    public static Task<Results<RedirectHttpResult, RazorComponentResult<EditCommentPage>, NotFound>> Resolve(
        int year, string dept, int number, Guid comment, [FromForm] bool resolved, GoalsClient goals, CommentsClient comments, CancellationToken cancellation) =>
        DoAsync(year, dept, number, comment, goals, comments, comments.ResolveAsync(comment, resolved, cancellation), cancellation);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<EditCommentPage>, NotFound>> DoAsync(
        int year, string dept, int number, Guid comment, GoalsClient goals, CommentsClient comments, Task<Answer<SheetComment>> act, CancellationToken cancellation)
    {
        if ((await act).IsRefused(out var refusal, out _))
        {
            return await FindAsync(year, dept, number, comment, goals, comments, cancellation) is ({ } found, { } said)
                ? await PageAsync(found, said, CommentForm.Of(said), [], refusal, comments, cancellation)
                : TypedResults.NotFound();
        }

        return await goals.SheetAsync(year, dept, number, cancellation) is { } sheet ? TypedResults.Redirect(CommentAddress.Saved(sheet)) : TypedResults.NotFound();
    }

    private static async Task<(Sheet? Sheet, SheetComment? Comment)> FindAsync(
        int year, string dept, int number, Guid comment, GoalsClient goals, CommentsClient comments, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return (null, null);
        return (sheet, (await comments.CommentsAsync(sheet.GoalSheetId, cancellation)).FirstOrDefault(one => one.CommentId == comment));
    }

    private static async Task<RazorComponentResult<EditCommentPage>> PageAsync(
        Sheet sheet, SheetComment comment, CommentForm form, IReadOnlyList<Fault> faults, Refusal? refusal, CommentsClient comments, CancellationToken cancellation)
    {
        var people = await WriteComment.PeopleAsync(form, comments, cancellation);
        return new(new { Sheet = sheet, Comment = comment, Form = form, People = people, Faults = faults, Refusal = refusal }) { StatusCode = Fault.StatusOf(faults, refusal) };
    }
}
