using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Notifications.Consumers;

/// <summary>The city's departments changed, now or for a coming day.</summary>
internal sealed class OrganisationChangedConsumer(Intake<OrganisationChanged> intake) : IConsumer<OrganisationChanged>
{
    public Task Consume(ConsumeContext<OrganisationChanged> context) => intake.TakeAsync(context);
}
