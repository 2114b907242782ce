namespace Aspire.Hosting.ApplicationModel;

/// <summary>A RabbitMQ broker.</summary>
/// <param name="name">Name of the resource.</param>
/// <param name="userName">Name of its user; <c>guest</c> by default.</param>
/// <param name="password">Password of that user.</param>
public class RabbitMQServerResource(string name, ParameterResource? userName, ParameterResource password) : ContainerResource(name), IResourceWithConnectionString
{
    internal const string PrimaryEndpointName = "tcp";
    internal const string ManagementEndpointName = "management";

    /// <summary>Where it listens.</summary>
    public EndpointReference PrimaryEndpoint => new(this, PrimaryEndpointName);

    /// <summary>Where its management pages are, if it has them.</summary>
    public EndpointReference ManagementEndpoint => new(this, ManagementEndpointName);

    /// <summary>Name of its user.</summary>
    public ReferenceExpression UserNameReference => userName is null ? ReferenceExpression.Create($"guest") : ReferenceExpression.Create($"{userName}");

    /// <summary>Password of its user.</summary>
    public ParameterResource PasswordParameter => password;

    /// <summary>Address with user and password, both escaped.</summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
        $"amqp://{new EscapedValue(UserNameReference)}:{new EscapedValue(password)}@{PrimaryEndpoint.Property(EndpointProperty.HostAndPort)}");
}
