namespace CityGoals.Architecture.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Checkout
{
    internal static string Root { get; } = Find();

    internal static string RelativePath(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    internal static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Where(path => !RelativePath(path).Split('/').Any(part => part is "bin" or "obj" or "node_modules" || (part.StartsWith('.') && part.Length > 1)));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CityGoals.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("No checkout above " + AppContext.BaseDirectory);
    }
}
