using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Comments;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Goals;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Comments;

/// <summary>What of a sheet a comment may be about, and the way to a comment's page.</summary>
internal static class CommentParts
{
    private static readonly IReadOnlyList<string> Fields = ["title", "alignments", "situation", "purpose", "participation", "effect", "otherNotes"];

    /// <summary>The fields of the sheet, then its initiatives and their actions.</summary>
    internal static IReadOnlyList<Choice> Choices(Sheet sheet) =>
    [
        .. Fields.Select(field => new Choice(field, Named(field))),
        .. sheet.Initiatives.SelectMany(initiative => (Choice[])
        [
            new(initiative.InitiativeId.ToString(), Quoted(initiative.Title)),
            .. initiative.Actions.Where(action => action.Planned).Select(action => new Choice(action.ActionId.ToString(), Quoted(action.Number + action.Title))),
        ]),
    ];

    /// <summary>What a comment is about; none: the sheet as a whole.</summary>
    internal static Bilingual? Of(SheetComment comment) =>
        comment.PartTitle.Length > 0 ? CommentWords.On(comment.PartTitle) : comment.Field is { } field ? Named(field) : null;

    internal static IReadOnlyList<Crumb> Trail(Sheet sheet, Bilingual here) =>
    [
        new(ShellWords.Home, "/"),
        new(ShellWords.Goals, "/goals"),
        new(Dates.Year(sheet.FiscalYear), $"/goals/{sheet.FiscalYear}?dept=all"),
        new(Quoted(sheet.DepartmentName), Address.Of($"/goals/{sheet.FiscalYear}", ("dept", sheet.DepartmentCode))),
        new(SheetWords.RankOf(sheet.Rank), SheetAddress.Of(sheet)),
        new(here),
    ];

    private static Bilingual Named(string field) => field == "alignments" ? HistoryWords.Alignments : HistoryWords.Field(field, isOfSheet: true);

    private static Bilingual Quoted(string words) => new(words, words);
}
