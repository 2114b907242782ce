using System.Net;
using System.Text.RegularExpressions;
using System.Web;

namespace CityGoals.SignIn.Tests.Hosting;

/// <summary>What a browser shows at the end of its redirects.</summary>
/// <param name="Response">None where the way led to a host that the browser does not know.</param>
public sealed partial record Page(Uri Address, HttpStatusCode Status, string Html, HttpResponseMessage? Response)
{
    /// <summary>A parameter of the address.</summary>
    public string? Query(string name) => HttpUtility.ParseQueryString(Address.Query)[name];

    /// <summary>Of the first form.</summary>
    public Dictionary<string, string> HiddenFields() => HiddenInput().Matches(Html.Split("</form>")[0])
        .Select(input => input.Value)
        .ToDictionary(input => Attribute(input, "name"), input => Attribute(input, "value"), StringComparer.Ordinal);

    public string FormAction() => Attribute(Form().Match(Html).Value, "action");

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();

    [GeneratedRegex("<form[^>]*>")]
    private static partial Regex Form();
}
