using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Isolation;

namespace CityGoals.Portal.Tests;

/// <summary>
/// The portal keeps nothing of its own but sessions, and asks services in the name of whoever looks: what it learnt for one city's people shows on no page of
/// another city's, even where they ask for the same address at the same time.
/// </summary>
public sealed class CanaryOfTwoCities(PortalHost host)
{
    [Fact]
    public async Task Shows_nothing_of_what_another_citys_people_look_at()
    {
        var canaries = new Canaries();
        var leaks = new List<string>();
        var seen = 0;
        foreach (var role in (string[])[Roles.PlanningOffice, Roles.Administrator, Roles.Auditor, Roles.Head, Roles.Executive])
        {
            var (other, own) = (CanaryVisitor(role, canaries), host.Visit(role, "soumu").WithSampleCity());
            foreach (var address in EveryPage.Addresses)
            {
                var there = other.OpenAsync(address);
                var here = await own.OpenAsync(address);
                if (canaries.In((await there).Html) is not null) seen++;
                foreach (var page in new[] { here, await own.OpenAsync(address) })
                {
                    if (canaries.In($"{page.Response.Headers}{page.Response.Content.Headers}{page.Html}") is { } leak) leaks.Add($"{role} {address}: {leak}");
                }
            }
        }

        leaks.ShouldBeEmpty();
        // Where the other city's own people saw none either, nothing would have been shown.
        seen.ShouldBeGreaterThan(EveryPage.Addresses.Count);
    }

    private Visitor CanaryVisitor(string role, Canaries canaries)
    {
        var visitor = host.Visit(role, "soumu").WithSampleCity();
        visitor.Services.Reword("総務部", canaries.At("department")).Reword("防災", canaries.At("title")).Reword("会田", canaries.At("person")).Reword("波多野", canaries.At("holder"));
        return visitor;
    }
}
