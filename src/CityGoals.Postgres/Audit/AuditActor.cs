using System.Security.Claims;

namespace CityGoals.Postgres.Audit;

/// <summary>Who is asking, as the audit trail names them.</summary>
/// <param name="Municipality">The city in which they act.</param>
/// <param name="PersonId">The token's subject.</param>
/// <param name="Name">The name as it is now.</param>
public sealed record AuditActor(MunicipalityCode Municipality, string PersonId, string Name)
{
    /// <summary>Reads the actor from a validated token; none for a sister service, which acts in no city.</summary>
    public static AuditActor? From(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } && MunicipalityCode.TryParse(user.FindFirstValue("municipality"), out var municipality)
            ? new AuditActor(municipality, user.FindFirstValue("sub") ?? user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", user.FindFirstValue("name") ?? user.FindFirstValue(ClaimTypes.Name) ?? "")
            : null;
}
