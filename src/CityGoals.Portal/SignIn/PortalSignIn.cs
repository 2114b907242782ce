using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CityGoals.Portal.SignIn;

/// <summary>
/// Signs people in with SignIn and keeps them signed in. The browser holds a cookie that names a session; the session, with
/// its tokens, stays here.
/// </summary>
public static class PortalSignIn
{
    internal const string SignInPath = "/signin";
    internal const string SignOutPath = "/signout";
    internal const string OpenPath = "/open";

    /// <summary>
    /// Cookie and OpenID Connect for the issuer <c>SignIn:Issuer</c>, the policies, and a fallback that asks for sign-in everywhere
    /// but under <c>/open</c> and <c>/signin</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The issuer or the secret is not configured.</exception>
    public static TBuilder AddPortalSignIn<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder
    {
        var issuer = builder.Configuration.GetIssuer();
        var secret = builder.Configuration["SignIn:ClientSecret"] ?? throw new InvalidOperationException("SignIn:ClientSecret is not configured.");
        builder.AddServiceTokens("portal-rights");
        builder.Services.AddHttpContextAccessor().AddAntiforgery();
        // One portal keeps its sessions in memory; several will share them by another distributed cache, and nothing else changes.
        builder.Services.AddDistributedMemoryCache();
        builder.Services.AddSingleton<SessionStore>().AddSingleton<SessionTokens>().AddSingleton<SessionEvents>();
        builder.Services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
            })
            .AddCookie(options => Configure(options, issuer))
            .AddOpenIdConnect(options => Configure(options, issuer, secret));
        builder.Services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme).Configure<TimeProvider>((options, clock) =>
            options.TokenValidationParameters.LifetimeValidator = (_, expires, _, _) => expires is { } end && end > clock.GetUtcNow().UtcDateTime);
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionStore>((options, sessions) => options.SessionStore = sessions);
        builder.Services.AddAccessPolicies().AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAssertion(context => context.User.Identity is { IsAuthenticated: true } || IsOpen(context.Resource)).Build());
        return builder;
    }

    /// <summary>Maps <c>/signin</c>, which leads to the sign-in and back to <c>returnUrl</c>, and <c>POST /signout</c>.</summary>
    public static void MapPortalSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(SignInPath, EnterSession.Handle).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(SignOutPath, LeaveSession.Handle).AllowAnonymous();
    }

    /// <summary>Sends the signed-in person's own access token with every request of this client.</summary>
    public static IHttpClientBuilder AddUserToken(this IHttpClientBuilder client) =>
        client.AddHttpMessageHandler(services => new UserTokenHandler(services.GetRequiredService<IHttpContextAccessor>()));

    private static bool IsOpen(object? resource) => resource is HttpContext http
        && (http.Request.Path.StartsWithSegments(OpenPath, StringComparison.Ordinal)
            || http.Request.Path.StartsWithSegments(SignInPath, StringComparison.Ordinal));

    private static void Configure(CookieAuthenticationOptions options, Uri issuer)
    {
        options.Cookie.Guard("citygoals", issuer);
        options.EventsType = typeof(SessionEvents);
        // The session is prolonged where its tokens are, never by itself.
        options.SlidingExpiration = false;
        options.ExpireTimeSpan = SessionTokens.SessionLifetime;
    }

    private static void Configure(OpenIdConnectOptions options, Uri issuer, string secret)
    {
        options.Authority = issuer.AbsoluteUri;
        options.RequireHttpsMetadata = !issuer.IsLoopback;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.ClientId = "portal";
        options.ClientSecret = secret;
        options.CallbackPath = SignInPath + "/callback";
        options.SignedOutCallbackPath = SignInPath + "/signed-out";
        options.SignedOutRedirectUri = OpenPath + "/";
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By redirect, not by a form that submits itself with a script.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.SaveTokens = true;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email", "offline_access", "goals", "progress", "notifications", "analytics", "signin" }) options.Scope.Add(scope);
        options.CorrelationCookie.Guard("citygoals-correlation.", issuer);
        options.NonceCookie.Guard("citygoals-nonce.", issuer);
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.UiLocales = LanguageChoice.Chosen(context.Request)?.Code;
            // Who sends a form after the session has ended gets a page that keeps what was typed: the way to sign-in and back would lose it.
            if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                context.HandleResponse();
            }

            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            // An old bookmark of the way back, or cookies switched off: trying again by itself could go round in circles.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.HandleResponse();
            return Task.CompletedTask;
        };
        options.Events.OnTokenValidated = context =>
        {
            context.Principal = SessionTokens.PersonOf(context.SecurityToken.Claims);
            return Task.CompletedTask;
        };
    }
}
