using System.Net.Http.Json;
using CityGoals.TestKit.Tokens;

namespace CityGoals.Faults.Tests;

/// <summary>Leads a service's requests for feeds to their owner in this process, and issues the tokens for them as SignIn does.</summary>
/// <param name="client">The service that asks.</param>
internal sealed class OwnerOfFeeds(string client, HttpMessageHandler owner) : DelegatingHandler(owner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri!.AbsolutePath == "/connect/token"
            ? Task.FromResult(new HttpResponseMessage { Content = JsonContent.Create(new { access_token = TestTokens.ForService(client).Parameter, expires_in = 3600 }) })
            : base.SendAsync(request, cancellationToken);
}
