using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>What a browser got.</summary>
public sealed partial record ShownPage(string Address, HttpResponseMessage Response, string Html, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads.</summary>
    public string? Location => Response.Headers.Location?.OriginalString;

    internal static async Task<ShownPage> OfAsync(HttpClient browser, HttpRequestMessage request)
    {
        var address = request.RequestUri!.OriginalString;
        var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ShownPage(address, response, html, new HtmlParser().ParseDocument(html));
    }

    /// <summary>The words of the first element that a selector finds, with white space folded.</summary>
    public string TextOf(string selector) => Folded(Document.QuerySelector(selector).ShouldNotBeNull($"nothing is {selector}").TextContent);

    /// <summary>The words of every element that a selector finds.</summary>
    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(element => Folded(element.TextContent))];

    /// <summary>The words of the page's main part.</summary>
    public string Main => TextOf("main");

    private static string Folded(string text) => Spaces().Replace(text, " ").Replace("\u2060", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
