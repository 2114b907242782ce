namespace CityGoals.TestKit;

/// <summary>Published sheets of a real city. They are not part of the product, so tests that need them are skipped where the folder does not lie beside the checkout.</summary>
public static class RealSheets
{
    private const string Variable = "CITYGOALS_REAL_SHEETS";

    // xUnit takes an exception that starts so for a skip; no reference to a test framework is needed.
    private const string Skip = "$XunitDynamicSkip$";

    /// <summary>A file of the folder; skips the running test if it is not there.</summary>
    public static string Read(string name)
    {
        var path = Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return path is not null
            ? File.ReadAllText(path)
            : throw new FileNotFoundException($"{Skip}The real sheet {name} is neither in ../shared/real-sheets nor in the folder that {Variable} names.");
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
