using CityGoals.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.Goals.Tests;

/// <summary>Who may use which route, for all routes there are.</summary>
public sealed class EveryRoute(GoalsService service)
{
    [Fact]
    public void Names_its_policy()
    {
        var routes = RouteMatrix.Of(service.Host.Services);

        routes.Count.ShouldBeGreaterThan(20);
        routes.Where(route => route.Policy == RouteMatrix.Nobody).ShouldBeEmpty();
        routes.Where(route => route.Policy == RouteMatrix.Open).Select(route => route.Route).ShouldBe(["/health/live", "/health/ready", "/openapi/{documentName}.json"], ignoreOrder: true);
    }

    [Fact]
    public void Has_a_limit_where_it_costs_much() => RouteMatrix.LimitsOf(service.Host.Services).ShouldBe(
        [
            "POST /readings: reading", "POST /readings/sheet: reading", "POST /readings/alignments: reading", "POST /readings/plan: file", "GET /staff: search", "GET /plan-elements: search", "GET /goal-sheets/{year:int}/{department}/{number:int}.txt: export", "GET /goal-sheets/{year:int}/{department}/{number:int}.xlsx: export",
            "POST /printings: export", "POST /imports: file", "POST /import-jobs: upload", "POST /import-jobs/{importJobId:guid}/files: file",
            "GET /audit: search", "GET /audit.csv: export", "GET /audit/verification: verification",
        ],
        ignoreOrder: true);

    [Fact]
    public async Task Lets_those_past_whom_its_policy_admits_and_nobody_else() =>
        (await RouteMatrix.WrongAnswersAsync(service.Host.Services, service.Host.CreateClient(), service.NewCity().Code, TestContext.Current.CancellationToken)).ShouldBeEmpty();

    [Fact]
    public async Task Is_found_out_where_it_names_none()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.MapPost("/things/{id:guid}", () => "");
        await app.StartAsync(TestContext.Current.CancellationToken);

        RouteMatrix.Of(app.Services).ShouldHaveSingleItem().ShouldBe(("POST", "/things/{id:guid}", RouteMatrix.Nobody));
    }
}
