using CityGoals.Contracts.Goals.V1;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;
using CsCheck;

namespace CityGoals.ProjectionPromises;

/// <summary>Late, repeated and reordered events leave the same projection behind as each event once and in order.</summary>
public sealed class RepeatedAndReorderedEvents(RunningService service)
{
    [Fact]
    public async Task Takes_a_message_once_that_is_delivered_five_times_and_out_of_order()
    {
        var first = SampleFacts.Sheet("", 1, SampleFacts.Initiative(1, SampleFacts.Action(1, new DateOnly(2026, 9, 30), 2), SampleFacts.Action(2)));
        var kept = first.Initiatives[0].Actions[1];
        var second = first with { Revision = 2, Title = "改めた目標", Initiatives = [first.Initiatives[0] with { Actions = [kept, SampleFacts.Action(3)] }] };
        var history = new History([first, second]);
        var municipality = Municipalities.Next();
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var deliveries = new[] { (1, two), (0, one), (1, two), (0, one), (0, one), (1, two), (0, one), (1, two), (1, two), (0, one) };

        foreach (var (fact, message) in deliveries) await service.Host.PublishAsync(history.Of(municipality)[fact], message);
        await service.Host.UntilConsumedAsync([.. deliveries.Select(delivery => delivery.Item2)]);

        var contents = await service.Host.ContentsAsync(municipality);
        contents.ShouldBe(await service.InOrderAsync(history));
        contents.ShouldNotContain(first.Initiatives[0].Actions[0].ActionId.ToString());
    }

    [Fact]
    public async Task Ends_the_same_for_any_history_however_it_is_delivered()
    {
        var told = from history in Histories.All
                   from deliveries in Histories.Deliveries(history.Facts.Count)
                   select (history, deliveries);

        await told.SampleAsync(async told => (await DeliveredAsync(told.history, told.deliveries)).ShouldBe(await service.InOrderAsync(told.history)), iter: 30, threads: 1);
    }

    private async Task<string> DeliveredAsync(History history, (int Fact, bool Anew)[] deliveries)
    {
        var municipality = Municipalities.Next();
        var facts = history.Of(municipality);
        var ids = facts.Select(_ => Guid.NewGuid()).ToList();
        var messages = new List<Guid>();
        foreach (var (fact, anew) in deliveries.Where(delivery => service.Takes(facts[delivery.Fact])))
        {
            messages.Add(await service.Host.PublishAsync(facts[fact], anew ? null : ids[fact]));
        }

        await service.Host.UntilConsumedAsync(messages);
        return await service.Host.ContentsAsync(municipality);
    }
}
