using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Sets a first or forgotten password by the link of a mail. The link is used up, and every session of the account ends.</summary>
internal static class SetPassword
{
    internal static async Task<RazorComponentResult> Show(string city, string token, string? lang, TenantDatabase database, PasswordLinks links, CancellationToken cancellation)
    {
        if (!MunicipalityCode.TryParse(city, out var municipality)) return Stale(lang == "en");
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        return await links.FindAsync(tenant, token, cancellation) is { } account ? Page(city, token, account, English(lang, account)) : Stale(lang == "en");
    }

    internal static async Task<RazorComponentResult> Handle(
        string city, string token, [FromForm] NewPasswordForm form, HttpContext http, IAntiforgery antiforgery, TenantDatabase database, PasswordLinks links,
        PersonSessions sessions, IPasswordHasher<Account> hasher, TimeProvider clock)
    {
        var cancellation = http.RequestAborted;
        if (!MunicipalityCode.TryParse(city, out var municipality)) return Stale(form.English);
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        if (await links.FindAsync(tenant, token, cancellation) is not { } account) return Stale(form.English);
        if (!await antiforgery.IsRequestValidAsync(http)) return Page(city, token, account, form.English, Fault.StaleForm);
        if (PasswordRule.Fault(form.Password, form.Again, account.Mail, account.Name) is { } fault) return Page(city, token, account, form.English, Fault.Of(fault));

        await using var batch = tenant.Batch();
        AddPassword(batch, account, hasher.HashPassword(account, form.Password!));
        sessions.AddEndOfAll(tenant, batch, account.PersonId);
        await links.AddPasswordChangedAsync(tenant, batch, account.PersonId, cancellation);
        AuditTrail.Add(batch, account.ActorIn(municipality).Did(
            clock.GetUtcNow(), AuditKind.PasswordSet, account.PersonId.ToString(), "メールのリンクからパスワードを決めました。", "Set a password by the link of a mail."));
        await tenant.CommitAsync(batch, cancellation);
        sessions.Expect(http, municipality, account);
        return new RazorComponentResult<MessagePage>(new
        {
            Title = form.English ? "Your password is set" : "パスワードが決まりました",
            Text = form.English ? "Please sign in with it." : "新しいパスワードでサインインしてください。",
            Next = "/signin" + (form.English ? "?lang=en" : ""),
            NextWords = form.English ? "Sign in" : "サインインする",
            form.English,
        });
    }

    /// <summary>The new password, and no link that could set another.</summary>
    internal static void AddPassword(NpgsqlBatch batch, Account account, string hash)
    {
        batch.Add("update person set password_hash = $2, revision = revision + 1 where person_id = $1", account.PersonId, hash);
        batch.Add("delete from password_link where person_id = $1", account.PersonId);
    }

    private static bool English(string? lang, Account account) => lang is null ? account.English : lang == "en";

    private static RazorComponentResult<NewPasswordPage> Page(string city, string token, Account account, bool english, Fault? fault = null) =>
        new RazorComponentResult<NewPasswordPage>(new { Address = $"/password/{city}/{token}", account.Mail, English = english, Fault = fault })
        {
            StatusCode = fault?.Status ?? StatusCodes.Status200OK,
        };

    private static RazorComponentResult<MessagePage> Stale(bool english) => new RazorComponentResult<MessagePage>(new
    {
        Title = english ? "This link cannot be used" : "このリンクは使えません",
        Next = "/forgotten-password" + (english ? "?lang=en" : ""),
        NextWords = english ? "Ask for another link" : "リンクを送り直す",
        English = english,
        Fault = Fault.StaleLink,
    })
    {
        StatusCode = Fault.StaleLink.Status,
    };
}
