using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Notifications.Consumers;

/// <summary>A reporting round was given a later last day, or opened again.</summary>
internal sealed class RoundExtendedConsumer(Intake<RoundExtended> intake) : IConsumer<RoundExtended>
{
    public Task Consume(ConsumeContext<RoundExtended> context) => intake.TakeAsync(context);
}
