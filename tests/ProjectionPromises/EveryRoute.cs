using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.ProjectionPromises;

/// <summary>Who may use which route, for all routes there are.</summary>
public sealed class EveryRoute(RunningService service)
{
    [Fact]
    public void Names_its_policy()
    {
        var routes = RouteMatrix.Of(service.Host.Services);

        routes.Count.ShouldBeGreaterThan(5);
        routes.Where(route => route.Policy == RouteMatrix.Nobody).ShouldBeEmpty();
        routes.Where(route => route.Policy == RouteMatrix.Open).Select(route => route.Route).ShouldBe(["/health/live", "/health/ready"], ignoreOrder: true);
    }

    [Fact]
    public void Has_a_limit_where_it_costs_much() =>
        new[] { "GET /audit: search", "GET /audit.csv: export", "GET /audit/verification: verification", "POST /projections/rebuild: verification" }.Except(RouteMatrix.LimitsOf(service.Host.Services)).ShouldBeEmpty();

    [Fact]
    public async Task Lets_those_past_whom_its_policy_admits_and_nobody_else() =>
        (await RouteMatrix.WrongAnswersAsync(service.Host.Services, service.Host.NewClient(), Municipalities.Next(), TestContext.Current.CancellationToken)).ShouldBeEmpty();
}
