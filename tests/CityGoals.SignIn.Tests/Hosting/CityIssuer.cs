using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CityGoals.SignIn.Tests.Hosting;

/// <summary>A city's own sign-in, as little of OpenID Connect as an issuer can be: it lets in whom the test names, without a question.</summary>
internal sealed class CityIssuer : IAsyncDisposable
{
    internal static readonly Uri Address = new("https://login.city.test/");

    private readonly WebApplication app;
    private readonly ECDsaSecurityKey key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "city" };
    private string nonce = "";

    private CityIssuer(TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = Address.AbsoluteUri,
            ["authorization_endpoint"] = new Uri(Address, "authorize"),
            ["token_endpoint"] = new Uri(Address, "token"),
            ["jwks_uri"] = new Uri(Address, "keys"),
        });
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicHalf() } }));
        app.MapGet("/authorize", (HttpContext http) =>
        {
            nonce = http.Request.Query["nonce"].ToString();
            return Results.Redirect($"{http.Request.Query["redirect_uri"]}?code=code&state={Uri.EscapeDataString(http.Request.Query["state"].ToString())}");
        });
        app.MapPost("/token", () => Results.Json(new Dictionary<string, object> { ["access_token"] = "opaque", ["token_type"] = "Bearer", ["id_token"] = IdentityToken(clock) }));
    }

    /// <summary>Whom it lets in: the claim <c>preferred_username</c>.</summary>
    internal string Person { get; set; } = "";

    internal HttpMessageHandler Handler => app.GetTestServer().CreateHandler();

    internal static async Task<CityIssuer> StartAsync(TimeProvider clock)
    {
        var issuer = new CityIssuer(clock);
        await issuer.app.StartAsync();
        return issuer;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private object PublicHalf()
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new { kty = "EC", crv = "P-256", kid = key.KeyId, use = "sig", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) };
    }

    // Real issuers know the real time, which the handler compares with.
    private string IdentityToken(TimeProvider clock) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address.AbsoluteUri,
        Audience = "citygoals",
        Expires = clock.GetUtcNow().AddHours(1).UtcDateTime,
        Claims = new Dictionary<string, object> { ["sub"] = "city-1", ["nonce"] = nonce, ["preferred_username"] = Person },
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
    });
}
