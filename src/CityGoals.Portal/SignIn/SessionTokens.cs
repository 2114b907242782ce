using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CityGoals.Portal.SignIn;

/// <summary>Exchanges a session's tokens with SignIn.</summary>
internal sealed class SessionTokens(IOptionsMonitor<OpenIdConnectOptions> openIdConnect, TimeProvider clock)
{
    /// <summary>How long a session lasts after its tokens were last refreshed: as long as a refresh token.</summary>
    internal static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(12);

    private const string ExpiresAt = "expires_at";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private static readonly string[] PersonClaims =
        ["sub", "name", "email", "municipality", "municipality_name", "municipality_name_en", "role", "department", "post", "sid", "rights"];

    /// <summary>What pages know of a person: of an identity token, the claims that say who it is and what they may do.</summary>
    internal static ClaimsPrincipal PersonOf(IEnumerable<Claim> claims) => new(new ClaimsIdentity(
        claims.Where(claim => PersonClaims.Contains(claim.Type, StringComparer.Ordinal)).Select(claim => new Claim(claim.Type, claim.Value)),
        OpenIdConnectDefaults.AuthenticationScheme, "name", "role"));

    /// <summary>Whether the access token expires within a minute.</summary>
    internal bool AreStale(AuthenticationProperties session) =>
        !DateTimeOffset.TryParse(session.GetTokenValue(ExpiresAt), CultureInfo.InvariantCulture, out var end) || end - Margin <= clock.GetUtcNow();

    /// <summary>
    /// Fetches new tokens. None where SignIn refuses: the session is over. Two requests that come here at the same time both
    /// succeed, because SignIn takes a used refresh token for a short while longer.
    /// </summary>
    /// <exception cref="HttpRequestException">SignIn does not answer.</exception>
    internal async Task<AuthenticationTicket?> RefreshAsync(AuthenticationProperties session, CancellationToken cancellation)
    {
        var asked = clock.GetUtcNow();
        using var response = await PostAsync("connect/token", [new("grant_type", "refresh_token"), new("refresh_token", session.GetTokenValue("refresh_token") ?? "")], cancellation);
        if (response.StatusCode == HttpStatusCode.BadRequest) return null;
        var answer = new OpenIdConnectMessage(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation));

        var renewed = session.Clone();
        renewed.IssuedUtc = asked;
        renewed.ExpiresUtc = asked + SessionLifetime;
        renewed.StoreTokens(
        [
            new() { Name = "access_token", Value = answer.AccessToken },
            new() { Name = "refresh_token", Value = answer.RefreshToken },
            new() { Name = "id_token", Value = answer.IdToken },
            new() { Name = ExpiresAt, Value = asked.AddSeconds(int.Parse(answer.ExpiresIn, CultureInfo.InvariantCulture)).ToString("o", CultureInfo.InvariantCulture) },
        ]);
        // It came from SignIn itself over a connection of our own, which vouches for it as a signature would.
        return new AuthenticationTicket(PersonOf(new JsonWebToken(answer.IdToken).Claims), renewed, CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Makes the refresh token worthless. Where SignIn does not answer it ends by itself after <see cref="SessionLifetime"/>.</summary>
    internal async Task RevokeAsync(AuthenticationProperties session, CancellationToken cancellation)
    {
        try
        {
            using var response = await PostAsync("connect/revoke", [new("token", session.GetTokenValue("refresh_token") ?? "")], cancellation);
        }
        catch (HttpRequestException)
        {
            // Signing out here goes on.
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellation)
    {
        var options = openIdConnect.Get(OpenIdConnectDefaults.AuthenticationScheme);
        using var form = new FormUrlEncodedContent([new("client_id", options.ClientId!), new("client_secret", options.ClientSecret!), .. fields]);
        try
        {
            return await options.Backchannel.PostAsync(new Uri(new Uri(options.Authority!), path), form, cancellation);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new HttpRequestException("SignIn did not answer in time.", late);
        }
    }
}
