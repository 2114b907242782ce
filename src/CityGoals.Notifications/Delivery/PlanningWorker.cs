using CityGoals.Notifications.Projection;
using CityGoals.Postgres;
using Microsoft.Extensions.Options;

namespace CityGoals.Notifications.Delivery;

/// <summary>Plans what has changed, city by city, beside the service's work. What fails for one city holds no other up, and is tried again with the next sweep.</summary>
internal sealed partial class PlanningWorker(
    ReminderPlanner planner, PlanRequests requests, IOptions<PlanningOptions> options, TimeProvider clock, ILogger<PlanningWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await PlanAllAsync(stoppingToken);
                await requests.WaitAsync(options.Value.Sweep, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; what is not planned is found again at its next start.
        }
    }

    private async Task PlanAllAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var municipality in await planner.MunicipalitiesAsync(cancellation)) await PlanAsync(municipality, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Waiting(logger, failure.Message);
        }
    }

    private async Task PlanAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        try
        {
            if (await planner.PlanAsync(municipality, cancellation) is { } outcome) Planned(logger, municipality, outcome.Added, outcome.Removed);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Failed(logger, failure, municipality);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "Planned the reminders of {Municipality}: {Added} added, {Removed} removed")]
    private static partial void Planned(ILogger logger, MunicipalityCode municipality, int added, int removed);

    [LoggerMessage(2, LogLevel.Warning, "Reminders cannot be planned now: {Reason}")]
    private static partial void Waiting(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Error, "The reminders of {Municipality} cannot be planned")]
    private static partial void Failed(ILogger logger, Exception failure, MunicipalityCode municipality);
}
