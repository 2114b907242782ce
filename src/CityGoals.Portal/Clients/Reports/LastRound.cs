using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Reports;

/// <summary>The round before.</summary>
public sealed record LastRound(string Name, string NameEn, DateOnly AsOf, string Effect, string Participation)
{
    public Bilingual Names => new(Name, NameEn.Length > 0 ? NameEn : Name);
}
