using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Notifications.Consumers;

/// <summary>A report was published, or a corrected one was: it says what is done.</summary>
internal sealed class ReportPublishedConsumer(Intake<ReportPublished> intake) : IConsumer<ReportPublished>
{
    public Task Consume(ConsumeContext<ReportPublished> context) => intake.TakeAsync(context);
}
