using CityGoals.Portal.SignIn;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Bearer;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CityGoals.SignIn.Tests.Hosting;

/// <summary>The portal's sign-in as it runs, before pages of the tests' own, between the real SignIn and a service.</summary>
internal sealed class PortalHost : IAsyncDisposable
{
    // By which a service asks for tokens of its own, and for rights that have ended.
    private static readonly string[] SignInClients = ["signin-tokens", "signin-rights"];

    private readonly SignInHost signIn;
    private readonly GuardedService goals;
    private readonly WebApplication app;

    private PortalHost(SignInHost signIn, GuardedService goals)
    {
        this.signIn = signIn;
        this.goals = goals;
        app = Build();
    }

    /// <summary>While set, the portal cannot reach SignIn; browsers can.</summary>
    internal bool SignInIsAway { get; set; }

    internal static async Task<PortalHost> StartAsync(SignInHost signIn)
    {
        var goals = await GuardedService.StartAsync(signIn.Clock, services: services =>
        {
            services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = signIn.Handler);
            foreach (var client in SignInClients) services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => signIn.Handler);
        });
        var host = new PortalHost(signIn, goals);
        await host.app.StartAsync();
        return host;
    }

    /// <summary>An address of the portal.</summary>
    internal static Uri At(string path) => new(SignInHost.PortalAddress, path);

    /// <summary>A browser in which somebody has signed in.</summary>
    internal async Task<Browser> SignedInAsync(string mail)
    {
        var browser = NewBrowser();
        var page = await browser.SubmitAsync(await browser.GetAsync(At("/")), ("City", SignInHost.City), ("Mail", mail), ("Password", SignInHost.Password));
        page.Address.ShouldBe(At("/"));
        return browser;
    }

    /// <summary>What the service behind the portal says to a token.</summary>
    internal async Task<System.Net.HttpStatusCode> AskGoalsAsync(string token) => (await goals.GetAsync("/caller", new("Bearer", token))).StatusCode;

    internal Browser NewBrowser() => new(new Dictionary<string, HttpMessageHandler>
    {
        [SignInHost.PortalAddress.Host] = app.GetTestServer().CreateHandler(),
        [SignInHost.Address.Host] = signIn.Handler,
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await goals.DisposeAsync();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["SignIn:Issuer"] = SignInHost.Address.AbsoluteUri;
        builder.Configuration["SignIn:ClientSecret"] = SignInHost.ClientSecret;
        builder.AddServiceDefaults();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(signIn.Clock));
        builder.AddPortalSignIn();
        builder.Services.Configure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = new Line(this));
        foreach (var client in SignInClients) builder.Services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => new Line(this));
        builder.Services.AddHttpClient("goals", client => client.BaseAddress = new Uri("https://goals.test")).ConfigurePrimaryHttpMessageHandler(() => goals.Handler).AddUserToken();

        var built = builder.Build();
        built.MapDefaultEndpoints();
        built.MapPortalSignIn();
        built.MapGet("/", (Caller caller) => caller).RequireAuthorization(Policies.Staff);
        built.MapGet("/planning", () => "").RequireAuthorization(Policies.PlanningOffice);
        built.MapGet("/unnamed", () => "");
        built.MapGet("/open/page", () => "open");
        built.MapGet("/goals", async (IHttpClientFactory clients) => await (await clients.CreateClient("goals").GetAsync("/caller")).Content.ReadAsStringAsync());
        // Two parameters: with one it would be taken for a delegate that answers by itself.
        built.MapGet("/token", async (HttpContext http, CancellationToken _) => Results.Text(await http.GetTokenAsync("access_token")));
        built.MapGet("/way-out", (HttpContext http, IAntiforgery antiforgery) => Results.Content(
            $"<form method=\"post\" action=\"/signout\"><input type=\"hidden\" name=\"__RequestVerificationToken\" value=\"{antiforgery.GetAndStoreTokens(http).RequestToken}\"></form>", "text/html"));
        return built;
    }

    private sealed class Line(PortalHost host) : DelegatingHandler(host.signIn.Handler)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            host.SignInIsAway ? throw new HttpRequestException("Nobody answers.") : base.SendAsync(request, cancellationToken);
    }
}
