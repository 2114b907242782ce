using System.Net.Http.Headers;
using System.Security.Cryptography;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CityGoals.TestKit.Tokens;

/// <summary>Access tokens like SignIn's, signed with a key of the tests, for services that run without SignIn.</summary>
public static class TestTokens
{
    /// <summary>The issuer that the tokens name; nothing answers there.</summary>
    public const string Issuer = "https://signin.test/";

    private static readonly DateTimeOffset FarAway = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "tests" };

    /// <summary>A person of <paramref name="municipality"/> who holds <paramref name="role"/> in <paramref name="departments"/>, for all services.</summary>
    public static AuthenticationHeaderValue For(string role, string municipality, params IReadOnlyList<string> departments) =>
        Bearer(new TestToken { Roles = [role], Municipality = municipality, Departments = departments });

    /// <summary>A sister service with its own credentials.</summary>
    public static AuthenticationHeaderValue ForService(string client) =>
        Bearer(new TestToken { Subject = client, Name = client, Roles = [Roles.Service] });

    /// <summary>The header for a token that differs from the ordinary one.</summary>
    public static AuthenticationHeaderValue Bearer(TestToken token) => new("Bearer", Issue(token));

    /// <summary>Signs a token.</summary>
    public static string Issue(TestToken token)
    {
        var claims = new Dictionary<string, object>
        {
            ["sub"] = token.Subject,
            ["name"] = token.Name,
            ["role"] = token.Roles.ToArray(),
            ["department"] = token.Departments.ToArray(),
            ["post"] = (token.Posts ?? [.. token.Roles.SelectMany(role => token.Departments, Caller.Post)]).ToArray(),
        };
        if (token.Municipality is { } municipality) claims["municipality"] = municipality;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = token.Issuer,
            Claims = claims,
            Expires = (token.Expires ?? FarAway).UtcDateTime,
            IssuedAt = DateTime.UnixEpoch,
            TokenType = token.Type,
            SigningCredentials = token.Key ?? new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        };
        foreach (var audience in token.Audiences) descriptor.Audiences.Add(audience);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>Makes a service that uses bearer authentication trust the key of the tests instead of asking SignIn.</summary>
    public static IServiceCollection AcceptTestTokens(this IServiceCollection services)
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
        configuration.SigningKeys.Add(Key);
        return services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
            options.TokenValidationParameters.ValidIssuer = Issuer;
        });
    }
}
