using CityGoals.TestKit;

namespace CityGoals.Messaging.Tests;

/// <summary>The outbox takes facts without the broker, and gives them up when it is there.</summary>
public sealed class BrokerAwayTests
{
    [Fact]
    public async Task Keeps_committed_facts_until_the_broker_is_back()
    {
        await using var database = await TestDatabase.CreateAsync("progress");
        await using (var cutOff = await MessagingHost.StartAsync(database, consumes: false, new Uri("amqp://nobody:nothing@127.0.0.1:9")))
        {
            await cutOff.SendAsync(cutOff.Fact(1));
            (await cutOff.UnsentAsync()).ShouldBe(1);
        }

        await using var host = await MessagingHost.StartAsync(database);
        await Eventually.GetAsync(host.UnsentAsync, unsent => unsent == 0);
    }
}
