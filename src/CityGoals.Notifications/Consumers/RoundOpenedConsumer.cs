using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Notifications.Consumers;

/// <summary>A reporting round was opened: departments can report.</summary>
internal sealed class RoundOpenedConsumer(Intake<RoundOpened> intake) : IConsumer<RoundOpened>
{
    public Task Consume(ConsumeContext<RoundOpened> context) => intake.TakeAsync(context);
}
