using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Rounds;

/// <summary>A grade of a judgement scale, with what it means in this city.</summary>
public sealed record Grade(string Symbol, string Definition, string DefinitionEn)
{
    public Bilingual Meaning => new(Definition, DefinitionEn);
}
