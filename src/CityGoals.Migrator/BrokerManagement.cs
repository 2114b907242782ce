using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace CityGoals.Migrator;

/// <summary>The broker's management API, as its administrator.</summary>
internal sealed class BrokerManagement : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock;
    private readonly string virtualHost;
    private readonly HttpClient client;

    /// <param name="pages">Address of the management pages, with or without a path.</param>
    /// <param name="administrator">Address of the broker with the administrator's name and password; its path is the virtual host.</param>
    internal BrokerManagement(Uri pages, Uri administrator, TimeProvider clock)
    {
        this.clock = clock;
        virtualHost = administrator.AbsolutePath is "" or "/" ? "/" : Uri.UnescapeDataString(administrator.AbsolutePath[1..]);
        // The broker is in the house, whatever proxy leads out of it.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = new Uri($"{pages.GetLeftPart(UriPartial.Path).TrimEnd('/')}/api/"),
            Timeout = TimeSpan.FromSeconds(10),
        };
        var credentials = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(administrator.UserInfo));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
    }

    /// <summary>Waits until the pages answer, which open after the broker itself.</summary>
    /// <exception cref="MigrationException">They do not within a minute, or they refuse the administrator.</exception>
    internal async Task AnswersAsync(CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            string reason;
            try
            {
                using var answer = await client.GetAsync("whoami", cancellation);
                if (answer.StatusCode < HttpStatusCode.InternalServerError)
                {
                    Require(answer, "ask who it is");
                    return;
                }

                reason = $"{(int)answer.StatusCode} {answer.ReasonPhrase}";
            }
            catch (Exception away) when (IsAway(away))
            {
                reason = away.Message;
            }

            if (clock.GetElapsedTime(began) >= Patience) throw new MigrationException($"The broker's management at {client.BaseAddress} does not answer: {reason}");
            await Task.Delay(Interval, clock, cancellation);
        }
    }

    /// <summary>Makes a user, or gives it the password and the rights anew. It is no administrator of anything.</summary>
    /// <exception cref="MigrationException">The broker refuses it, or is gone.</exception>
    internal async Task PutUserAsync(string name, string password, BrokerRights rights, CancellationToken cancellation)
    {
        await PutAsync($"users/{name}", new { password, tags = "" }, $"make the user {name}", cancellation);
        await PutAsync(
            $"permissions/{Uri.EscapeDataString(virtualHost)}/{name}", rights, $"grant the user {name} its rights in the virtual host {virtualHost}", cancellation);
    }

    public void Dispose() => client.Dispose();

    private async Task PutAsync<TBody>(string page, TBody body, string what, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.PutAsJsonAsync(page, body, cancellation);
            Require(answer, what);
        }
        catch (Exception away) when (IsAway(away))
        {
            throw new MigrationException($"The broker's management at {client.BaseAddress} went away: {away.Message}", away);
        }
    }

    private static bool IsAway(Exception failure) => failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException };

    private static void Require(HttpResponseMessage answer, string what)
    {
        if (!answer.IsSuccessStatusCode) throw new MigrationException($"The broker's administrator cannot {what}: {(int)answer.StatusCode} {answer.ReasonPhrase}.");
    }
}
