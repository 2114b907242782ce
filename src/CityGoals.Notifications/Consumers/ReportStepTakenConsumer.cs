using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Notifications.Consumers;

/// <summary>A report was handed in, approved, returned or taken back.</summary>
internal sealed class ReportStepTakenConsumer(Intake<ReportStepTaken> intake) : IConsumer<ReportStepTaken>
{
    public Task Consume(ConsumeContext<ReportStepTaken> context) => intake.TakeAsync(context);
}
