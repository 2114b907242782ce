namespace CityGoals.TestKit;

/// <summary>The made-up city that the product ships, as it lies in the checkout that these tests were built from.</summary>
public static class SampleCity
{
    /// <summary>Its municipality code.</summary>
    public const string Code = "482013";

    /// <summary>The folder with its files.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "AppHost", "sample-city");
            if (Directory.Exists(candidate)) return candidate;
        }

        throw new DirectoryNotFoundException("No AppHost/sample-city above " + AppContext.BaseDirectory);
    }
}
