using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Goals.Consumers;

/// <summary>The report on a sheet in a round was published, or a corrected one was.</summary>
internal sealed class ReportPublishedConsumer(Intake<ReportPublished> intake) : IConsumer<ReportPublished>
{
    public Task Consume(ConsumeContext<ReportPublished> context) => intake.TakeAsync(context);
}
