using CityGoals.Messaging.Feed;
using CityGoals.Postgres;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityGoals.Messaging.Projections;

/// <summary>
/// Rebuilds what is asked for, beside the service's work, and does not give up. Begins when the queues are bound, so that an event is in
/// a queue or in the feed; at each start it asks the owner which municipalities there are, and rebuilds those that are new here.
/// </summary>
internal sealed partial class RebuildWorker(
    IBusControl bus, FeedReader feed, Rebuild rebuild, RebuildRequests requests, IOptions<ProjectionOptions> options, TimeProvider clock, ILogger<RebuildWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await bus.WaitForHealthStatus(BusHealthStatus.Healthy, stoppingToken);
            while (!await TryAsync(WakeAllAsync, stoppingToken))
            {
                // The owner is away: nobody knows yet what is to be rebuilt.
            }

            await foreach (var municipality in requests.ReadAsync(stoppingToken))
            {
                // Behind the others: what fails for one municipality holds no other up.
                if (!await TryAsync(cancellation => rebuild.RunAsync(municipality, cancellation), stoppingToken)) requests.Wake(municipality);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; what is not done is found again at its next start.
        }
    }

    private async Task WakeAllAsync(CancellationToken cancellation)
    {
        foreach (var municipality in await feed.ReadMunicipalitiesAsync(cancellation)) requests.Wake(municipality);
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            RebuildWaits(logger, failure, failure.Message);
            await Task.Delay(options.Value.RebuildRetry, clock, cancellation);
            return false;
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "The projection cannot be rebuilt now and will be tried again: {Reason}")]
    private static partial void RebuildWaits(ILogger logger, Exception failure, string reason);
}
