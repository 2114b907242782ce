using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.People;
using CityGoals.SignIn.Protocol;
using Dapper;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Takes the second factor of somebody who gave the right password: the authenticator's code, or a recovery code.</summary>
internal static class SubmitCode
{
    // Of two requests with the same code, one finds the step taken.
    private const string TakeStep = "update person set authenticator_step = @step where person_id = @PersonId and (authenticator_step is null or authenticator_step < @step)";

    private const string TakeRecoveryCode = "delete from recovery_code where person_id = @PersonId and code_hash = @hash";

    internal static async Task<IResult> Handle(
        [FromForm] CodeForm form, HttpContext http, IAntiforgery antiforgery, ReadMunicipalities municipalities, TenantDatabase database, PersonSessions sessions,
        PendingSignIns pendings, TimeProvider clock, IOptions<SignInOptions> options)
    {
        var cancellation = http.RequestAborted;
        var cities = await municipalities.AllAsync(cancellation);
        if (!await antiforgery.IsRequestValidAsync(http) || pendings.Open(form.Ticket) is not { } pending) return new SignInForm { Lang = form.Lang }.Show(cities, Fault.Stale);

        var (now, city) = (clock.GetUtcNow(), MunicipalityCode.Parse(pending.MunicipalityCode));
        var client = "code " + PersonSessions.ClientOf(http).Address;
        if (await CountAttempt.RefusedUntilAsync(database, city, pending.PersonId.ToString(), client, now, cancellation) is { } until)
        {
            return form.Show(Fault.TooMany(until, cities.Single(one => one.MunicipalityCode == pending.MunicipalityCode)));
        }

        await using var tenant = await database.BeginAsync(city, cancellation);
        var account = await FindAccount.ByIdAsync(tenant, pending.PersonId, now, cancellation);
        if (account?.AuthenticatorSecret is not { } secret || account.SuspendedAt is not null) return new SignInForm { Lang = form.Lang }.Show(cities, Fault.Stale);
        if (!await TakeAsync(tenant, account, pendings.OpenSecret(secret), form.Typed, now, cancellation))
        {
            await AuditTrail.AddAsync(tenant, account.ActorIn(city).Did(
                now, AuditKind.SignInRefused, account.PersonId.ToString(), "確認コードが違うため、サインインを断りました。", "Refused to sign in: wrong code.", after: new { client }), cancellation);
            await tenant.CommitAsync(cancellation);
            return form.Show(Fault.WrongCode);
        }

        await CountAttempt.ForgetAsync(tenant, pending.PersonId.ToString(), client, cancellation);
        await sessions.StartAsync(http, tenant, account, secondFactor: true);
        return Arrival.At(pending.ReturnUrl, options.Value);
    }

    private static async Task<bool> TakeAsync(TenantTransaction tenant, Account account, byte[] secret, string typed, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Authenticator.StepOf(typed, secret, account.AuthenticatorStep, now) is { } step)
        {
            return await tenant.Connection.ExecuteAsync(tenant.Command(TakeStep, new { account.PersonId, step }, cancellation)) == 1;
        }

        return await tenant.Connection.ExecuteAsync(tenant.Command(TakeRecoveryCode, new { account.PersonId, hash = RecoveryCodes.HashOf(typed) }, cancellation)) == 1;
    }
}
