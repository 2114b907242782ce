using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.TestKit;

/// <summary>Every route of a running host with the policy that it names, and who gets past it: taken from the host itself, so that no new route is forgotten.</summary>
public static partial class RouteMatrix
{
    /// <summary>What stands for the policy of a route that is open to everyone, and says so.</summary>
    public const string Open = "open";

    /// <summary>What stands for the policy of a route that names none.</summary>
    public const string Nobody = "none";

    private const string NoCity = "no city";

    /// <summary>Who has to get past each policy: said here a second time, so that a change there is seen.</summary>
    private static readonly Dictionary<string, string[]> Admitted = new(StringComparer.Ordinal)
    {
        [Policies.Staff] = [Roles.Author, Roles.Head, Roles.PlanningOffice, Roles.Executive, Roles.Administrator, Roles.Auditor],
        [Policies.Author] = [Roles.Author, Roles.Head, Roles.PlanningOffice],
        [Policies.PlanningOffice] = [Roles.PlanningOffice],
        [Policies.Auditor] = [Roles.Auditor, Roles.Administrator],
        [Policies.Administrator] = [Roles.Administrator],
        [Policies.StaffDirectory] = [Roles.Administrator, Roles.PlanningOffice, Roles.Auditor],
        [Policies.Service] = [Roles.Service],
    };

    /// <summary>The policies of a host's routes: <c>GET /imports</c> → <c>staff</c>.</summary>
    public static IReadOnlyList<(string Method, string Route, string Policy)> Of(IServiceProvider services) =>
        [.. from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), PolicyOf(endpoint))];

    /// <summary>The rate limits that a host's routes name: <c>GET /audit.csv: export</c>.</summary>
    public static IReadOnlyList<string> LimitsOf(IServiceProvider services) =>
        [.. from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let limit = endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName
            where limit is not null
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            select $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}: {limit}"];

    /// <summary>The roles that get past a policy; those of all staff for a route that is open.</summary>
    public static IReadOnlyList<string> RolesPast(string policy) => Admitted.GetValueOrDefault(policy) ?? Admitted[Policies.Staff];

    /// <summary>
    /// Asks every route of a service in the name of every role, of nobody, and of a member of staff whose token names no city; gives what is not as its policy says.
    /// </summary>
    public static Task<IReadOnlyList<string>> WrongAnswersAsync(IServiceProvider services, HttpClient client, string municipality, CancellationToken cancellation) =>
        WrongAnswersAsync(
            services, client,
            who => who switch
            {
                Roles.Service => TestTokens.ForService("analytics"),
                NoCity => TestTokens.Bearer(new TestToken { Roles = Roles.OfStaff }),
                _ => TestTokens.For(who, municipality, "soumu"),
            },
            _ => true, cancellation);

    /// <summary>The same with tokens of the caller's own.</summary>
    /// <param name="tokenOf">A token of somebody with a role and no other; none for who cannot be had.</param>
    /// <param name="asked">Which routes to ask.</param>
    public static async Task<IReadOnlyList<string>> WrongAnswersAsync(
        IServiceProvider services, HttpClient client, Func<string, AuthenticationHeaderValue?> tokenOf, Func<(string Method, string Route, string Policy), bool> asked, CancellationToken cancellation)
    {
        var wrong = new List<string>();
        foreach (var (method, route, policy) in Of(services).Where(route => route.Policy is not (Open or Nobody) && asked(route)))
        {
            foreach (var role in Roles.OfStaff.Append(Roles.Service)) await ExpectAsync(role, tokenOf(role), past: Admitted[policy].Contains(role), HttpStatusCode.Forbidden);
            await ExpectAsync("nobody", null, past: false, HttpStatusCode.Unauthorized);
            if (tokenOf(NoCity) is { } cityless) await ExpectAsync(NoCity, cityless, past: false, HttpStatusCode.Forbidden);

            async Task ExpectAsync(string who, AuthenticationHeaderValue? token, bool past, HttpStatusCode refusal)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Filled(route));
                request.Headers.Authorization = token;
                if (method is "POST" or "PUT") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                var got = answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
                if (got != past || (!past && answer.StatusCode != refusal)) wrong.Add($"{method} {route} ({policy}): {who} got {(int)answer.StatusCode}");
            }
        }

        return wrong;
    }

    internal static string PolicyOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? Open
        : endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().LastOrDefault(data => !string.IsNullOrEmpty(data.Policy))?.Policy ?? Nobody;

    /// <summary>An address of a route.</summary>
    /// <param name="places">What to write for its places, by name; others get an id, a year, a number or a department's code, as they ask for.</param>
    public static string Filled(string route, IReadOnlyDictionary<string, string>? places = null) => Placeholder().Replace(
        route, place => places?.GetValueOrDefault(place.Value[1..place.Value.IndexOfAny([':', '}'])]) ?? Filled(place));

    private static string Filled(Match place) =>
        place.Value.Contains(":guid", StringComparison.Ordinal) ? "019ab000-0000-7000-8000-00000000ffff" : place.Value.Contains("year", StringComparison.Ordinal) ? "2026" : place.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "soumu";

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
