namespace CityGoals.SignIn.People;

/// <summary>A person as tokens describe them at one moment.</summary>
/// <param name="Municipality">The city's name.</param>
/// <param name="MunicipalityEn">The city's name in English.</param>
/// <param name="SecurityStamp">Changes with the password; sessions and refresh tokens of before then end.</param>
/// <param name="Rights">The rights of today.</param>
/// <param name="RightsEnd">When those rights change: midnight in the city's time zone; none if no change is known.</param>
internal sealed record StaffMember(
    Guid PersonId,
    string MunicipalityCode,
    string Municipality,
    string MunicipalityEn,
    string Name,
    string Mail,
    string SecurityStamp,
    Rights Rights,
    DateTimeOffset? RightsEnd);
