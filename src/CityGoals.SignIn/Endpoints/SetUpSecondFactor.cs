using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.People;
using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Takes the first code of a new authenticator: from then on it is the account's second factor. Shows the recovery codes, once.</summary>
internal static class SetUpSecondFactor
{
    private const string Keep = "update person set authenticator_secret = $2, authenticator_step = $3, revision = revision + 1 where person_id = $1";
    private const string Strengthen = "update person_session set second_factor = true where session_id = $1 and ended_at is null";

    internal static async Task<IResult> Handle(
        [FromForm] CodeForm form, HttpContext http, IAntiforgery antiforgery, ReadMunicipalities municipalities, TenantDatabase database, PersonSessions sessions,
        PendingSignIns pendings, TimeProvider clock, IOptions<SignInOptions> options)
    {
        var cancellation = http.RequestAborted;
        var cities = await municipalities.AllAsync(cancellation);
        if (!await antiforgery.IsRequestValidAsync(http) || pendings.Open(form.Ticket) is not { NewSecret: { } secret } pending)
        {
            return new SignInForm { Lang = form.Lang }.Show(cities, Fault.Stale);
        }

        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(pending.MunicipalityCode), cancellation);
        var account = await FindAccount.ByIdAsync(tenant, pending.PersonId, now, cancellation);
        // Where one was set up meanwhile, only a session that has shown its password may put another in its place.
        if (account is null || account.SuspendedAt is not null || (account.AuthenticatorSecret is not null && pending.SessionId is null))
        {
            return new SignInForm { Lang = form.Lang }.Show(cities, Fault.Stale);
        }

        if (Authenticator.StepOf(form.Typed, secret, lastStep: null, now) is not { } step)
        {
            return EnrolForm.Ask(pendings, pending, account, cities.Single(city => city.MunicipalityCode == pending.MunicipalityCode), Fault.WrongCode);
        }

        var codes = RecoveryCodes.Make();
        await using var batch = tenant.Batch();
        batch.Add(Keep, account.PersonId, pendings.SealSecret(secret), step);
        KeepCodes(batch, tenant, account, codes);
        AuditTrail.Add(batch, account.ActorIn(tenant.Municipality).Did(
            now, AuditKind.SecondFactorChanged, account.PersonId.ToString(), "認証アプリを登録しました。", "Set up an authenticator."));
        if (pending.SessionId is { } session)
        {
            batch.Add(Strengthen, session);
            await tenant.CommitAsync(batch, cancellation);
        }
        else
        {
            await batch.ExecuteNonQueryAsync(cancellation);
            await sessions.StartAsync(http, tenant, account, secondFactor: true);
        }

        return RecoveryCodesForm.Show(codes, Arrival.AddressOf(pending.ReturnUrl, options.Value), pending.English);
    }

    /// <summary>Puts new recovery codes in the place of the old ones.</summary>
    internal static void KeepCodes(NpgsqlBatch batch, TenantTransaction tenant, Account account, IReadOnlyList<string> codes)
    {
        batch.Add("delete from recovery_code where person_id = $1", account.PersonId);
        batch.Add(
            "insert into recovery_code (municipality_code, person_id, code_hash) select $1, $2, unnest($3)",
            tenant.Municipality.ToString(), account.PersonId, codes.Select(RecoveryCodes.HashOf).ToArray());
    }
}
