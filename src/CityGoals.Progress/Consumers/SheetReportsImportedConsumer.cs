using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging.Projections;
using MassTransit;

namespace CityGoals.Progress.Consumers;

/// <summary>An imported sheet brought reports with it.</summary>
internal sealed class SheetReportsImportedConsumer(Intake<SheetReportsImported> intake) : IConsumer<SheetReportsImported>
{
    public Task Consume(ConsumeContext<SheetReportsImported> context) => intake.TakeAsync(context);
}
