namespace CityGoals.SignIn.People;

/// <summary>A person in a session, as tokens describe them at one moment.</summary>
/// <param name="SessionId">The session in whose name the tokens are made.</param>
/// <param name="Municipality">The city's name.</param>
/// <param name="MunicipalityEn">The city's name in English.</param>
/// <param name="RightsRevision">Counts the changes of the rights that took effect at once; an older token is void.</param>
/// <param name="Rights">The rights of today.</param>
/// <param name="RightsEnd">When those rights change: midnight in the city's time zone; none if no change is known.</param>
internal sealed record StaffMember(
    Guid PersonId,
    Guid SessionId,
    string MunicipalityCode,
    string Municipality,
    string MunicipalityEn,
    string Name,
    string Mail,
    int RightsRevision,
    Rights Rights,
    DateTimeOffset? RightsEnd);
