using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace CityGoals.ServiceDefaults;

/// <summary>
/// Access tokens for this service itself, fetched from SignIn with the client's own credentials and kept until a minute before
/// they expire. Callers that need one at the same time share one request.
/// </summary>
public sealed class ServiceTokens(HttpClient signIn, Uri issuer, string clientId, string clientSecret, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim fetching = new(1);

    /// <summary>A token that <paramref name="audience"/> accepts.</summary>
    /// <exception cref="HttpRequestException">SignIn does not answer, or refuses the client.</exception>
    public async Task<string> GetAsync(string audience, CancellationToken cancellation)
    {
        if (Fresh(audience) is { } token) return token;
        await fetching.WaitAsync(cancellation);
        try
        {
            return Fresh(audience) ?? await FetchAsync(audience, cancellation);
        }
        finally
        {
            fetching.Release();
        }
    }

    public void Dispose() => fetching.Dispose();

    private string? Fresh(string audience) => kept.TryGetValue(audience, out var found) && found.Until > clock.GetUtcNow() ? found.Token : null;

    private async Task<string> FetchAsync(string audience, CancellationToken cancellation)
    {
        var asked = clock.GetUtcNow();
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", clientId), new("client_secret", clientSecret), new("scope", audience),
        ]);
        using var response = await signIn.PostAsync(new Uri(issuer, "connect/token"), form, cancellation);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<Answer>(cancellation) ?? throw new HttpRequestException("SignIn answered without a token.");
        kept[audience] = new Kept(answer.AccessToken, asked + TimeSpan.FromSeconds(answer.ExpiresIn) - Margin);
        return answer.AccessToken;
    }

    private sealed record Kept(string Token, DateTimeOffset Until);

    private sealed record Answer(
        [property: JsonPropertyName("access_token"), JsonRequired] string AccessToken,
        [property: JsonPropertyName("expires_in"), JsonRequired] int ExpiresIn);
}
