using CityGoals.Portal.Components;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Admin;

/// <summary>The way to an administrator's pages.</summary>
internal static class AdminTrail
{
    /// <param name="steps">What follows after the administrator's first page, the page itself last.</param>
    internal static IReadOnlyList<Crumb> To(params ReadOnlySpan<Crumb> steps) => [new(ShellWords.Home, "/"), new(AdminWords.Title, "/admin"), .. steps];
}
