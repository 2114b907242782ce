namespace CityGoals.Portal.Tests.Hosting;

/// <summary>The portal's own sources, beside which the tests were built.</summary>
public static class Checkout
{
    /// <summary>The portal's folder.</summary>
    public static string Portal { get; } = Find();

    /// <summary>Every C# and Razor file that people wrote.</summary>
    public static IEnumerable<string> PortalSources() => Directory.EnumerateFiles(Portal, "*.*", SearchOption.AllDirectories)
        .Select(file => file.Replace('\\', '/'))
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var portal = Path.Combine(folder.FullName, "src", "CityGoals.Portal");
            if (Directory.Exists(portal)) return portal;
        }

        throw new DirectoryNotFoundException("src/CityGoals.Portal");
    }
}
