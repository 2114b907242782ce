using CityGoals.Postgres;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Takes the sign-in form. A refusal never says which part was wrong.</summary>
internal static class SubmitSignIn
{
    internal static async Task<Results<RedirectHttpResult, RazorComponentResult>> Handle(
        [FromForm] SignInForm form, HttpContext http, IAntiforgery antiforgery, ReadMunicipalities municipalities, CheckPassword passwords, IOptions<SignInOptions> options)
    {
        var cities = await municipalities.AllAsync(http.RequestAborted);
        if (!await antiforgery.IsRequestValidAsync(http)) return form.Show(cities, SignInFault.Stale);
        if (cities.FirstOrDefault(city => city.MunicipalityCode == form.City) is not { } city || !form.IsComplete) return form.Show(cities, SignInFault.Wrong);

        // Behind a proxy this is the browser's address only if the proxy's headers are forwarded.
        var client = http.Connection.RemoteIpAddress?.ToString() ?? "";
        var outcome = await passwords.CheckAsync(MunicipalityCode.Parse(city.MunicipalityCode), form.Mail!, form.Password!, client, http.RequestAborted);
        if (outcome.RefusedUntil is { } until) return form.Show(cities, SignInFault.TooMany(until, city));
        if (outcome.Person is not { } person) return form.Show(cities, SignInFault.Wrong);

        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Tickets.ForSession(person));
        return RedirectHttpResult.IsLocalUrl(form.ReturnUrl) ? TypedResults.LocalRedirect(form.ReturnUrl!) : TypedResults.Redirect(options.Value.PortalAddress.AbsoluteUri);
    }
}
