using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace CityGoals.AppHost;

/// <summary>The servers behind the services. A configured connection string always wins over starting one.</summary>
internal static class BackingServices
{
    /// <summary>
    /// The broker: that of <c>ConnectionStrings:messaging</c>, or one of our own. Each service gets a user of its own there, unless the configured
    /// broker comes without <c>Messaging:Management</c>, where the users would be made.
    /// </summary>
    internal static MessageBroker AddMessaging(this IDistributedApplicationBuilder builder, params IReadOnlyList<string> services)
    {
        if (!builder.IsConfigured("messaging"))
        {
            var server = builder.AddRabbitMQ("messaging", builder.AddParameter("messaging-user", "citygoals"), builder.AddSecret("messaging-password"))
                .WithDataVolume().WithManagementPlugin();
            var host = server.Resource.PrimaryEndpoint.Property(EndpointProperty.HostAndPort);
            return new MessageBroker(
                ReferenceExpression.Create($"{server}"), ReferenceExpression.Create($"{server.Resource.ManagementEndpoint}"), server,
                UsersOf((service, password) => ReferenceExpression.Create($"amqp://{service}:{password:uri}@{host}")));
        }

        var configured = ReferenceExpression.Create($"{builder.AddConnectionString("messaging")}");
        if (builder.Configuration["Messaging:Management"] is not { Length: > 0 } management)
        {
            return new MessageBroker(configured, null, null, services.ToDictionary(service => service, service => new BrokerUser(service, configured, null)));
        }

        var broker = new Uri(builder.Configuration.GetConnectionString("messaging")!);
        return new MessageBroker(
            configured, ReferenceExpression.Create($"{management}"), null,
            UsersOf((service, password) => ReferenceExpression.Create($"{broker.Scheme}://{service}:{password:uri}@{broker.Authority}{broker.PathAndQuery}")));

        Dictionary<string, BrokerUser> UsersOf(Func<string, IResourceBuilder<ParameterResource>, ReferenceExpression> addressOf) => services.ToDictionary(service => service, service =>
        {
            var password = builder.AddSecret($"{service}-broker-password");
            return new BrokerUser(service, addressOf(service, password), password);
        });
    }

    /// <summary>The mail server's address: that of <c>ConnectionStrings:mail</c>; to try things out, an inbox that takes every mail and shows it on a page.</summary>
    internal static ReferenceExpression AddMail(this IDistributedApplicationBuilder builder)
    {
        if (builder.IsConfigured("mail") || !builder.ExecutionContext.IsRunMode) return ReferenceExpression.Create($"{builder.AddConnectionString("mail")}");
        var data = Path.GetFullPath(builder.Configuration["DataFolder"] ?? "../.data", builder.AppHostDirectory);
        var inbox = builder.AddExecutable("mail", "node", "mail-inbox", "node_modules/maildev/bin/maildev", "--silent")
            .WithEndpoint(scheme: "smtp", name: "smtp", env: "MAILDEV_SMTP_PORT")
            .WithHttpEndpoint(env: "MAILDEV_WEB_PORT")
            .WithEnvironment("MAILDEV_IP", "127.0.0.1")
            .WithEnvironment("MAILDEV_WEB_IP", "127.0.0.1")
            .WithEnvironment("MAILDEV_MAIL_DIRECTORY", Path.Combine(data, "mail"))
            .WithHttpHealthCheck("/healthz");
        var smtp = inbox.GetEndpoint("smtp");
        return ReferenceExpression.Create($"smtp://{smtp.Property(EndpointProperty.Host)}:{smtp.Property(EndpointProperty.Port)}");
    }

    /// <summary>A database for each service, by its name: that of <c>ConnectionStrings:{service}</c>, or one on a server of our own.</summary>
    internal static IReadOnlyDictionary<string, ServiceDatabase> AddDatabases(this IDistributedApplicationBuilder builder, params IReadOnlyList<string> services)
    {
        var server = services.All(builder.IsConfigured) ? null : builder.AddPostgres("postgres").WithDataVolume();
        return services.ToDictionary(service => service, service =>
        {
            var password = builder.AddSecret($"{service}-database-password");
            if (server is null || builder.IsConfigured(service))
            {
                var configured = builder.AddParameterFromConfiguration($"{service}-database", $"ConnectionStrings:{service}", secret: true);
                return new ServiceDatabase(service, ReferenceExpression.Create($"{configured}"), null, password);
            }

            var database = server.AddDatabase($"{service}-database", service);
            return new ServiceDatabase(service, ReferenceExpression.Create($"{database}"), database, password);
        });
    }

    /// <summary>A generated secret, kept from one start to the next.</summary>
    internal static IResourceBuilder<ParameterResource> AddSecret(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddParameter(name, new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true, persist: true);

    /// <summary>The password of the sample city's accounts, made at first start and short enough to be typed.</summary>
    internal static IResourceBuilder<ParameterResource> AddDemoPassword(this IDistributedApplicationBuilder builder) =>
        builder.AddParameter("demo-password", new GenerateParameterDefault { MinLength = 12, Upper = false, Special = false }, secret: true, persist: true);

    /// <summary>Connects a service to its database as its own role, which owns nothing.</summary>
    internal static IResourceBuilder<ProjectResource> ConnectsTo(this IResourceBuilder<ProjectResource> service, ServiceDatabase database) =>
        // Of two keywords Npgsql takes the last.
        service.WithEnvironment(
            $"ConnectionStrings__{database.Service}", ReferenceExpression.Create($"{database.Owner};Username={database.Service}_service;Password={database.Password}"));

    /// <summary>Connects a service to the broker as its own user.</summary>
    internal static IResourceBuilder<ProjectResource> ConnectsTo(this IResourceBuilder<ProjectResource> service, BrokerUser user) =>
        service.WithEnvironment("ConnectionStrings__messaging", user.Address);

    /// <summary>Tells the migrator, and nobody else, who administers the broker, and the passwords of the users that it makes there.</summary>
    internal static IResourceBuilder<ProjectResource> MakesUsersOf(this IResourceBuilder<ProjectResource> migrator, MessageBroker broker)
    {
        if (broker.Started is not null) migrator.WaitFor(broker.Started);
        if (broker.Management is null) return migrator;
        foreach (var user in broker.Users.Values) migrator.WithEnvironment($"BrokerUsers__{user.Service}", user.Password!);
        return migrator.WithEnvironment("ConnectionStrings__messaging", broker.Administrator).WithEnvironment("Messaging__Management", broker.Management);
    }

    /// <summary>Connects the migrator to every database as its owner, and tells it the passwords of the roles that it makes.</summary>
    internal static IResourceBuilder<ProjectResource> MigratesAll(this IResourceBuilder<ProjectResource> migrator, IReadOnlyDictionary<string, ServiceDatabase> databases)
    {
        foreach (var database in databases.Values)
        {
            migrator.WithEnvironment($"ConnectionStrings__{database.Service}", database.Owner)
                .WithEnvironment($"Roles__{database.Service}_service", database.Password);
            if (database.Started is not null) migrator.WaitFor(database.Started);
        }

        return migrator;
    }

    private static bool IsConfigured(this IDistributedApplicationBuilder builder, string name) => !string.IsNullOrEmpty(builder.Configuration.GetConnectionString(name));
}
