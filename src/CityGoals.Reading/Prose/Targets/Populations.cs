using System.Buffers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>How a report differs from a target in whom or what it speaks of.</summary>
/// <param name="Said">Words of the report that show it.</param>
/// <param name="Missing">What the target counts and the report leaves out.</param>
internal sealed record Population(string Said, string Missing);

/// <summary>Tells whether a target and a report speak of different people or things.</summary>
internal static class Populations
{
    private const int MostMembers = 8;

    private static readonly SearchValues<char> Particles = SearchValues.Create("へにのをが :");

    private static readonly string[] Joints = ["及び", "および", "並びに", "、", "・", "や"];

    private static readonly string[] Exceptions = ["を除く", "を除き", "を除いた"];

    // A population ends like this; a list of deeds (策定及び公表) does not.
    private static readonly string[] Endings =
    [
        "者", "長", "人", "員", "生", "児", "世帯", "会", "団体", "校", "園", "企業", "事業所", "組織", "民", "家庭", "若者", "職", "施設", "店", "地区", "法人", "農家", "こども", "子ども", "家族",
    ];

    /// <summary>What the report leaves out of the people or things that the target counts, though it speaks of others of them; none if it leaves out none or speaks of none.</summary>
    public static Population? Compare(NumericTarget target, string report)
    {
        if (target.Comparator == Comparator.All)
        {
            return Array.Find(Exceptions, word => report.Contains(word, StringComparison.Ordinal)) is { } exception ? new(exception, Excepted(report, exception)) : null;
        }

        var members = Members(FoldedText.Of(target.Subject).Text);
        if (members.Count < 2)
        {
            return null;
        }

        // The longer names first, so that 支援者 is not found in 要支援者.
        var (said, missing) = ("", "");
        foreach (var member in members.OrderByDescending(member => member.Length))
        {
            if (report.Contains(member, StringComparison.Ordinal))
            {
                said = said.Length == 0 ? member : said;
                report = report.Replace(member, "\u0001", StringComparison.Ordinal);
            }
            else
            {
                missing = missing.Length == 0 ? member : $"{missing}、{member}";
            }
        }

        return said.Length > 0 && missing.Length > 0 ? new(said, missing) : null;
    }

    private static string Excepted(string report, string exception)
    {
        var end = report.IndexOf(exception, StringComparison.Ordinal);
        var start = end;
        while (start > 0 && end - start < 20 && (Signs.IsKanji(report[start - 1]) || Signs.IsKatakana(report[start - 1])))
        {
            start--;
        }

        return report[start..end];
    }

    private static List<string> Members(string subject)
    {
        if (!Array.Exists(Joints[..3], joint => subject.Contains(joint, StringComparison.Ordinal)))
        {
            return [];
        }

        var parts = subject.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > MostMembers ? [] : [.. parts.Select((part, index) => Member(part, last: index == parts.Length - 1)).OfType<string>().Distinct()];
    }

    // 避難協力者 of 避難協力者への登録率, 小学生 of 参加する小学生
    private static string? Member(string part, bool last)
    {
        var end = part.Length;
        if (last && part.AsSpan(Math.Min(2, part.Length)).IndexOfAny(Particles) is >= 0 and var cut)
        {
            end = cut + 2;
        }

        var start = end;
        while (start > 0 && (Signs.IsKanji(part[start - 1]) || Signs.IsKatakana(part[start - 1]) || (part[start - 1] is 'も' or 'ど' or 'こ' && start > end - 3)))
        {
            start--;
        }

        var member = part[start..end];
        return member.Length > 1 && Array.Exists(Endings, ending => member.EndsWith(ending, StringComparison.Ordinal)) ? member : null;
    }
}
