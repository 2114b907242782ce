using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CityGoals.SignIn.Delivery;

/// <summary>The mail server of <c>ConnectionStrings:mail</c>: <c>smtp://host:port</c>, or <c>smtps://user:password@host:port</c> for TLS from the first byte.</summary>
/// <param name="address">Where it listens; user and password percent-encoded.</param>
/// <param name="sender">Whose name stands in From.</param>
internal sealed class MailServer(Uri address, MailboxAddress sender)
{
    private const int SmtpPort = 25;
    private const int SmtpsPort = 465;
    private const int PatienceMilliseconds = 20_000;

    /// <summary>Opens a connection for some mails.</summary>
    internal async Task<SmtpClient> ConnectAsync(CancellationToken cancellation)
    {
        var client = new SmtpClient { Timeout = PatienceMilliseconds };
        try
        {
            var tls = address.Scheme == "smtps";
            var port = address.Port > 0 ? address.Port : tls ? SmtpsPort : SmtpPort;
            // Upgraded where the server offers it; with a password, never without.
            var security = tls ? SecureSocketOptions.SslOnConnect : address.UserInfo is "" ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
            await client.ConnectAsync(address.Host, port, security, cancellation);
            if (address.UserInfo.Split(':') is [var user, var password]) await client.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), cancellation);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>The mail as it goes out.</summary>
    /// <param name="id">The same at every try, so that a repeat is known as one.</param>
    internal MimeMessage Compose(AccountMail mail, Guid id) => new()
    {
        From = { sender },
        To = { new MailboxAddress(mail.RecipientName, mail.Recipient) },
        Subject = mail.Subject,
        MessageId = $"{id:n}@{sender.Domain}",
        Body = new TextPart("plain") { Text = mail.Body },
    };
}
