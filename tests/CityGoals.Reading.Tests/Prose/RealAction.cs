using CityGoals.TestKit;

namespace CityGoals.Reading.Tests.Prose;

/// <summary>An action of a real sheet, cell by cell, as a person took it down.</summary>
internal sealed record RealAction(string Id, string Title, string Period, string Target, string MidTerm, string Final)
{
    /// <summary>All rows, the one that was reported but never planned too; skips the running test where the sheets are not at hand.</summary>
    public static IReadOnlyList<RealAction> All() =>
    [
        .. Lines("actions").Select(cells => new RealAction($"{cells[0]}-{cells[1]}-{cells[3]}", cells[4], cells[5], cells[6], cells[7], cells[8])),
    ];

    /// <summary>The cells of a table of the real sheet, without its head.</summary>
    public static IEnumerable<string[]> Lines(string table) =>
        RealSheets.Read($"ueda-2016-general-affairs.{table}.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'));
}
