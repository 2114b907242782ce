using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace CityGoals.ServiceDefaults;

/// <summary>Lets a service accept the access tokens that SignIn issues for it.</summary>
public static class BearerAuthentication
{
    /// <summary>
    /// Accepts signed access tokens of <c>SignIn:Issuer</c> whose audience is <paramref name="service"/> and whose rights have not ended,
    /// registers the policies, and lets the service ask for tokens of its own under its name.
    /// The issuer's keys are fetched with the first token, so a service starts and answers its health checks without SignIn.
    /// </summary>
    /// <param name="service">The service's name: goals, progress, notifications or analytics.</param>
    /// <exception cref="InvalidOperationException">The issuer or the secret is missing, or the issuer is plain HTTP on another machine.</exception>
    public static TBuilder AddBearerAuthentication<TBuilder>(this TBuilder builder, string service) where TBuilder : IHostApplicationBuilder
    {
        builder.AddAccessTokens(service).AddServiceTokens(service);
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<EndedRights>((options, rights) => options.Events = new JwtBearerEvents
            {
                OnTokenValidated = context =>
                {
                    if (rights.Cover(context.Principal!)) context.Fail("The rights in this token have ended.");
                    return Task.CompletedTask;
                },
            });
        return builder;
    }

    /// <summary>Accepts signed access tokens of <c>SignIn:Issuer</c> whose audience is <paramref name="audience"/>, and registers the policies.</summary>
    /// <exception cref="InvalidOperationException">The issuer is missing, or is plain HTTP on another machine.</exception>
    public static TBuilder AddAccessTokens<TBuilder>(this TBuilder builder, string audience) where TBuilder : IHostApplicationBuilder
    {
        var issuer = builder.Configuration.GetIssuer();
        builder.Services.AddAccessPolicies();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<TimeProvider>((options, clock) => Configure(options, issuer, audience, clock));
        return builder;
    }

    /// <summary>The address of SignIn as tokens name it, with its closing slash.</summary>
    /// <exception cref="InvalidOperationException">It is missing, or is plain HTTP on another machine.</exception>
    public static Uri GetIssuer(this IConfiguration configuration)
    {
        var text = configuration["SignIn:Issuer"] ?? throw new InvalidOperationException("SignIn:Issuer is not configured.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var issuer) || !(issuer.Scheme == Uri.UriSchemeHttps || (issuer.Scheme == Uri.UriSchemeHttp && issuer.IsLoopback)))
        {
            throw new InvalidOperationException($"SignIn:Issuer must be an https address (http only on this machine), not '{text}'.");
        }

        return issuer;
    }

    private static void Configure(JwtBearerOptions options, Uri issuer, string audience, TimeProvider clock)
    {
        options.Authority = issuer.AbsoluteUri;
        options.RequireHttpsMetadata = !issuer.IsLoopback;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = issuer.AbsoluteUri,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            // An identity token is signed by the same key and is no key to a service.
            ValidTypes = ["at+jwt"],
            NameClaimType = "name",
            RoleClaimType = "role",
            // No grace: a right ends when the token says so.
            LifetimeValidator = (_, expires, _, _) => expires is { } end && end > clock.GetUtcNow().UtcDateTime,
        };
    }
}
