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

    [Fact]
    public void Has_a_limit_where_it_costs_much() => RouteMatrix.LimitsOf(host.Services).ShouldBe(
        [
            "GET /signin: sign-in", "POST /import: upload", "GET /import/readings: reading", "GET /goals/{year:int:range(1869,2999)}/{dept}/{number:int:min(1)}.pdf: export", "GET /goals/{year:int:range(1869,2999)}/{dept}/{number:int:min(1)}.{format:regex(^(xlsx|txt)$)}: export", "POST /goals/{year:int:range(1869,2999)}/booklet: export",
            "POST /goals/{year:int:range(1869,2999)}/{dept}/{number:int:min(1)}/progress/file: upload", "POST /plans/new: upload", "POST /plans/{plan:guid}/edit: upload", "GET /audit: search", "GET /audit/export: export", "GET /admin/people: search",
            "POST /admin/people/new: invitation", "GET /admin/tables/{table:regex(^(people|posts|holdings)$)}/export: export", "POST /admin/tables/{table:regex(^(people|posts|holdings)$)}/check: upload",
            "POST /admin/tables/{table:regex(^(people|posts|holdings)$)}/import: upload",
        ],
        ignoreOrder: true);
}
