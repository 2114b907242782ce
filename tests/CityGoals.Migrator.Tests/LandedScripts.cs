using System.Reflection;
using System.Security.Cryptography;

namespace CityGoals.Migrator.Tests;

/// <summary>
/// A script that ran somewhere runs there never again: a change of it would reach new databases only. Change a table with a further script, and add
/// that to <c>landed-scripts.txt</c> (<c>sha256sum</c> of the file, two spaces, its resource name).
/// </summary>
public sealed class LandedScripts
{
    [Fact]
    public void Are_never_changed_nor_taken_away()
    {
        var carried = Carried().ToDictionary(script => script.Name, script => script.Hash, StringComparer.Ordinal);

        foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "landed-scripts.txt")))
        {
            var (hash, name) = (line[..64], line[66..]);
            carried.GetValueOrDefault(name).ShouldBe(hash, $"{name} has landed: write a further script instead of changing it");
        }
    }

    [Fact]
    public void Are_all_pinned()
    {
        var pinned = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "landed-scripts.txt")).Select(line => line[66..]);

        Carried().Select(script => script.Name).ShouldBe(pinned, ignoreOrder: true);
    }

    private static IEnumerable<(string Name, string Hash)> Carried()
    {
        var migrator = Assembly.Load("CityGoals.Migrator");
        foreach (var name in migrator.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var script = migrator.GetManifestResourceStream(name)!;
            yield return (name, Convert.ToHexStringLower(SHA256.HashData(script)));
        }
    }
}
