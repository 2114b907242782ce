using System.Text.RegularExpressions;

namespace CityGoals.Reading.Files;

/// <summary>Parts a line outside of tables into its fields: 部局名：道路部　　優先順位：1位.</summary>
internal static partial class FieldGaps
{
    /// <summary>The fields, between tabs and gaps of two blanks or more.</summary>
    public static IEnumerable<string> Split(string line) => Gap().Split(line).Select(CellCharacters.Clean);

    [GeneratedRegex(@"\t\s*|\s{2,}")]
    private static partial Regex Gap();
}
