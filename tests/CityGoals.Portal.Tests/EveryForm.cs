using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;

namespace CityGoals.Portal.Tests;

/// <summary>No form is taken that the portal did not give, for all addresses that take one.</summary>
public sealed class EveryForm(PortalHost host)
{
    /// <summary>What to write for the places of routes.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Places = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["year"] = "2026",
        ["dept"] = "soumu",
        ["number"] = "1",
        ["file"] = "1",
        ["goal"] = "1",
        ["initiative"] = "1",
        ["action"] = "1",
        ["part"] = "period",
        ["act"] = "suspension",
        ["table"] = "people",
        ["step"] = "submit",
        ["job"] = SampleAnswers.JobId,
        ["plan"] = SamplePlans.Now,
        ["round"] = SampleRounds.Planned,
        ["sheet"] = SampleReports.Sheet,
        ["evidence"] = SampleReports.Listed,
    };

    [Fact]
    public async Task Is_refused_without_its_token()
    {
        var addresses = RouteMatrix.Of(host.Services).Where(route => route.Method == "POST").Select(route => (route.Policy, Address: Filled(route.Route))).ToList();

        addresses.Count.ShouldBeGreaterThan(20);
        foreach (var (policy, address) in addresses)
        {
            var visitor = host.Visit(policy switch { Policies.Administrator => Roles.Administrator, _ => Roles.PlanningOffice }, "soumu").WithSampleCity();
            var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("x", "y")]) });

            answer.Status.ShouldBeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType], address);
            visitor.Services.Requests.ShouldBeEmpty(address);
        }
    }

    private static string Filled(string route) => string.Join('/', route.Split('/').Select(part =>
        !part.StartsWith('{') ? part : Places.GetValueOrDefault(part[1..part.IndexOfAny([':', '}'])], SampleStaff.Aida)));
}
