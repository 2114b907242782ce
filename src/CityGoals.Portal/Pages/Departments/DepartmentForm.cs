using System.Text.RegularExpressions;
using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;

namespace CityGoals.Portal.Pages.Departments;

/// <summary>What an administrator types of a new department or section.</summary>
/// <param name="Prefix">Stands before the names of its fields: several may be in one form.</param>
public sealed partial record DepartmentForm(string Prefix, string Code, string Kind, string Parent, string Name, string NameEn)
{
    private const int MostCharacters = 100;

    /// <summary>The kinds to choose from.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["office", "department", "section"];

    public static DepartmentForm Empty(string prefix) => new(prefix, "", "department", "", "", "");

    public static DepartmentForm Of(IFormCollection form, string prefix) => new(
        prefix, Text(form, $"{prefix}code"), Text(form, $"{prefix}kind"), Text(form, $"{prefix}parent"), Text(form, $"{prefix}name"), Text(form, $"{prefix}nameEn"));

    /// <summary>As it goes to the service.</summary>
    public DepartmentDetails Details => new(Code, Parent.Length == 0 ? null : Parent, Kind, Name, NameEn);

    /// <summary>What to correct, field by field.</summary>
    /// <param name="taken">Codes that are in use, or were once.</param>
    public IReadOnlyList<Fault> Faults(IEnumerable<string> taken) => [.. new[]
    {
        CodeFault(taken),
        Fault.OfText($"{Prefix}name", OrganisationWords.Name, Name, MostCharacters),
        Fault.OfText($"{Prefix}nameEn", OrganisationWords.NameEn, NameEn, MostCharacters),
        Kinds.Contains(Kind, StringComparer.Ordinal) ? null : new Fault($"{Prefix}kind", FieldWords.Missing(OrganisationWords.Kind)),
        Kind == "section" && Parent.Length == 0 ? new Fault($"{Prefix}parent", OrganisationWords.ParentMissing) : null,
    }.OfType<Fault>()];

    private Fault? CodeFault(IEnumerable<string> taken)
    {
        var field = $"{Prefix}code";
        if (Code.Length == 0) return new Fault(field, FieldWords.Missing(OrganisationWords.Code));
        if (!Codes().IsMatch(Code)) return new Fault(field, OrganisationWords.CodeWrong);
        return taken.Contains(Code, StringComparer.Ordinal) ? new Fault(field, OrganisationWords.CodeTaken) : null;
    }

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex Codes();
}
