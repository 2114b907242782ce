using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>A department in a fiscal year.</summary>
/// <param name="Code">Stable within the municipality; part of a sheet's address.</param>
/// <param name="Name">The name on its sheets.</param>
/// <param name="NameEn">The name in English; the city may have given none.</param>
/// <param name="Sheets">How many sheets it has in that year.</param>
public sealed record Department(string Code, string Name, string? NameEn, int Sheets)
{
    /// <summary>The name in both languages; the Japanese one where the city gave no other.</summary>
    public Bilingual Names => new(Name, string.IsNullOrWhiteSpace(NameEn) ? Name : NameEn);
}
