using CityGoals.Portal.Tests.Hosting;
using CityGoals.TestKit;

namespace CityGoals.Portal.Tests;

/// <summary>Who may use which route, for all routes there are.</summary>
public sealed class EveryRoute(PortalHost host)
{
    [Fact]
    public void Names_its_policy()
    {
        var routes = RouteMatrix.Of(host.Services);

        routes.Count.ShouldBeGreaterThan(20);
        routes.Where(route => route.Policy == RouteMatrix.Nobody).ShouldBeEmpty();
    }
}
