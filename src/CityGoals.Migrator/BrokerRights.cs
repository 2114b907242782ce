namespace CityGoals.Migrator;

/// <summary>
/// What a service's user may do in the broker's virtual host: regular expressions over the names of queues and exchanges, as RabbitMQ asks for
/// them. A consumer's queues and exchanges begin with the service's name, an event's exchange is named <c>CityGoals.Contracts.{owner}.…:{event}</c>.
/// </summary>
/// <param name="Configure">What it may declare, and delete.</param>
/// <param name="Write">Where it may publish, and what it may bind something to.</param>
/// <param name="Read">What it may consume, and where a binding of its own may come from.</param>
public sealed record BrokerRights(string Configure, string Write, string Read)
{
    // Who subscribes declares the exchange, because the owner may come later.
    private const string EveryEvent = @"CityGoals\.Contracts\..*";

    /// <summary>The rights of a service: everything under its own name, publishing its own events, hearing everybody's.</summary>
    public static BrokerRights Of(string service)
    {
        var own = $"{service}-.*";
        // Names of services are in small letters, names of owners as in C#.
        var ownEvents = $@"CityGoals\.Contracts\.(?i:{service})\..*";
        return new($"^({own}|{EveryEvent})$", $"^({own}|{ownEvents})$", $"^({own}|{EveryEvent})$");
    }
}
