using System.Net;
using Microsoft.AspNetCore.Http;

namespace CityGoals.Portal.Tests.Hosting;

/// <summary>Stands where the network would be: hands what the portal asks to the services of the visitor for whom it asks.</summary>
public sealed class FakeServicesHandler(PortalHost host, IHttpContextAccessor context) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        host.Known(context.HttpContext?.Request.Headers[VisitorAuthentication.Header]) is { } visitor
            ? await visitor.Services.AnswerAsync(request, cancellationToken)
            : new HttpResponseMessage(HttpStatusCode.Unauthorized);
}
