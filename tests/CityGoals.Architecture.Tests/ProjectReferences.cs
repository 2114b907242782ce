using System.Xml.Linq;

namespace CityGoals.Architecture.Tests;

/// <summary>Who may reference whom, as the decision on the layout says.</summary>
internal static class ProjectReferences
{
    private static readonly string[] Foundations = ["CityGoals.Fiscal", "CityGoals.Contracts", "CityGoals.Postgres", "CityGoals.Messaging", "ServiceDefaults"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CityGoals.Fiscal"] = [],
        ["CityGoals.Contracts"] = [],
        ["ServiceDefaults"] = [],
        ["CityGoals.Postgres"] = [],
        ["CityGoals.Migrator"] = ["CityGoals.Postgres"],
        ["CityGoals.Reading"] = ["CityGoals.Fiscal"],
        ["CityGoals.Messaging"] = ["CityGoals.Postgres"],
        ["CityGoals.Goals"] = [.. Foundations, "CityGoals.Reading"],
        ["CityGoals.Progress"] = [.. Foundations, "CityGoals.Reading"],
        ["CityGoals.Notifications"] = Foundations,
        ["CityGoals.Analytics"] = Foundations,
        ["CityGoals.SignIn"] = Foundations,
        ["CityGoals.Portal"] = ["CityGoals.Fiscal", "ServiceDefaults"],
    };

    /// <summary>References of a project that nobody allowed; every one for a project that the rule does not know.</summary>
    internal static IEnumerable<string> Forbidden(string project, IEnumerable<string> references) =>
        references.Except(Allowed.GetValueOrDefault(project, []), StringComparer.Ordinal);

    internal static IEnumerable<string> Of(string projectFile) =>
        XDocument.Load(projectFile).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
