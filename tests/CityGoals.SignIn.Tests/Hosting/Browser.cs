using System.Net;
using Microsoft.Net.Http.Headers;

namespace CityGoals.SignIn.Tests.Hosting;

/// <summary>As much of a browser as signing in needs: cookies, redirects, forms. Knows the given hosts; a redirect to another one ends the way.</summary>
public sealed class Browser(IReadOnlyDictionary<string, HttpMessageHandler> hosts, string address = "192.0.2.1")
{
    // A jar without a clock: the time of the tests is not the machine's.
    private readonly Dictionary<(string Host, string Name), SetCookieHeaderValue> cookies = [];

    /// <summary>What a site has stored.</summary>
    public IReadOnlyCollection<SetCookieHeaderValue> CookiesOf(Uri site) => [.. cookies.Where(cookie => cookie.Key.Host == site.Host).Select(cookie => cookie.Value)];

    public Task<Page> GetAsync(Uri target) => FollowAsync(HttpMethod.Get, target, null);

    /// <summary>Sends the page's first form, with its hidden fields and <paramref name="fields"/>.</summary>
    public Task<Page> SubmitAsync(Page page, params (string Name, string Value)[] fields)
    {
        var all = page.HiddenFields();
        foreach (var (name, value) in fields) all[name] = value;
        return FollowAsync(HttpMethod.Post, new Uri(page.Address, page.FormAction()), new FormUrlEncodedContent(all));
    }

    private async Task<Page> FollowAsync(HttpMethod method, Uri target, HttpContent? content)
    {
        for (var hop = 0; hop < 20; hop++)
        {
            if (!hosts.TryGetValue(target.Authority, out var handler)) return new Page(target, HttpStatusCode.OK, "", null);
            using var request = new HttpRequestMessage(method, target) { Content = content };
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", address);
            request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            if (CookiesOf(target) is { Count: > 0 } stored) request.Headers.Add("Cookie", string.Join("; ", stored.Select(cookie => $"{cookie.Name}={cookie.Value}")));
            using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
            var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set)) Store(target, [.. set]);
            if (response.Headers.Location is not { } location) return new Page(target, response.StatusCode, await response.Content.ReadAsStringAsync(), response);
            (method, target, content) = (HttpMethod.Get, new Uri(target, location), null);
        }

        throw new InvalidOperationException($"Redirected in circles, last to {target}.");
    }

    private void Store(Uri site, IList<string> headers)
    {
        foreach (var cookie in SetCookieHeaderValue.ParseList(headers))
        {
            if (cookie.Expires?.Year == 1970) cookies.Remove((site.Host, cookie.Name.ToString()));
            else cookies[(site.Host, cookie.Name.ToString())] = cookie;
        }
    }
}
