using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CityGoals.SignIn.Tests.Hosting;

/// <summary>The portal's part of the protocol, by hand: the address to send the browser to, and what is sent to the token endpoint.</summary>
public sealed class PortalClient(SignInHost host, string address = "192.0.2.1")
{
    public const string Verifier = "a-verifier-that-is-long-enough-for-the-protocol-0123456789";

    public static readonly Uri Callback = new(SignInHost.PortalAddress, "signin/callback");

    public Browser Browser { get; } = new(new Dictionary<string, HttpMessageHandler> { [SignInHost.Address.Host] = host.Handler }, address);

    public static Uri AuthorizeAddress(params (string Name, string? Value)[] differently)
    {
        var parameters = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = "portal",
            ["response_type"] = "code",
            ["redirect_uri"] = Callback.AbsoluteUri,
            ["scope"] = "openid profile email offline_access goals progress notifications analytics signin",
            ["state"] = "state",
            ["nonce"] = "nonce",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in differently) parameters[name] = value;
        var query = parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value!)}");
        return new Uri(SignInHost.Address, "connect/authorize?" + string.Join('&', query));
    }

    public async Task<Page> SignInAsync(string mail, string password = SignInHost.Password, string city = SignInHost.City) =>
        await Browser.SubmitAsync(await Browser.GetAsync(AuthorizeAddress()), ("City", city), ("Mail", mail), ("Password", password));

    /// <summary>From the form to the tokens.</summary>
    public async Task<Tokens> GetTokensAsync(string mail, string city = SignInHost.City)
    {
        var page = await SignInAsync(mail, city: city);
        return await RedeemAsync(page.Query("code") ?? throw new InvalidOperationException($"No code at {page.Address}: {page.Html}"));
    }

    public async Task<Tokens> RedeemAsync(string code) => await Tokens.FromAsync(await SendAsync(
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback.AbsoluteUri), ("code_verifier", Verifier)));

    public Task<HttpResponseMessage> RefreshAsync(string refreshToken) => SendAsync(("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    /// <summary>Sends a request to the token endpoint with the portal's credentials.</summary>
    public Task<HttpResponseMessage> SendAsync(params (string Name, string Value)[] fields) =>
        SendAsync("connect/token", [("client_id", "portal"), ("client_secret", SignInHost.ClientSecret), .. fields]);

    public async Task<HttpResponseMessage> SendAsync(string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var client = new HttpClient(host.Handler) { BaseAddress = SignInHost.Address };
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(path, form, TestContext.Current.CancellationToken);
    }

    public static async Task<string?> ErrorOfAsync(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("error").GetString();
    }
}
