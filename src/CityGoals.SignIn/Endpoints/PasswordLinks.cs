using System.Security.Cryptography;
using CityGoals.Postgres;
using CityGoals.SignIn.Delivery;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Links by which people set a password: made in the transaction of what they are for, together with the mail that brings them.</summary>
internal sealed class PasswordLinks(MailSignal signal, IOptions<SignInOptions> options, TimeProvider clock)
{
    private const int SecretBytes = 32;
    private const int InvitationDays = 14;
    private const int ResetHours = 1;

    /// <summary>More mails at once help nobody; they only annoy whom somebody else asks them for.</summary>
    private const int ResetsAtOnce = 3;

    private const string Reader = """
        select person_id, person.name, mail, language, municipality.name as city, municipality.name_en as city_en
        from person
        join municipality using (municipality_code)
        where
        """;

    private const string Waiting = "select count(*)::int from password_link where person_id = @PersonId and purpose = 'reset' and expires_at > @now";

    private const string Insert = """
        insert into password_link (municipality_code, token_hash, person_id, purpose, expires_at)
        values ($1, $2, $3, $4, $5)
        """;

    private const string Mail = """
        insert into pending_mail (municipality_code, pending_mail_id, recipient, recipient_name, subject, body, due_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        """;

    private const string Find = "select person_id from password_link where token_hash = @hash and expires_at > @now";

    /// <summary>Invites a person to set a first password.</summary>
    internal async Task AddInvitationAsync(TenantTransaction tenant, NpgsqlBatch batch, Guid personId, CancellationToken cancellation)
    {
        var to = await tenant.Connection.QuerySingleAsync<MailReader>(tenant.Command(Reader + " person_id = @personId", new { personId }, cancellation));
        AddInvitation(tenant, batch, to);
    }

    /// <summary>The same for somebody who is being added in this very batch.</summary>
    internal void AddInvitation(TenantTransaction tenant, NpgsqlBatch batch, MailReader to) =>
        AddMail(tenant, batch, AccountMail.Invitation(to, AddLink(tenant, batch, to.PersonId, "invitation", TimeSpan.FromDays(InvitationDays)), InvitationDays));

    /// <summary>Sends a link to somebody who forgot the password; nothing where nobody has the address, or enough links wait already.</summary>
    internal async Task<MailReader?> AddResetAsync(TenantTransaction tenant, NpgsqlBatch batch, string mail, CancellationToken cancellation)
    {
        var to = await tenant.Connection.QuerySingleOrDefaultAsync<MailReader>(
            tenant.Command(Reader + " normalized_mail = @key and suspended_at is null", new { key = AccountKey.Of(mail) }, cancellation));
        if (to is null || await tenant.Connection.QuerySingleAsync<int>(tenant.Command(Waiting, new { to.PersonId, now = clock.GetUtcNow() }, cancellation)) >= ResetsAtOnce) return null;
        AddMail(tenant, batch, AccountMail.Reset(to, AddLink(tenant, batch, to.PersonId, "reset", TimeSpan.FromHours(ResetHours)), ResetHours));
        return to;
    }

    /// <summary>Tells a person that the password has changed.</summary>
    internal async Task AddPasswordChangedAsync(TenantTransaction tenant, NpgsqlBatch batch, Guid personId, CancellationToken cancellation)
    {
        var to = await tenant.Connection.QuerySingleAsync<MailReader>(tenant.Command(Reader + " person_id = @personId", new { personId }, cancellation));
        AddMail(tenant, batch, AccountMail.PasswordChanged(to));
    }

    /// <summary>Whose link it is; none if it was used, has expired, or never was.</summary>
    internal async Task<Account?> FindAsync(TenantTransaction tenant, string token, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var person = await tenant.Connection.QuerySingleOrDefaultAsync<Guid?>(tenant.Command(Find, new { hash = HashOf(token), now }, cancellation));
        return person is { } id && await FindAccount.ByIdAsync(tenant, id, now, cancellation) is { SuspendedAt: null } account ? account : null;
    }

    private Uri AddLink(TenantTransaction tenant, NpgsqlBatch batch, Guid personId, string purpose, TimeSpan lifetime)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));
        batch.Add(Insert, tenant.Municipality.ToString(), HashOf(token), personId, purpose, clock.GetUtcNow() + lifetime);
        return new Uri(options.Value.Issuer, $"password/{tenant.Municipality}/{token}");
    }

    private void AddMail(TenantTransaction tenant, NpgsqlBatch batch, AccountMail mail)
    {
        var now = clock.GetUtcNow();
        batch.Add(Mail, tenant.Municipality.ToString(), Guid.CreateVersion7(now), mail.Recipient, mail.RecipientName, mail.Subject, mail.Body, now);
        tenant.AfterCommit(signal.Wake);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));
}
