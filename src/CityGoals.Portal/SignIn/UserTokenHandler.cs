using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;

namespace CityGoals.Portal.SignIn;

/// <summary>Puts the access token of the person whose page is being made on requests to the services; none where nobody is signed in.</summary>
internal sealed class UserTokenHandler(IHttpContextAccessor http) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (http.HttpContext is { } context && await context.GetTokenAsync("access_token") is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
