using CityGoals.Reading.Plans;
using CityGoals.Reading.Sheets;
using CityGoals.TestKit;

namespace CityGoals.Reading.Tests.Plans;

public class AlignmentsOfTheSampleCity
{
    private static readonly string Folder = SampleCity.Folder;

    private static readonly Dictionary<string, (string Name, APlan Plan)> Plans = Table("plans/plans.csv", ',').ToDictionary(
        row => row[0], row => (row[2], APlan.Of([.. Table($"plans/{row[1]}", ',').Select(cells => (cells[0], cells[1], cells[3], cells[4]))])));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.sheet.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_the_elements_that_a_search_for_titles_and_numbers_finds(string file)
    {
        string[] keys = [.. Plans.Keys];
        string[] names = [.. Plans.Values.Select(plan => plan.Name)];
        var read =
            from goal in SheetReader.Read(SheetDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)))).Goals
            from alignment in goal.Alignments
            let plan = keys[PlanOfLabel.Find(alignment.Label.ToString(), names).Single()]
            let codes = Plans[plan].Plan.Read(alignment.Text.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => $"{plan}:{code.Split('[')[0]}")
            select string.Join('\t', file, goal.Rank, alignment.Label, string.Join(' ', codes));

        read.ShouldBe(Table("expected-alignments.tsv", '\t').Where(row => row[0] == file).Select(row => string.Join('\t', row)));
    }

    private static IEnumerable<string[]> Table(string name, char separator) => File.ReadAllLines(Path.Combine(Folder, name)).Skip(1).Select(line => line.Split(separator));
}
