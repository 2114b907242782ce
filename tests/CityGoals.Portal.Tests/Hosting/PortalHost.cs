using System.Collections.Concurrent;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(CityGoals.Portal.Tests.Hosting.PortalHost))]

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>The portal in this process, on a day of the tests' own. Every visitor brings services of their own, so tests know nothing of each other.</summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    /// <summary>16 October 2026, nine in the morning in the city hall.</summary>
    public static readonly DateTimeOffset Now = new(2026, 10, 16, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where people would sign in; nothing answers there.</summary>
    public const string SignIn = "http://localhost:9";

    private readonly ConcurrentDictionary<string, Visitor> visitors = new(StringComparer.Ordinal);

    /// <summary>Someone who holds a role in departments.</summary>
    public Visitor Visit(string role = Roles.PlanningOffice, params IReadOnlyList<string> departments)
    {
        var visitor = new Visitor(this, Guid.NewGuid().ToString(), role, departments);
        visitors[visitor.Id] = visitor;
        return visitor;
    }

    /// <summary>The visitor of a request.</summary>
    internal Visitor? Known(string? id) => id is not null && visitors.TryGetValue(id, out var visitor) ? visitor : null;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The developers' page would hide ours.
        builder.UseEnvironment("Production");
        builder.WithoutRateLimits();
        builder.UseSetting("SignIn:Issuer", SignIn);
        builder.UseSetting("SignIn:ClientSecret", "never used");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(this);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeTimeProvider(Now)));
            services.AddAuthentication(options => (options.DefaultScheme, options.DefaultChallengeScheme) = (VisitorAuthentication.Name, VisitorAuthentication.Name))
                .AddScheme<AuthenticationSchemeOptions, VisitorAuthentication>(VisitorAuthentication.Name, null);
            services.AddTransient<FakeServicesHandler>();
            services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler<FakeServicesHandler>());
            services.ConfigureAll<HttpStandardResilienceOptions>(options =>
            {
                options.Retry.Delay = TimeSpan.Zero;
                // One visitor's silent services are no reason to ask another's no more.
                options.CircuitBreaker.MinimumThroughput = int.MaxValue;
            });
        });
    }
}
