namespace CityGoals.Goals.Tests;

/// <summary>Published sheets of a real city. They are not part of the product, so tests that need them are skipped where the folder does not lie beside the checkout.</summary>
internal static class RealSheets
{
    private const string Variable = "CITYGOALS_REAL_SHEETS";

    /// <summary>A file of the folder; skips the running test if it is not there.</summary>
    public static string Read(string name)
    {
        var path = Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"The real sheet {name} is neither in ../shared/real-sheets nor in the folder that {Variable} names.");
        return File.ReadAllText(path!);
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", "real-sheets");
        }
    }
}
