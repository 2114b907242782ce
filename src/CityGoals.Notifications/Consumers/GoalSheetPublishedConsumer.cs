using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Notifications.Consumers;

/// <summary>A sheet was published, or a new revision of it was.</summary>
internal sealed class GoalSheetPublishedConsumer(Intake<GoalSheetPublished> intake) : IConsumer<GoalSheetPublished>
{
    public Task Consume(ConsumeContext<GoalSheetPublished> context) => intake.TakeAsync(context);
}
