using System.Globalization;
using CityGoals.Goals.Endpoints;

namespace CityGoals.Goals.SampleCity;

/// <summary>
/// Reads the sample city's departments.csv: columns code, parent, kind, name_ja, name_en, valid_from, valid_to and more,
/// no quotes. Sections (課) belong to sign-in, not to sheets. Pure.
/// </summary>
internal static class SampleDepartments
{
    /// <summary>The departments and offices, in the file's order.</summary>
    /// <exception cref="FormatException">A column is missing, or a day is none.</exception>
    public static List<SetUpMunicipality.Department> Parse(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => line.Split(',')).Where(cells => Of(cells, "kind") is "department" or "office").Select(Department)];

        string Of(string[] cells, string column) =>
            Array.IndexOf(columns, column) is >= 0 and var at ? cells[at] : throw new FormatException($"departments.csv has no column {column}.");

        SetUpMunicipality.Department Department(string[] cells) => new()
        {
            Code = Of(cells, "code"),
            Name = Of(cells, "name_ja"),
            NameEn = Of(cells, "name_en"),
            ValidFrom = Day(Of(cells, "valid_from")),
            ValidTo = Day(Of(cells, "valid_to")),
        };
    }

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
