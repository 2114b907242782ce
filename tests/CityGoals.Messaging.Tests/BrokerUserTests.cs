using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace CityGoals.Messaging.Tests;

/// <summary>A service does not go to the broker as a user whose password everybody knows.</summary>
public sealed class BrokerUserTests
{
    [Theory]
    [InlineData("amqp://guest:guest@broker:5672/")]
    [InlineData("amqp://guest:changed@broker/")]
    [InlineData("amqp://broker/")]
    public void Is_never_the_one_that_every_broker_comes_with(string broker)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:messaging", broker)]);

        Should.Throw<InvalidOperationException>(() => builder.AddMessaging("goals")).Message.ShouldContain("guest");
    }
}
