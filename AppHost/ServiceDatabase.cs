using Aspire.Hosting.ApplicationModel;

namespace CityGoals.AppHost;

/// <summary>A service's database.</summary>
/// <param name="Service">Name of the service and of the database; its role is <c>{service}_service</c>.</param>
/// <param name="Owner">Connection string of the owning role.</param>
/// <param name="Started">The database where we start its server; null where it is configured.</param>
/// <param name="Password">Password of the service's role.</param>
internal sealed record ServiceDatabase(
    string Service, ReferenceExpression Owner, IResourceBuilder<PostgresDatabaseResource>? Started, IResourceBuilder<ParameterResource> Password);
