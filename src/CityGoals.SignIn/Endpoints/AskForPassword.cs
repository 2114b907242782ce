using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Somebody forgot the password. The answer is the same whether or not anybody has the address.</summary>
internal static class AskForPassword
{
    internal static async Task<RazorComponentResult> Show(ReadMunicipalities municipalities, string? lang, CancellationToken cancellation) =>
        Page(await municipalities.AllAsync(cancellation), new SignInForm { Lang = lang });

    internal static async Task<RazorComponentResult> Handle(
        [FromForm] SignInForm form, HttpContext http, IAntiforgery antiforgery, ReadMunicipalities municipalities, TenantDatabase database, PasswordLinks links, TimeProvider clock)
    {
        var cancellation = http.RequestAborted;
        var cities = await municipalities.AllAsync(cancellation);
        if (!await antiforgery.IsRequestValidAsync(http)) return Page(cities, form, Fault.StaleForm);
        if (cities.FirstOrDefault(city => city.MunicipalityCode == form.City) is not { } city || form.Mail is not { Length: > 0 and <= 254 }) return Page(cities, form, Fault.WrongSignIn);

        var (now, municipality) = (clock.GetUtcNow(), MunicipalityCode.Parse(city.MunicipalityCode));
        var client = PersonSessions.ClientOf(http).Address;
        if (await CountAttempt.RefusedUntilAsync(database, municipality, form.Mail, "password " + client, now, cancellation) is { } until) return Page(cities, form, Fault.TooMany(until, city));
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await using var batch = tenant.Batch();
        if (await links.AddResetAsync(tenant, batch, form.Mail, cancellation) is { } reader)
        {
            AuditTrail.Add(batch, new AuditActor(municipality, reader.PersonId.ToString(), reader.Name).Did(
                now, AuditKind.PersonChanged, reader.PersonId.ToString(), "パスワード再設定のリンクを送りました。", "Sent a link to set a new password.", after: new { client }));
            await tenant.CommitAsync(batch, cancellation);
        }

        return new RazorComponentResult<MessagePage>(new
        {
            Title = form.English ? "We have sent you a link" : "リンクを送りました",
            Text = form.English
                ? "If this mail address has an account, a link is on its way. Please look into your mailbox."
                : "このメールアドレスのアカウントがあれば、まもなくリンクが届きます。メールを確かめてください。",
            Next = "/signin" + (form.English ? "?lang=en" : ""),
            NextWords = form.English ? "Back to sign-in" : "サインインに戻る",
            form.English,
        });
    }

    private static RazorComponentResult<ForgottenPasswordPage> Page(IReadOnlyList<MunicipalityName> cities, SignInForm form, Fault? fault = null) =>
        new RazorComponentResult<ForgottenPasswordPage>(new { Cities = cities, Form = form, Fault = fault }) { StatusCode = fault?.Status ?? StatusCodes.Status200OK };
}
