namespace Aspire.Hosting.ApplicationModel;

/// <summary>A PostgreSQL server.</summary>
/// <param name="name">Name of the resource.</param>
/// <param name="userName">Name of its owning role; <c>postgres</c> by default.</param>
/// <param name="password">Password of that role.</param>
public class PostgresServerResource(string name, ParameterResource? userName, ParameterResource password) : ContainerResource(name), IResourceWithConnectionString
{
    internal const string PrimaryEndpointName = "tcp";

    /// <summary>Where it listens.</summary>
    public EndpointReference PrimaryEndpoint => new(this, PrimaryEndpointName);

    /// <summary>Name of its owning role.</summary>
    public ReferenceExpression UserNameReference => userName is null ? ReferenceExpression.Create($"postgres") : ReferenceExpression.Create($"{userName}");

    /// <summary>Password of its owning role.</summary>
    public ParameterResource PasswordParameter => password;

    /// <summary>Connection string of the owning role, without a database.</summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
        $"Host={PrimaryEndpoint.Property(EndpointProperty.Host)};Port={PrimaryEndpoint.Property(EndpointProperty.Port)};Username={UserNameReference};Password={password}");
}
