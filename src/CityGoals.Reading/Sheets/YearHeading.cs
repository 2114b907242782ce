using System.Text.RegularExpressions;
using CityGoals.Fiscal;

namespace CityGoals.Reading.Sheets;

/// <summary>Reads the headings that carry the fiscal year: 平成28年度 重点目標管理シート, R6 重点目標 …</summary>
internal static partial class YearHeading
{
    private const int Longest = 80;

    /// <summary>Whether a cell is the heading over a goal's sheet.</summary>
    public static bool IsFormTitle(string cell) => EndsWith(cell, HeadingWords.FormTitles);

    /// <summary>Whether a cell is the heading over the list of goals; it needs a year, since 重点目標 alone is a field's label.</summary>
    public static bool IsListTitle(string cell) => EndsWith(cell, HeadingWords.ListTitles) && Years(cell).Count > 0;

    /// <summary>The fiscal years that a short text names, each once, in its order.</summary>
    public static List<FiscalYearReading> Years(string text)
    {
        var years = new List<FiscalYearReading>();
        if (text.Length <= Longest)
        {
            foreach (var match in YearPattern().EnumerateMatches(Width.Fold(text)))
            {
                if (FiscalYearReading.Of(text.Substring(match.Index, match.Length), near: null) is { } year && !years.Exists(known => known.Year == year.Year))
                {
                    years.Add(year);
                }
            }
        }

        return years;
    }

    private static bool EndsWith(string cell, string[] words)
    {
        if (cell.Length is 0 or > Longest)
        {
            return false;
        }

        Span<char> folded = stackalloc char[Longest];
        var length = 0;
        var depth = 0;
        foreach (var c in cell)
        {
            depth += c is '(' or '（' ? 1 : 0;
            if (depth == 0 && !TextEdges.IsBlank(c) && c is not ('【' or '】' or '「' or '」' or '<' or '>'))
            {
                folded[length++] = c;
            }

            depth -= c is ')' or '）' && depth > 0 ? 1 : 0;
        }

        foreach (var word in words)
        {
            if (folded[..length].EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])(?:FY|[MTSHRmtshr]\.?))\s?(?:[0-9]{1,4}|元)(?:年度|年)?(?![0-9])|(?<![0-9])(?:19|20)[0-9]{2}(?:年度)?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
