using System.Text.RegularExpressions;

namespace CityGoals.TestKit;

/// <summary>What every answer of a process that browsers reach has to tell them; asked of every route of a running host, so that no new route is forgotten.</summary>
public static partial class BrowserHygiene
{
    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    /// <summary>Every header without which an answer is at fault.</summary>
    public static IReadOnlyList<string> Headers => [.. Told.Keys, "Content-Security-Policy", "Permissions-Policy", "Cache-Control"];

    /// <summary>Asks every route and gives what is wrong with the answers, each with its route.</summary>
    /// <param name="ask">Sends a request in the name of somebody whom the route's policy admits.</param>
    /// <param name="which">Which routes to ask.</param>
    /// <param name="mayBeKept">Whether browsers may keep what a route answers.</param>
    /// <param name="places">What to write for the places of routes, by name; <c>soumu</c> for others, and some id for ids.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        IServiceProvider services, Func<HttpRequestMessage, string, Task<HttpResponseMessage>> ask, Func<string, bool> which, Func<string, bool> mayBeKept, IReadOnlyDictionary<string, string>? places = null)
    {
        var faults = new List<string>();
        foreach (var (method, route, policy) in RouteMatrix.Of(services).Where(route => which(route.Route)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), RouteMatrix.Filled(route, places));
            if (method is "POST" or "PUT") request.Content = new FormUrlEncodedContent([new("x", "y")]);
            using var answer = await ask(request, policy);
            faults.AddRange(Of(answer, mayBeKept(route)).Select(fault => $"{method} {route}: {fault}"));
        }

        return faults;
    }

    /// <summary>What is wrong with an answer.</summary>
    public static IEnumerable<string> Of(HttpResponseMessage answer, bool mayBeKept)
    {
        foreach (var (name, value) in Told.Where(told => Header(answer, told.Key) != told.Value)) yield return $"{name} is not {value}";
        if (!Header(answer, "Permissions-Policy").Contains("camera=()", StringComparison.Ordinal)) yield return "Permissions-Policy allows the camera";

        var policy = Header(answer, "Content-Security-Policy").Split("; ");
        foreach (var rule in new[] { "default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'" }.Except(policy)) yield return $"Content-Security-Policy lacks {rule}";
        foreach (var rule in policy.Where(rule => Loose().IsMatch(rule))) yield return $"Content-Security-Policy is loose: {rule}";

        var cache = answer.Headers.CacheControl;
        if (cache is null || (!mayBeKept && !cache.NoStore)) yield return "Cache-Control lets it be kept";
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            if (!Closed().IsMatch(cookie)) yield return $"a cookie is open: {cookie.Split('=')[0]}";
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    // Anything but a word in quotes of its own, or the address of SignIn or the portal in form-action.
    [GeneratedRegex(@"unsafe-|[*]|data:|blob:|^(?!form-action )\S+ .*http")]
    private static partial Regex Loose();

    [GeneratedRegex(@"^(?=.*; httponly)(?=.*; samesite=(lax|strict))(?=.*; path=/(;|$))", RegexOptions.IgnoreCase)]
    private static partial Regex Closed();
}
