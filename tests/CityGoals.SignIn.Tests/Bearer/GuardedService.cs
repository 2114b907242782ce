using System.Net.Http.Headers;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityGoals.SignIn.Tests.Bearer;

/// <summary>A small service that calls itself goals, with a route for each policy and one whose policy was forgotten.</summary>
internal sealed class GuardedService : IAsyncDisposable
{
    private readonly WebApplication app;

    private GuardedService(WebApplication app) => this.app = app;

    internal HttpMessageHandler Handler => app.GetTestServer().CreateHandler();

    internal static async Task<GuardedService> StartAsync(TimeProvider? clock = null, string issuer = TestTokens.Issuer, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["SignIn:Issuer"] = issuer;
        builder.Configuration["SignIn:ClientSecret"] = "a-secret-of-the-tests-only";
        builder.AddServiceDefaults();
        builder.AddBearerAuthentication("goals");
        if (clock is not null) builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapDefaultEndpoints();
        app.MapGet("/caller", (Caller caller) => caller).RequireAuthorization(Policies.Staff);
        app.MapGet("/author", () => "").RequireAuthorization(Policies.Author);
        app.MapGet("/planning-office", () => "").RequireAuthorization(Policies.PlanningOffice);
        app.MapGet("/service", (Caller caller) => caller).RequireAuthorization(Policies.Service);
        app.MapGet("/forgotten", () => "");
        await app.StartAsync();
        return new GuardedService(app);
    }

    internal async Task<HttpResponseMessage> GetAsync(string path, AuthenticationHeaderValue? bearer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = bearer;
        return await app.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
