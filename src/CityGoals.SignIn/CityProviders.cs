using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Endpoints;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CityGoals.SignIn;

/// <summary>Hands sign-in over to the cities that have their own.</summary>
internal static class CityProviders
{
    /// <summary>The scheme of a city's provider.</summary>
    internal static string SchemeOf(string municipalityCode) => "city-" + municipalityCode;

    /// <summary>An OpenID Connect client for each city of <c>SignIn:Providers</c>.</summary>
    /// <exception cref="InvalidOperationException">One is not set up whole, or names no municipality.</exception>
    internal static void AddCityProviders(this WebApplicationBuilder builder, Uri issuer)
    {
        var providers = builder.Configuration.GetSection("SignIn:Providers").Get<Dictionary<string, CityProvider>>() ?? [];
        var authentication = builder.Services.AddAuthentication();
        foreach (var (code, provider) in providers)
        {
            if (!MunicipalityCode.TryParse(code, out _) || new[] { provider.Name, provider.Authority, provider.ClientId, provider.ClientSecret, provider.MailClaim }.Any(string.IsNullOrWhiteSpace))
            {
                throw new InvalidOperationException($"SignIn:Providers:{code} needs a municipality code, Name, Authority, ClientId and ClientSecret.");
            }

            authentication.AddOpenIdConnect(SchemeOf(code), options => Configure(options, code, provider, issuer));
        }
    }

    private static void Configure(OpenIdConnectOptions options, string code, CityProvider provider, Uri issuer)
    {
        options.Authority = provider.Authority;
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = $"/signin/city/{code}";
        // Never written: the session here begins before the handler would keep one of its own.
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By redirect, not by a form that submits itself with a script.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" }) options.Scope.Add(scope);
        options.CorrelationCookie.Guard("citygoals-city-correlation.", issuer);
        options.NonceCookie.Guard("citygoals-city-nonce.", issuer);
        options.Events.OnTicketReceived = context => EnterFromCity.HandleAsync(context, MunicipalityCode.Parse(code), provider);
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/signin?problem=city");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
