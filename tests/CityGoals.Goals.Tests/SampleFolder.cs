using System.Globalization;

namespace CityGoals.Goals.Tests;

/// <summary>The sample city that comes with the product.</summary>
internal static class SampleFolder
{
    public static string Path => TestKit.SampleCity.Folder;

    public static IReadOnlyList<string> Sheets { get; } = [.. Directory.EnumerateFiles(Path, "*.sheet.txt").Order(StringComparer.Ordinal)];

    /// <summary>What each file holds, counted by hand.</summary>
    public static IReadOnlyDictionary<string, (int Goals, int Initiatives, int Planned, long ReportedOnly)> ExpectedCounts { get; } =
        File.ReadLines(System.IO.Path.Combine(Path, "expected-counts.tsv")).Skip(1).Select(line => line.Split('\t')).ToDictionary(
            cells => cells[0],
            cells => (Number(cells[1]), Number(cells[2]), Number(cells[3]), (long)Number(cells[4])),
            StringComparer.Ordinal);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
