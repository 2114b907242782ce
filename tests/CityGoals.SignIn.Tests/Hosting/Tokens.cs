using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CityGoals.SignIn.Tests.Hosting;

/// <summary>An answer of the token endpoint.</summary>
public sealed record Tokens(JsonWebToken Access, JsonWebToken? Identity, string? Refresh)
{
    public IReadOnlyList<string> Roles => All("role");

    public IReadOnlyList<string> Departments => All("department");

    public static async Task<Tokens> FromAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        var answer = JsonDocument.Parse(body).RootElement;
        return new Tokens(
            new JsonWebToken(answer.GetProperty("access_token").GetString()),
            answer.TryGetProperty("id_token", out var identity) ? new JsonWebToken(identity.GetString()) : null,
            answer.TryGetProperty("refresh_token", out var refresh) ? refresh.GetString() : null);
    }

    private List<string> All(string type) => [.. Access.Claims.Where(claim => claim.Type == type).Select(claim => claim.Value)];
}
