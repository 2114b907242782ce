using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>A department by its code and names.</summary>
public sealed record NamedDepartment(string Code, string Name, string NameEn)
{
    public Bilingual Names => new(Name, NameEn.Length > 0 ? NameEn : Name);
}
