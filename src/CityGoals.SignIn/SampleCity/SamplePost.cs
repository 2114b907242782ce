using static CityGoals.SignIn.SampleCity.SampleDepartment;

namespace CityGoals.SignIn.SampleCity;

/// <summary>A line of <c>people.csv</c>: a person in a post.</summary>
/// <param name="Demo">Whether the account is one of those shown to people who try the product.</param>
internal sealed record SamplePost(
    string Mail, string Name, string Kana, string NameEn, string Department, string? Section, string Title, string[] Roles, DateOnly ValidFrom, DateOnly? ValidTo, bool Demo)
{
    internal static SamplePost From(Func<string, string> column) => new(
        column("mail"), column("name"), column("kana"), column("name_en"), column("department"), NoneIfEmpty(column("section")), column("post"),
        List(column("roles")), Date(column("valid_from"))!.Value, Date(column("valid_to")), column("demo") == "yes");
}
