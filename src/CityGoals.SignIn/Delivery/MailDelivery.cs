using CityGoals.Postgres;
using CityGoals.SignIn.Endpoints;
using Dapper;
using MailKit;
using MailKit.Net.Smtp;

namespace CityGoals.SignIn.Delivery;

/// <summary>
/// Sends the mails that transactions left behind, and removes what the mail server has taken. A crash in between sends one again, with the same id.
/// Replicas leave each other's rows alone.
/// </summary>
internal sealed partial class MailDelivery(
    TenantDatabase database, ReadMunicipalities municipalities, MailSignal signal, MailServer server, TimeProvider clock, ILogger<MailDelivery> logger) : BackgroundService
{
    private const int AtOnce = 50;

    private const string Take = """
        select pending_mail_id, recipient, recipient_name, subject, body, attempts
        from pending_mail
        where due_at <= @now
        order by due_at
        limit @AtOnce
        for update skip locked
        """;

    private const string Remove = "delete from pending_mail where pending_mail_id = @PendingMailId";
    private const string PutOff = "update pending_mail set attempts = attempts + 1, due_at = @due where pending_mail_id = @PendingMailId";

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = signal.Next;
            try
            {
                foreach (var city in await municipalities.AllAsync(stoppingToken)) await SendAllAsync(MunicipalityCode.Parse(city.MunicipalityCode), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }

            await Task.WhenAny(woken, Task.Delay(Sweep, clock, stoppingToken));
        }
    }

    private async Task SendAllAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        while (true)
        {
            await using var tenant = await database.BeginAsync(municipality, cancellation);
            var mails = (await tenant.Connection.QueryAsync<Row>(tenant.Command(Take, new { now = clock.GetUtcNow(), AtOnce }, cancellation))).AsList();
            if (mails.Count == 0) return;
            using var smtp = await ConnectOrNoneAsync(cancellation);
            foreach (var mail in mails) await SendAsync(tenant, smtp, mail, cancellation);
            await tenant.CommitAsync(cancellation);
            if (smtp is not null) await smtp.DisconnectAsync(quit: true, cancellation);
        }
    }

    private async Task SendAsync(TenantTransaction tenant, SmtpClient? smtp, Row mail, CancellationToken cancellation)
    {
        try
        {
            if (smtp is not { IsConnected: true }) throw new ServiceNotConnectedException();
            await smtp.SendAsync(server.Compose(new AccountMail(mail.Recipient, mail.RecipientName, mail.Subject, mail.Body), mail.PendingMailId), cancellation);
            await tenant.Connection.ExecuteAsync(tenant.Command(Remove, mail, cancellation));
        }
        catch (Exception failure) when (failure is CommandException or ProtocolException or ServiceNotConnectedException or IOException)
        {
            // Twice as long each time, from ten seconds on. It is kept until it goes: a link that has expired says so itself.
            var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, 10 * Math.Pow(2, Math.Min(mail.Attempts, 20))));
            await tenant.Connection.ExecuteAsync(tenant.Command(PutOff, new { mail.PendingMailId, due = clock.GetUtcNow() + wait }, cancellation));
            LogPutOff(mail.PendingMailId, failure.Message);
        }
    }

    private async Task<SmtpClient?> ConnectOrNoneAsync(CancellationToken cancellation)
    {
        try
        {
            return await server.ConnectAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Mails about accounts cannot be sent now; the next round tries again")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Mail {MailId} is put off: {Reason}")]
    private partial void LogPutOff(Guid mailId, string reason);

    private sealed record Row
    {
        public required Guid PendingMailId { get; init; }

        public required string Recipient { get; init; }

        public required string RecipientName { get; init; }

        public required string Subject { get; init; }

        public required string Body { get; init; }

        public required int Attempts { get; init; }
    }
}
