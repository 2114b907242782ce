using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.SampleCity;

/// <summary>What this service needs of the sample city's municipality.json.</summary>
internal sealed record SampleMunicipality
{
    public required string Code { get; init; }

    public required Bilingual Name { get; init; }

    public required string TimeZone { get; init; }

    public required int FiscalFirstMonth { get; init; }

    public required int CurrentFiscalYear { get; init; }
}
