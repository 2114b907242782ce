using System.Net;
using System.Net.Sockets;
using System.Text;
using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit;
using MimeKit;

namespace CityGoals.SignIn.Tests;

/// <summary>Mails about accounts go to the mail server that is configured, each once, and wait while it is away.</summary>
public sealed class SendingMails
{
    [Fact]
    public async Task Brings_an_invitation_in_the_persons_language_and_forgets_it_then()
    {
        using var server = new SmtpInbox();
        await using var host = await SignInHost.StartAsync(("ConnectionStrings:mail", $"smtp://127.0.0.1:{server.Port}"));
        var administrator = await host.ApiAsync();

        await administrator.PostAsync(
            "/people", new { name = "田中 一郎", kana = "たなか", nameEn = "Tanaka", mail = "ichiro@city.example", language = "ja" }, HttpStatusCode.Created);

        var mail = (await Eventually.GetAsync(() => Task.FromResult(server.Mails), mails => mails.Count == 1))[0];
        mail.To.Mailboxes.Single().ShouldSatisfyAllConditions(to => to.Name.ShouldBe("田中 一郎"), to => to.Address.ShouldBe("ichiro@city.example"));
        mail.Subject.ShouldBe("重点目標管理（試験市202037）のアカウントのお知らせ");
        mail.TextBody.ShouldNotBeNull().ShouldContain("https://signin.test/password/202037/");
        await Eventually.GetAsync(() => host.Database.ScalarAsync<long>("select count(*) from pending_mail"), left => left == 0);
    }

    [Fact]
    public async Task Waits_for_a_server_that_is_away()
    {
        var port = new SmtpInbox().Closed();
        await using var host = await SignInHost.StartAsync(("ConnectionStrings:mail", $"smtp://127.0.0.1:{port}"));
        var administrator = await host.ApiAsync();
        await administrator.PostAsync("/people", new { name = "田中", kana = "たなか", nameEn = "Tanaka", mail = "ichiro@city.example", language = "en" }, HttpStatusCode.Created);
        await Eventually.GetAsync(() => host.Database.ScalarAsync<int>("select max(attempts) from pending_mail"), attempts => attempts == 1);

        using var server = new SmtpInbox(port);
        host.Clock.Advance(TimeSpan.FromSeconds(31));

        var mail = (await Eventually.GetAsync(() => Task.FromResult(server.Mails), mails => mails.Count == 1))[0];
        mail.Subject.ShouldStartWith("Your account for the priority goals of Test City 202037");
    }

    /// <summary>As much of RFC 5321 as taking a mail needs.</summary>
    private sealed class SmtpInbox : IDisposable
    {
        private readonly TcpListener listener;
        private readonly List<MimeMessage> mails = [];

        internal SmtpInbox(int port = 0)
        {
            listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            _ = AcceptAsync();
        }

        internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        internal IReadOnlyList<MimeMessage> Mails
        {
            get { lock (mails) return [.. mails]; }
        }

        public void Dispose() => listener.Dispose();

        internal int Closed()
        {
            var port = Port;
            Dispose();
            return port;
        }

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await ServeAsync(client.GetStream());
                }
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }

        private async Task ServeAsync(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 inbox");
            while (await reader.ReadLineAsync() is { } line && line != "QUIT")
            {
                if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    var text = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } part && part != ".") text.Append(part.StartsWith('.') ? part[1..] : part).Append("\r\n");
                    lock (mails) mails.Add(MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()))));
                }

                await writer.WriteLineAsync("250 ok");
            }

            await writer.WriteLineAsync("221 bye");
        }
    }
}
