using System.Text.RegularExpressions;
using CityGoals.Reading.Sheets;
using CityGoals.TestKit;

namespace CityGoals.Reading.Tests.Plans;

/// <summary>The plans that a real sheet speaks of are not at hand; their trees are put together from what its goals quote of them.</summary>
public partial class AlignmentsOfARealSheet
{
    private const string Overall = "総合計画";
    private const string Reform = "行財政改革大綱";

    [Fact]
    public void Are_found_by_number_and_title()
    {
        var plan = OverallPlan();

        string[] read = [.. Texts(Overall).Select(plan.Read)];

        // The second goal adds the part's motto; the third writes 運営 for 経営 on the way, and its own section is spelled as it is.
        read.ShouldBe(["2-2-7", "1-3-1", "1-3-2", "1-3-1", "1-3-1"]);
        plan.Read(string.Join(' ', Texts(Overall)[2].Split(' ').TakeWhile(word => !word.StartsWith("第2節", StringComparison.Ordinal)))).ShouldBe("1-3[Spelling]");
    }

    [Fact]
    public void Are_told_apart_by_the_number_above_them_and_found_by_a_title_alone()
    {
        var plan = ReformPlan();

        string[] read = [.. Texts(Reform).Select(plan.Read)];

        read[0].ShouldBe("1-エ 1-オ");
        read[1].ShouldBe("2-ウ 2-エ 3-エ 3-オ");
        // Without 化, and without its number.
        read[2].ShouldBe("1-オ[TitleOnly,Spelling]");
        read[3].ShouldBe("3-イ");
        read[4].ShouldBe("3-イ");
    }

    [Fact]
    public void Are_nothing_where_the_form_has_only_its_own_words()
    {
        var plan = OverallPlan();

        foreach (var text in Texts("総合戦略").Concat(Texts("マニフェスト"))) plan.Read(text).ShouldBe("");
    }

    /// <summary>編, 章 and 節 as the goals quote them; of two spellings the one that is quoted more often, of two lengths the shorter.</summary>
    private static APlan OverallPlan()
    {
        var quoted =
            from text in Texts(Overall)
            let parts = Sections().Matches(text)
            from index in Enumerable.Range(0, parts.Count)
            let code = string.Join('-', parts.Take(index + 1).Select(part => part.Groups["number"].Value))
            select (Code: code, Label: parts[index].Groups["label"].Value, Title: parts[index].Groups["title"].Value.Trim());
        return APlan.Of([.. Once(quoted)]);
    }

    private static APlan ReformPlan()
    {
        var quoted =
            from text in Texts(Reform)
            from pillar in Pillars().Matches(text)
            let number = pillar.Groups["number"].Value
            from part in Items().Matches(pillar.Groups["items"].Value).Select(item => (Code: $"{number}-{item.Groups["label"].Value}", Label: item.Groups["label"].Value, Title: item.Groups["title"].Value.Trim()))
                .Prepend((Code: number, Label: $"({number})", Title: pillar.Groups["title"].Value.Trim()))
            select part;
        return APlan.Of([.. Once(quoted)]);
    }

    private static IEnumerable<(string Code, string Parent, string Label, string Title)> Once(IEnumerable<(string Code, string Label, string Title)> quoted) =>
        from part in quoted
        group part by part.Code into same
        let title = same.GroupBy(part => part.Title).OrderByDescending(spelling => spelling.Count()).ThenBy(spelling => spelling.Key.Length).First().Key
        orderby same.Key.Length
        select (same.Key, same.Key.Contains('-', StringComparison.Ordinal) ? same.Key[..same.Key.LastIndexOf('-')] : "", same.First().Label, title);

    private static string[] Texts(string heading) =>
    [
        .. SheetReader.Read(SheetDocument.Parse(RealSheets.Read("ueda-2016-general-affairs.txt"))).Goals
            .Select(goal => goal.Alignments.Single(alignment => alignment.Label.ToString().Contains(heading, StringComparison.Ordinal)).Text.ToString()),
    ];

    [GeneratedRegex(@"(?<label>第(?<number>\d)[編章節])\s*(?<title>.*?)(?=第\d[編章節]|$)", RegexOptions.Singleline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"\((?<number>\d)\)\s*(?<title>.*?)(?<items>\s[ア-オ]\s.*?)(?=\(\d\)|$)", RegexOptions.Singleline)]
    private static partial Regex Pillars();

    [GeneratedRegex(@"\s(?<label>[ア-オ])\s(?<title>.*?)(?=\s[ア-オ]\s|\s*$)", RegexOptions.Singleline)]
    private static partial Regex Items();
}
