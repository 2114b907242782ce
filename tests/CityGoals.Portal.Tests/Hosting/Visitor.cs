using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>Someone at a browser, with the services that they reach.</summary>
public sealed class Visitor
{
    public const string Name = "試験 花子";

    private readonly HttpClient browser;

    internal Visitor(PortalHost host, string id, string role, IReadOnlyList<string> departments)
    {
        (Id, Role, Departments) = (id, role, departments);
        browser = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = host.ClientOptions.BaseAddress });
        browser.DefaultRequestHeaders.Add(VisitorAuthentication.Header, id);
        browser.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public string Id { get; }

    public string Role { get; }

    public IReadOnlyList<string> Departments { get; }

    /// <summary>What this visitor's pages are made from.</summary>
    public FakeServices Services { get; } = new();

    /// <summary>Opens an address; a redirect is not followed.</summary>
    public Task<ShownPage> OpenAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends the form in the main part of a page, with its hidden fields, and files where given.</summary>
    public Task<ShownPage> SubmitAsync(ShownPage page, params IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var form = page.Document.QuerySelector("main form[method=post]").ShouldBeAssignableTo<IHtmlFormElement>()!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(hidden, files) : new FormUrlEncodedContent(hidden) });
    }

    /// <summary>Sends the form with an address, with its hidden fields, a button's value and what is typed.</summary>
    public Task<ShownPage> SubmitAsync(ShownPage page, string action, params IReadOnlyList<(string Name, string Value)> fields)
    {
        var form = page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().First(form => (form.GetAttribute("action") ?? page.Address) == action);
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value));
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]) });
    }

    /// <summary>Sends the form with an address, with its hidden fields and one file.</summary>
    public Task<ShownPage> SubmitFileAsync(ShownPage page, string action, string name, byte[] bytes)
    {
        var form = page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().First(form => form.GetAttribute("action") == action);
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = Multipart(hidden, [(name, bytes)]) });
    }

    public Task<ShownPage> SendAsync(HttpRequestMessage request) => ShownPage.OfAsync(browser, request);

    private static MultipartFormDataContent Multipart(IReadOnlyDictionary<string, string> fields, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "files", name);
        return content;
    }
}
