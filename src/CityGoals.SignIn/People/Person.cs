using Microsoft.AspNetCore.Identity;

namespace CityGoals.SignIn.People;

/// <summary>
/// A member of a city's staff with an account. The mail address is the user name: unique in the city, not across cities.
/// What the person may do comes from the posts held, never from here.
/// </summary>
public sealed class Person : IdentityUser<Guid>
{
    public required string MunicipalityCode { get; init; }

    /// <summary>Name as histories show it.</summary>
    public required string Name { get; set; }

    /// <summary>Reading of the name, in hiragana.</summary>
    public required string Kana { get; set; }

    public required string NameEn { get; set; }

    /// <summary>Since when the person may not sign in; none while the account is in use.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }
}
