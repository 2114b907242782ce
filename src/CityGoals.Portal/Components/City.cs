using System.Security.Claims;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Components;

/// <summary>The city whose pages a person sees, as the sign-in names it.</summary>
public static class City
{
    /// <summary>The city's name; none where nobody is signed in, or the sign-in names no city.</summary>
    public static Bilingual? NameOf(ClaimsPrincipal user) => user.FindFirstValue("municipality_name") is { Length: > 0 } name
        ? new Bilingual(name, user.FindFirstValue("municipality_name_en") is { Length: > 0 } english ? english : name)
        : null;
}
