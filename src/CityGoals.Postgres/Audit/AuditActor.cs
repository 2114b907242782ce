using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace CityGoals.Postgres.Audit;

/// <summary>Who is asking, as the audit trail names them. A handler for members of staff takes it as a parameter.</summary>
/// <param name="Municipality">The city in which they act.</param>
/// <param name="PersonId">The token's subject.</param>
/// <param name="Name">The name as it is now.</param>
public sealed record AuditActor(MunicipalityCode Municipality, string PersonId, string Name)
{
    private static readonly JsonSerializerOptions Kept = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Reads the actor from a validated token; none for a sister service, which acts in no city.</summary>
    public static AuditActor? From(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } && MunicipalityCode.TryParse(user.FindFirstValue("municipality"), out var municipality)
            ? new AuditActor(municipality, user.FindFirstValue("sub") ?? user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", user.FindFirstValue("name") ?? user.FindFirstValue(ClaimTypes.Name) ?? "")
            : null;

    /// <summary>For handlers whose policy lets only members of staff in.</summary>
    public static ValueTask<AuditActor?> BindAsync(HttpContext context) => ValueTask.FromResult(From(context.User));

    /// <summary>An act of this person's.</summary>
    /// <param name="kind">One of <see cref="AuditKind"/>.</param>
    /// <param name="before">What was there, to be kept as JSON.</param>
    /// <param name="after">What is there now.</param>
    public AuditFact Did(DateTimeOffset at, string kind, string subject, string summaryJa, string summaryEn, object? before = null, object? after = null) =>
        new(PersonId, Name, at, kind, subject, summaryJa, summaryEn, Json(before), Json(after));

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, Kept);
}
