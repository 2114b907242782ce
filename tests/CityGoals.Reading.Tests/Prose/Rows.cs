namespace CityGoals.Reading.Tests.Prose;

/// <summary>The tables of notations beside this file: a row a line, cells parted by tabs, # before remarks.</summary>
internal static class Rows
{
    public static IEnumerable<string[]> Of(string file)
    {
        using var stream = typeof(Rows).Assembly.GetManifestResourceStream($"CityGoals.Reading.Tests.Prose.{file}")
            ?? throw new InvalidOperationException($"There is no table {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>The dash stands for nothing.</summary>
    public static string? OrNone(this string cell) => cell == "-" ? null : cell;
}
