using System.Globalization;

namespace CityGoals.SignIn.SampleCity;

/// <summary>A line of <c>departments.csv</c>.</summary>
internal sealed record SampleDepartment(
    string Code, string? Parent, string Kind, string Name, string NameEn, DateOnly ValidFrom, DateOnly? ValidTo, string[] Successors)
{
    internal static SampleDepartment From(Func<string, string> column) => new(
        column("code"), NoneIfEmpty(column("parent")), column("kind"), column("name_ja"), column("name_en"),
        Date(column("valid_from"))!.Value, Date(column("valid_to")), List(column("successors")));

    internal static string? NoneIfEmpty(string text) => text.Length == 0 ? null : text;

    internal static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string[] List(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
