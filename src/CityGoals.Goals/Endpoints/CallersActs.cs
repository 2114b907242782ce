using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.Messaging;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Endpoints;

/// <summary>What a caller does, for the audit trail.</summary>
internal static class CallersActs
{
    private static readonly JsonSerializerOptions Kept = new(EventJson.Options) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>An act of the caller's.</summary>
    /// <param name="before">What was there, to be kept as JSON.</param>
    /// <param name="after">What is there now.</param>
    public static AuditFact Did(
        this Caller caller, DateTimeOffset at, string kind, string subject, Bilingual summary, object? before = null, object? after = null) =>
        new(caller.PersonId, caller.Name, at, kind, subject, summary.Ja, summary.En, Json(before), Json(after));

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, Kept);
}
