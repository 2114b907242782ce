using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CityGoals.ServiceDefaults;

/// <summary>
/// Validators (RFC 9110, 13): what a GET answers as JSON carries an <c>ETag</c>, and who has just that already gets 304 without a body. The tag is a digest of the body itself, so
/// that it cannot forget anything that the answer depends on.
/// </summary>
public static class ConditionalGet
{
    /// <summary>Adds validators to the GET routes of a group that answer with a value; files, streams and refusals go out as they are.</summary>
    public static RouteGroupBuilder WithValidators(this RouteGroupBuilder routes)
    {
        routes.AddEndpointFilter(async (invocation, next) =>
        {
            var result = await next(invocation);
            var answer = result is INestedHttpResult nested ? nested.Result : result as IResult;
            return HttpMethods.IsGet(invocation.HttpContext.Request.Method) && answer is IValueHttpResult and IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK } ? new Validated(answer) : result;
        });
        ((IEndpointConventionBuilder)routes).Finally(route =>
        {
            if (route.Metadata.OfType<HttpMethodMetadata>().Any(methods => methods.HttpMethods.Contains(HttpMethods.Get))
                && route.Metadata.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.Type is not null)) route.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        });
        return routes;
    }

    private sealed class Validated(IResult answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var wire = response.Body;
            using var body = new MemoryStream();
            response.Body = body;
            try
            {
                await answer.ExecuteAsync(httpContext);
            }
            finally
            {
                response.Body = wire;
            }

            var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16))}\"");
            response.GetTypedHeaders().ETag = tag;
            // Kept by the one who asked, and asked again each time: rights and drafts change.
            response.Headers.CacheControl = "private, no-cache";
            response.Headers.Vary = HeaderNames.Authorization;
            if (Has(httpContext.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                return;
            }

            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }

        private static bool Has(HttpRequest request, EntityTagHeaderValue tag) =>
            request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }
}
