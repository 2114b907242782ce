namespace CityGoals.Reading.Plans;

/// <summary>Tells which plan a heading of the official form means: まち・ひと・しごと創生総合戦略における位置付け is 第3期…総合戦略. Pure.</summary>
public static class PlanOfLabel
{
    /// <summary>Fewer letters in common (計画, 総合) name no plan.</summary>
    private const int Least = 3;

    /// <summary>The plans whose names have the longest common part with the heading; several where it does not tell them apart, none where it names none.</summary>
    /// <param name="label">The heading as the form has it.</param>
    /// <param name="names">The names of the plans.</param>
    /// <returns>The places of those plans in <paramref name="names"/>.</returns>
    public static IReadOnlyList<int> Find(string label, IReadOnlyList<string> names)
    {
        var heading = CompactText.Of(label).Text;
        var common = names.Select(name => Common(heading, CompactText.Of(name).Text)).ToList();
        var most = common.DefaultIfEmpty().Max();
        return most < Least ? [] : [.. common.Index().Where(one => one.Item == most).Select(one => one.Index)];
    }

    private static int Common(string one, string other)
    {
        var (longest, above) = (0, new int[other.Length + 1]);
        foreach (var letter in one)
        {
            var row = new int[other.Length + 1];
            for (var i = 0; i < other.Length; i++)
            {
                row[i + 1] = other[i] == letter ? above[i] + 1 : 0;
                longest = Math.Max(longest, row[i + 1]);
            }

            above = row;
        }

        return longest;
    }
}
