using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.People;
using CityGoals.SignIn.Protocol;
using Dapper;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Endpoints;

/// <summary>A person's own password and second factor. Every change asks for the present password: an unwatched screen is not enough.</summary>
internal sealed class ChangeAccount(
    IAntiforgery antiforgery, ReadStaffMember staff, ReadMunicipalities municipalities, CheckPassword passwords, TenantDatabase database, PersonSessions sessions, PasswordLinks links,
    IPasswordHasher<Account> hasher, PendingSignIns pendings, TimeProvider clock, IOptions<SignInOptions> options)
{
    internal static Task<IResult> Show(string? lang, string? done, HttpContext http, ChangeAccount account) =>
        account.WithMemberAsync(http, (tenant, member, who) => account.PageAsync(tenant, who, lang is null ? who.English : lang == "en", done: done == "password" ? Changed : null));

    internal static Task<IResult> SetPassword([FromForm] NewPasswordForm form, HttpContext http, ChangeAccount account) =>
        account.WithPasswordAsync(form, http, account.SetPasswordAsync);

    internal static Task<IResult> MakeRecoveryCodes([FromForm] NewPasswordForm form, HttpContext http, ChangeAccount account) =>
        account.WithPasswordAsync(form, http, account.MakeRecoveryCodesAsync);

    internal static Task<IResult> SetUpAuthenticator([FromForm] NewPasswordForm form, HttpContext http, ChangeAccount account) =>
        account.WithPasswordAsync(form, http, account.SetUpAuthenticatorAsync);

    private static readonly Bilingual Changed = new("パスワードを変えました。", "Your password was changed.");

    private async Task<IResult> SetPasswordAsync(HttpContext http, TenantTransaction tenant, StaffMember member, Account who, NewPasswordForm form)
    {
        if (PasswordRule.Fault(form.Password, form.Again, who.Mail, who.Name) is { } fault) return await PageAsync(tenant, who, form.English, Fault.Of(fault));
        await using var batch = tenant.Batch();
        Endpoints.SetPassword.AddPassword(batch, who, hasher.HashPassword(who, form.Password!));
        sessions.AddEndOfAll(tenant, batch, who.PersonId, except: member.SessionId);
        await links.AddPasswordChangedAsync(tenant, batch, who.PersonId, http.RequestAborted);
        AuditTrail.Add(batch, who.ActorIn(tenant.Municipality).Did(clock.GetUtcNow(), AuditKind.PasswordSet, who.PersonId.ToString(), "パスワードを変えました。", "Changed the password."));
        await tenant.CommitAsync(batch, http.RequestAborted);
        return TypedResults.LocalRedirect("/account" + QueryString.Create("done", "password").Add("lang", form.Lang ?? ""));
    }

    private async Task<IResult> MakeRecoveryCodesAsync(HttpContext http, TenantTransaction tenant, StaffMember member, Account who, NewPasswordForm form)
    {
        if (who.AuthenticatorSecret is null) return await PageAsync(tenant, who, form.English);
        var codes = RecoveryCodes.Make();
        await using var batch = tenant.Batch();
        SetUpSecondFactor.KeepCodes(batch, tenant, who, codes);
        AuditTrail.Add(batch, who.ActorIn(tenant.Municipality).Did(
            clock.GetUtcNow(), AuditKind.SecondFactorChanged, who.PersonId.ToString(), "回復コードを作り直しました。", "Made new recovery codes."));
        await tenant.CommitAsync(batch, http.RequestAborted);
        return RecoveryCodesForm.Show(codes, "/account", form.English);
    }

    private async Task<IResult> SetUpAuthenticatorAsync(HttpContext http, TenantTransaction tenant, StaffMember member, Account who, NewPasswordForm form)
    {
        var city = (await municipalities.AllAsync(http.RequestAborted)).Single(one => one.MunicipalityCode == member.MunicipalityCode);
        var pending = new PendingSignIn(member.MunicipalityCode, who.PersonId, "/account", form.English, pendings.Until(), Authenticator.NewSecret(), member.SessionId);
        return EnrolForm.Ask(pendings, pending, who, city);
    }

    private Task<IResult> WithPasswordAsync(NewPasswordForm form, HttpContext http, Func<HttpContext, TenantTransaction, StaffMember, Account, NewPasswordForm, Task<IResult>> change) =>
        WithMemberAsync(http, async (tenant, member, who) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http)) return await PageAsync(tenant, who, form.English, Fault.StaleForm);
            var client = "account " + PersonSessions.ClientOf(http).Address;
            var outcome = await passwords.CheckAsync(tenant.Municipality, who.Mail, form.Present ?? "", client, known: client, http.RequestAborted);
            if (outcome.RefusedUntil is { } until)
            {
                return await PageAsync(tenant, who, form.English, Fault.TooMany(until, (await municipalities.AllAsync(http.RequestAborted)).Single(one => one.MunicipalityCode == member.MunicipalityCode)));
            }

            return outcome.Account is null ? await PageAsync(tenant, who, form.English, Fault.WrongPassword) : await change(http, tenant, member, who, form);
        });

    private async Task<IResult> WithMemberAsync(HttpContext http, Func<TenantTransaction, StaffMember, Account, Task<IResult>> answer)
    {
        if (await staff.FindAsync(http.User, http.RequestAborted) is not { } member)
        {
            return Results.Challenge(new AuthenticationProperties { RedirectUri = "/account" }, [CookieAuthenticationDefaults.AuthenticationScheme]);
        }

        await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(member.MunicipalityCode), http.RequestAborted);
        var account = await FindAccount.ByIdAsync(tenant, member.PersonId, clock.GetUtcNow(), http.RequestAborted);
        return account is null ? TypedResults.LocalRedirect("/signin") : await answer(tenant, member, account);
    }

    private async Task<IResult> PageAsync(TenantTransaction tenant, Account who, bool english, Fault? fault = null, Bilingual? done = null)
    {
        var left = await tenant.Connection.QuerySingleAsync<int>(tenant.Command("select count(*)::int from recovery_code where person_id = @PersonId", who, default));
        return new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<AccountPage>(new
        {
            Account = who,
            CodesLeft = left,
            Portal = options.Value.PortalAddress.AbsoluteUri,
            English = english,
            Fault = fault,
            Done = done,
        })
        {
            StatusCode = fault?.Status ?? StatusCodes.Status200OK,
        };
    }
}
