using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Comments;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Pages.Goals;

namespace CityGoals.Portal.Pages.Comments;

/// <summary>Addresses of the comments on a sheet.</summary>
internal static class CommentAddress
{
    /// <summary>Where the comments stand on the sheet's page.</summary>
    internal const string Place = "comments";

    /// <summary>The comments on the sheet's page, after one was saved.</summary>
    internal static string Saved(Sheet sheet) => $"{SheetAddress.Of(sheet)}?commented=true#{Place}";

    internal static string New(Sheet sheet, SheetComment? answered = null) => Address.Of($"{SheetAddress.Of(sheet)}/comments/new", ("answer", answered?.CommentId));

    internal static string Of(Sheet sheet, SheetComment comment) => $"{SheetAddress.Of(sheet)}/comments/{comment.CommentId}";
}
