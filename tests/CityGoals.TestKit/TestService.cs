using CityGoals.TestKit.Tokens;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CityGoals.TestKit;

/// <summary>A service of the suite in this process, on a real database and, where given, a real broker; it accepts <see cref="TestTokens"/>.</summary>
/// <typeparam name="TProgram">The service's Program.</typeparam>
public sealed class TestService<TProgram>(
    string name, TestDatabase database, Uri? broker = null, TimeProvider? clock = null, IReadOnlyDictionary<string, string>? settings = null,
    Action<IServiceCollection>? services = null)
    : WebApplicationFactory<TProgram> where TProgram : class
{
    // Nobody listens there: a service without its broker starts and answers.
    private static readonly Uri NoBroker = new("amqp://nobody:nothing@127.0.0.1:9");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Settings come from here alone, wherever the service's sources lie.
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting($"ConnectionStrings:{name}", database.ConnectionString);
        builder.UseSetting("ConnectionStrings:messaging", (broker ?? NoBroker).ToString());
        builder.UseSetting("SignIn:Issuer", TestTokens.Issuer);
        builder.UseSetting("SignIn:ClientSecret", "a-secret-of-the-tests-only");
        builder.WithoutRateLimits();
        foreach (var (key, value) in settings ?? new Dictionary<string, string>()) builder.UseSetting(key, value);
        builder.ConfigureTestServices(registered =>
        {
            registered.AcceptTestTokens();
            if (clock is not null) registered.Replace(ServiceDescriptor.Singleton(clock));
            services?.Invoke(registered);
        });
    }
}
