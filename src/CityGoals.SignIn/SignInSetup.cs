using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Delivery;
using CityGoals.SignIn.Endpoints;
using CityGoals.SignIn.Endpoints.Staff;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.People;
using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using MimeKit;
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
        builder.AddMailDelivery();
        builder.AddOwnAccessTokens();
        builder.Services.AddBrowserSession(issuer);
        builder.AddCityProviders(issuer);
        builder.Services.AddRazorComponents();
        // Before the framework's own writer, which would answer with JSON.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, RefusedPageWriter>());
        // Japanese stays readable, and a third of the size, in the page's source.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return builder;
    }

    private static void AddPeople(this IServiceCollection services)
    {
        // PBKDF2 with HMAC-SHA512, as many rounds as OWASP's password storage guide asks of it.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<PasswordDecoy>();
        services.AddSingleton<ReadStaffMember>();
        services.AddSingleton<ReadMunicipalities>();
        services.AddSingleton<CheckPassword>().AddSingleton<PersonSessions>().AddSingleton<PasswordLinks>().AddSingleton<PendingSignIns>().AddSingleton<KnownBrowsers>().AddScoped<ChangeAccount>().AddSingleton<ChangeAccess>();
        services.AddValidation();
        services.AddSingleton<RightsSignal>().AddSingleton<MailSignal>();
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("citygoals-signin");
        services.AddSingleton<DataProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeys>((options, keys) => options.XmlRepository = keys);
        services.AddSingleton<TokenKeys>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenKeys>());
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(provider => provider.GetRequiredService<TokenKeys>());
        services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>>(provider => provider.GetRequiredService<TokenKeys>());
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
        services.AddAuthorizationBuilder().AddPolicy(
            SignInApi.OwnSession, policy => policy.AddAuthenticationSchemes(CookieAuthenticationDefaults.AuthenticationScheme).RequireAuthenticatedUser());
        services.AddAntiforgery(options => options.Cookie.Guard("citygoals-signin-form", issuer));
    }

    private static void AddMailDelivery(this WebApplicationBuilder builder)
    {
        // Without a mail server mails wait in the database.
        if (builder.Configuration.GetConnectionString("mail") is not { Length: > 0 } server) return;
        builder.Services.AddSingleton(services =>
        {
            var options = services.GetRequiredService<IOptions<SignInOptions>>().Value;
            return new MailServer(new Uri(server), new MailboxAddress("重点目標管理", options.MailFrom ?? "noreply@" + options.PortalAddress.Host));
        });
        builder.Services.AddHostedService<MailDelivery>();
    }

    // This service is one of those that tokens are made for. It needs nobody to tell it its own keys, or whose rights have ended.
    private static void AddOwnAccessTokens(this WebApplicationBuilder builder)
    {
        builder.AddAccessTokens("signin");
        builder.Services.AddSingleton<CheckLiveRights>();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptionsMonitor<OpenIddictServerOptions>>((options, server) =>
        {
            options.Configuration = new OpenIdConnectConfiguration();
            options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) => server.CurrentValue.SigningCredentials.Select(credentials => credentials.Key);
            options.Events = new JwtBearerEvents { OnTokenValidated = context => context.HttpContext.RequestServices.GetRequiredService<CheckLiveRights>().CheckAsync(context) };
        });
    }
}
