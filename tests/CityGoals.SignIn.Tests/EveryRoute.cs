using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit;

namespace CityGoals.SignIn.Tests;

/// <summary>Who may use which route, for all routes there are.</summary>
public sealed class EveryRoute : IAsyncLifetime
{
    private SignInHost host = null!;

    public async ValueTask InitializeAsync() => host = await SignInHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public void Names_its_policy() => RouteMatrix.Of(host.Services).Where(route => route.Policy == RouteMatrix.Nobody).ShouldBeEmpty();
}
