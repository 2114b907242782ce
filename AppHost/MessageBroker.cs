using Aspire.Hosting.ApplicationModel;

namespace CityGoals.AppHost;

/// <summary>The broker between the services.</summary>
/// <param name="Administrator">Its address as its administrator; where nobody makes users, as the one user of all services.</param>
/// <param name="Management">Address of the pages where users are made; null where nobody makes them.</param>
/// <param name="Started">The server where we start it; null where it is configured.</param>
/// <param name="Users">How each service connects, by the service's name.</param>
internal sealed record MessageBroker(
    ReferenceExpression Administrator, ReferenceExpression? Management, IResourceBuilder<RabbitMQServerResource>? Started, IReadOnlyDictionary<string, BrokerUser> Users);
