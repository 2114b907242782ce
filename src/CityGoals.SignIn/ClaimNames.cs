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
    internal const string Post = "post";

    /// <summary>The session at this service, and how often the person's rights had changed: by them a token is known to be void.</summary>
    internal const string Session = "sid";
    internal const string RightsRevision = "rights";
}
