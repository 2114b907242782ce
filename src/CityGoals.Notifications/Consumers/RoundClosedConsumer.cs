using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Notifications.Consumers;

/// <summary>A reporting round was closed: nobody is awaited any more.</summary>
internal sealed class RoundClosedConsumer(Intake<RoundClosed> intake) : IConsumer<RoundClosed>
{
    public Task Consume(ConsumeContext<RoundClosed> context) => intake.TakeAsync(context);
}
