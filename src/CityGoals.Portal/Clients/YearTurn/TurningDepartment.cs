using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>A department of the year before.</summary>
/// <param name="Sheets">How many goals it had.</param>
/// <param name="Carried">How many of them go on, whole or in parts.</param>
/// <param name="Successors">What it is in the new year: itself, or what it became.</param>
public sealed record TurningDepartment(string Code, string Name, string NameEn, int Sheets, int Carried, IReadOnlyList<NamedDepartment> Successors)
{
    public Bilingual Names => new(Name, NameEn.Length > 0 ? NameEn : Name);
}
