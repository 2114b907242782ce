using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CityGoals.SignIn.Tests.Hosting;

/// <summary>Asks SignIn's API in the name of somebody who has signed in.</summary>
public sealed class ApiClient(SignInHost host, Guid person, PortalClient portal, Tokens tokens)
{
    public Guid Person => person;

    /// <summary>The browser and the tokens behind it.</summary>
    public PortalClient Portal => portal;

    public Tokens Tokens => tokens;

    public static async Task<ApiClient> SignInAsync(SignInHost host, string mail, Guid person, string city = SignInHost.City)
    {
        var portal = new PortalClient(host);
        return new ApiClient(host, person, portal, await portal.GetTokensAsync(mail, city));
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(method, path, body is null ? null : JsonContent.Create(body));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var client = new HttpClient(host.Handler) { BaseAddress = SignInHost.Address };
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Access.EncodedToken);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> GetAsync(string path) => await JsonAsync(await SendAsync(HttpMethod.Get, path), HttpStatusCode.OK);

    public async Task<JsonElement> PostAsync(string path, object? body = null, HttpStatusCode status = HttpStatusCode.OK) => await JsonAsync(await SendAsync(HttpMethod.Post, path, body), status);

    public async Task<JsonElement> PutAsync(string path, object body, HttpStatusCode status = HttpStatusCode.OK) => await JsonAsync(await SendAsync(HttpMethod.Put, path, body), status);

    public async Task<HttpStatusCode> DeleteAsync(string path) => (await SendAsync(HttpMethod.Delete, path)).StatusCode;

    /// <summary>The last part of a problem's type.</summary>
    public static string ProblemOf(JsonElement answer) => answer.GetProperty("type").GetString()!.Split(':')[^1];

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
