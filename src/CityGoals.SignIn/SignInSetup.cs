using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Endpoints;
using CityGoals.SignIn.People;
using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CityGoals.SignIn;

/// <summary>Puts the service together.</summary>
internal static class SignInSetup
{
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    /// <summary>People, the protocol's server, the browser's session and the form. Needs the tenant database.</summary>
    internal static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var issuer = builder.Configuration.GetIssuer();
        builder.Services.AddOptions<SignInOptions>().BindConfiguration("SignIn").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddPeople();
        builder.Services.AddKeys();
        builder.Services.AddProtocol(issuer);
        builder.Services.AddBrowserSession(issuer);
        builder.Services.AddRazorComponents();
        // Japanese stays readable, and a third of the size, in the page's source.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return builder;
    }

    private static void AddPeople(this IServiceCollection services)
    {
        services.AddDbContext<PeopleContext>(options => options.UseNpgsql());
        // PBKDF2 with HMAC-SHA512, as many rounds as OWASP's password storage guide asks of it.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddIdentityCore<Person>(options => options.User.AllowedUserNameCharacters = "").AddEntityFrameworkStores<PeopleContext>();
        services.AddSingleton<PasswordDecoy>();
        services.AddSingleton<ReadStaffMember>();
        services.AddSingleton<ReadMunicipalities>();
        services.AddScoped<CheckPassword>();
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("citygoals-signin");
        services.AddSingleton<DataProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeys>((options, keys) => options.XmlRepository = keys);
        services.AddSingleton<TokenKeys>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenKeys>());
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(provider => provider.GetRequiredService<TokenKeys>());
    }

    private static void AddProtocol(this IServiceCollection services, Uri issuer)
    {
        services.AddDbContext<ProtocolContext>(options => options.UseNpgsql());
        services.AddHostedService<Clients>();
        services.AddHostedService<Upkeep>();
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ProtocolContext>().ReplaceDefaultEntities<Guid>())
            .AddServer(server =>
            {
                server.SetIssuer(issuer);
                server.SetAuthorizationEndpointUris(SignInApi.AuthorizePath).SetTokenEndpointUris(SignInApi.TokenPath);
                server.SetEndSessionEndpointUris(SignInApi.EndSessionPath).SetRevocationEndpointUris("connect/revoke");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowClientCredentialsFlow();
                server.Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
                server.RegisterScopes([Scopes.Profile, Scopes.Email, .. Clients.Audiences]);
                server.SetAccessTokenLifetime(Tickets.AccessTokenLifetime).SetRefreshTokenLifetime(WorkingDay);
                server.DisableAccessTokenEncryption();
                var http = server.UseAspNetCore();
                http.EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough().EnableStatusCodePagesIntegration();
                if (issuer.Scheme == Uri.UriSchemeHttp) http.DisableTransportSecurityRequirement();
            });
    }

    private static void AddBrowserSession(this IServiceCollection services, Uri issuer)
    {
        services.AddAuthentication().AddCookie(options =>
        {
            options.Cookie.Guard("citygoals-signin", issuer);
            options.ExpireTimeSpan = WorkingDay;
            options.LoginPath = SignInApi.SignInPath;
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnRedirectToLogin = context =>
            {
                var english = context.Request.Query["ui_locales"].ToString().StartsWith("en", StringComparison.Ordinal);
                context.Response.Redirect(context.RedirectUri + (english ? "&lang=en" : ""));
                return Task.CompletedTask;
            };
        });
        services.AddAuthorization();
        services.AddAntiforgery(options => options.Cookie.Guard("citygoals-signin-form", issuer));
    }
}
