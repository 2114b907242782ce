using CityGoals.Postgres;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.People;
using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Takes the sign-in form. A refusal never says which part was wrong.</summary>
internal static class SubmitSignIn
{
    internal static async Task<IResult> Handle(
        [FromForm] SignInForm form, HttpContext http, IAntiforgery antiforgery, ReadMunicipalities municipalities, CheckPassword passwords,
        TenantDatabase database, PersonSessions sessions, PendingSignIns pending, KnownBrowsers browsers, IOptions<SignInOptions> options)
    {
        var cities = await municipalities.AllAsync(http.RequestAborted);
        if (!await antiforgery.IsRequestValidAsync(http)) return form.Show(cities, Fault.Stale);
        if (cities.FirstOrDefault(city => city.MunicipalityCode == form.City) is not { } city || !form.IsComplete) return form.Show(cities, Fault.WrongSignIn);

        var municipality = MunicipalityCode.Parse(city.MunicipalityCode);
        var known = browsers.NameFor(http.Request, municipality, form.Mail!);
        var outcome = await passwords.CheckAsync(municipality, form.Mail!, form.Password!, PersonSessions.ClientOf(http).Address, known, http.RequestAborted);
        if (outcome.RefusedUntil is { } until) return form.Show(cities, outcome.ByStrangers ? Fault.TooManyOfStrangers(until, city) : Fault.TooMany(until, city));
        if (outcome.Account is not { } account) return form.Show(cities, Fault.WrongSignIn);

        var ticket = new PendingSignIn(city.MunicipalityCode, account.PersonId, form.ReturnUrl, form.English, pending.Until());
        if (account.AuthenticatorSecret is not null) return CodeForm.Ask(pending.Seal(ticket), form.English);
        if (account.MustEnrol) return EnrolForm.Ask(pending, ticket with { NewSecret = Authenticator.NewSecret() }, account, city);

        await using var tenant = await database.BeginAsync(municipality, http.RequestAborted);
        await sessions.StartAsync(http, tenant, account, secondFactor: false);
        return Arrival.At(form.ReturnUrl, options.Value);
    }
}
