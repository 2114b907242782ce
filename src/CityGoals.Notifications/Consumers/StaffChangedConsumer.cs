using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Notifications.Consumers;

/// <summary>What is known of a member of staff or their posts changed, now or for a coming day.</summary>
internal sealed class StaffChangedConsumer(Intake<StaffChanged> intake) : IConsumer<StaffChanged>
{
    public Task Consume(ConsumeContext<StaffChanged> context) => intake.TakeAsync(context);
}
