using Microsoft.AspNetCore.Antiforgery;

namespace CityGoals.Portal;

/// <summary>Takes no form that the portal did not give, whether or not its page reads a field of it.</summary>
internal static class GuardedForms
{
    internal static RouteGroupBuilder GuardForms(this RouteGroupBuilder pages)
    {
        pages.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            return HttpMethods.IsPost(http.Request.Method) && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
                ? TypedResults.BadRequest()
                : await next(context);
        });
        return pages;
    }
}
