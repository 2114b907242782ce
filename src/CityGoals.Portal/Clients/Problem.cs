using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients;

/// <summary>The suite's problem details (RFC 9457 with English beside the Japanese), read back into a refusal.</summary>
internal sealed record Problem(string? Type, string? Title, string? TitleEn, string? Detail, string? DetailEn, IReadOnlyList<RefusedCell>? Cells)
{
    /// <summary>What the problem has to say beyond that.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Members { get; init; } = [];

    /// <summary>The refusal in a response of status 400 to 499, or of 503 where a neighbour of the service is down; none if the response carries no problem details.</summary>
    internal static async Task<Refusal?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (status is (< 400 or > 499) and not 503 || response.Content.Headers.ContentType?.MediaType != "application/problem+json") return null;
        try
        {
            return (await response.Content.ReadFromJsonAsync<Problem>(cancellation))?.ToRefusal(status);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Refusal ToRefusal(int status) => new(
        Type?[(Type.LastIndexOf(':') + 1)..] ?? "",
        status,
        new Bilingual(Title ?? "", TitleEn ?? Title ?? ""),
        Detail is null ? null : new Bilingual(Detail, DetailEn ?? Detail),
        Cells,
        Members.ToDictionary(member => member.Key, object? (member) => member.Value));
}
