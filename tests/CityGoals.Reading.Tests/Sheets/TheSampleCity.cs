using System.Globalization;
using CityGoals.Reading.Sheets;
using CityGoals.TestKit;

namespace CityGoals.Reading.Tests.Sheets;

/// <summary>The made-up city that the product ships.</summary>
public class TheSampleCity
{
    private static readonly string Folder = SampleCity.Folder;

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.sheet.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_read_without_a_refusal(string file)
    {
        var reading = Reading(file);

        reading.Refusals.ShouldBeEmpty();
        reading.FiscalYear!.Value.Number.ToString(CultureInfo.InvariantCulture).ShouldBe(file[..4]);
        reading.Goals.Select(goal => goal.Rank).ShouldBe(Enumerable.Range(1, reading.Goals.Count));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_the_goals_initiatives_and_actions_that_were_counted_by_hand(string file)
    {
        var goals = Reading(file).Goals;
        var initiatives = goals.SelectMany(goal => goal.Initiatives).ToList();
        var actions = initiatives.SelectMany(initiative => initiative.Actions).ToList();

        string.Join('\t', file, goals.Count, initiatives.Count, actions.Count(action => action.Planned), actions.Count(action => !action.Planned))
            .ShouldBe(Table("expected-counts.tsv").Single(row => row.StartsWith(file, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Leaves_empty_what_the_sheet_leaves_out(string file)
    {
        var missing =
            from goal in Reading(file).Goals
            from initiative in goal.Initiatives.Index()
            from word in new (string Word, Func<ActionReading, SheetText> Text)[]
            {
                ("period", action => action.PeriodText), ("target", action => action.TargetText), ("mid", action => action.MidReport), ("final", action => action.FinalReport),
            }
            let planned = initiative.Item.Actions.Where(action => action.Planned).ToList()
            let empty = planned.Where(action => word.Text(action).IsEmpty).ToList()
            where empty.Count > 0 && !goal.Initiatives.All(other => other.Actions.All(action => word.Text(action).IsEmpty))
            let what = empty.Count == planned.Count ? "silent" : "missing"
            select $"{goal.Rank}\t{initiative.Index + 1}\t{string.Concat(empty.Select(action => action.Number))}\t{what}-{word.Word}";
        var expected =
            from row in Table("irregularities.tsv").Select(row => row.Split('\t'))
            where row[0] == file && (row[4].StartsWith("missing-", StringComparison.Ordinal) || row[4].StartsWith("silent-", StringComparison.Ordinal)) && row[4] != "missing-title"
            select string.Join('\t', row[1..5]);

        missing.ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Comes_back_as_the_text_it_came_in(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        SheetDocument.Parse(text).ToText().ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_the_same_sheet_after_it_was_written_out(string file)
    {
        var goals = Reading(file).Goals;

        Content.Of(SheetReader.Read(SheetDocument.Parse(SheetWriter.Write(goals))).Goals).ShouldBe(Content.Of(goals));
    }

    private static SheetReading Reading(string file) => SheetReader.Read(SheetDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))));

    private static string[] Table(string name) => File.ReadAllLines(Path.Combine(Folder, name))[1..];
}
