using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages;

/// <summary>Which department a page shows: the one asked for; else people of one department see theirs, and who works for the whole city sees the whole.</summary>
internal static class DepartmentChoice
{
    /// <summary>In the address: all departments.</summary>
    internal const string All = "all";

    /// <summary>The code of the department to show; none: all.</summary>
    /// <param name="asked">As the address says it; none where it says nothing.</param>
    internal static string? Of(string? asked, Caller caller) => asked switch
    {
        All or "" => null,
        not null => asked,
        _ when caller.Departments is [var own] && caller.Roles.All(role => role is Roles.Author or Roles.Head) => own,
        _ => null,
    };
}
