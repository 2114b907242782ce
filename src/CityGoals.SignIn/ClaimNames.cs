namespace CityGoals.SignIn;

/// <summary>Names of the claims in tokens and in this service's own session.</summary>
internal static class ClaimNames
{
    internal const string Subject = "sub";
    internal const string Name = "name";
    internal const string Mail = "email";
    internal const string Municipality = "municipality";
    /// <summary>The city's name, and in English: for pages, in identity tokens only.</summary>
    internal const string MunicipalityName = "municipality_name";
    internal const string MunicipalityNameEn = "municipality_name_en";
    internal const string Role = "role";
    internal const string Department = "department";

    /// <summary>In the session, in codes and in refresh tokens only: never in a token that another party reads.</summary>
    internal const string SecurityStamp = "security_stamp";
}
