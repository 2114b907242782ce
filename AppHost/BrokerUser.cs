using Aspire.Hosting.ApplicationModel;

namespace CityGoals.AppHost;

/// <summary>How a service connects to the broker.</summary>
/// <param name="Service">Name of the service and of its user.</param>
/// <param name="Address">Address of the broker with user and password.</param>
/// <param name="Password">The password that the migrator gives the user; null where it makes none.</param>
internal sealed record BrokerUser(string Service, ReferenceExpression Address, IResourceBuilder<ParameterResource>? Password);
