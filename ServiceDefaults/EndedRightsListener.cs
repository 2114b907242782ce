using System.Net.Http.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityGoals.ServiceDefaults;

/// <summary>Waits at SignIn for rights and sessions to end, and asks again as soon as it has heard.</summary>
/// <param name="http">A client whose requests carry a token for SignIn.</param>
internal sealed partial class EndedRightsListener(HttpClient http, Uri issuer, EndedRights rights, TimeProvider clock, ILogger<EndedRightsListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool away;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var state = await http.GetFromJsonAsync<EndedRightsState>(new Uri(issuer, "ended-rights?known=" + rights.Version), stoppingToken);
                rights.Take(state ?? EndedRightsState.None);
                away = false;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (!away) LogAway(failure.Message);
                away = true;
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "SignIn cannot say which rights have ended; until it can, tokens end by themselves after five minutes. {Reason}")]
    private partial void LogAway(string reason);
}
