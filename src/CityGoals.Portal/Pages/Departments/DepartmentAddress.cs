using CityGoals.Portal.Clients;

namespace CityGoals.Portal.Pages.Departments;

/// <summary>Where departments are found.</summary>
internal static class DepartmentAddress
{
    internal const string List = "/admin/departments";
    internal const string New = List + "/new";
    internal const string Reorganisation = List + "/reorganisation";

    /// <param name="done">What was done just now.</param>
    internal static string After(string done) => Address.Of(List, ("done", done));
}
