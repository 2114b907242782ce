namespace CityGoals.SignIn;

/// <summary>A city as the sign-in form offers it.</summary>
public sealed record MunicipalityName
{
    public required string MunicipalityCode { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    /// <summary>IANA name; times on the form are the city's.</summary>
    public required string TimeZone { get; init; }

    /// <summary>What the city's own sign-in is called there; none where it has none.</summary>
    public string? ProviderName { get; init; }
}
