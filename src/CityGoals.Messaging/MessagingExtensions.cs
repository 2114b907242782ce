using System.Reflection;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client;

namespace CityGoals.Messaging;

/// <summary>Connects a service to the broker: facts out through the outbox, facts in through consumers.</summary>
public static class MessagingExtensions
{
    /// <summary>
    /// Registers the outbox with its relay and, where <paramref name="consumers"/> has any, the bus with a quorum queue per consumer,
    /// named <c>{service}-{event}</c>. Reads the connection string <c>messaging</c>. The service starts and answers without the broker.
    /// </summary>
    /// <exception cref="InvalidOperationException">The connection string is not configured, or names the user that every broker comes with.</exception>
    public static IHostApplicationBuilder AddMessaging(this IHostApplicationBuilder builder, string service, Assembly? consumers = null)
    {
        var broker = new Uri(builder.Configuration.GetConnectionString("messaging")
            ?? throw new InvalidOperationException("ConnectionStrings:messaging is not configured."));
        if (HasUserOfEveryBroker(broker)) throw new InvalidOperationException("ConnectionStrings:messaging names no user of its own; guest is not accepted.");
        builder.Services.AddOptionsWithValidateOnStart<MessagingOptions>().BindConfiguration("Messaging").ValidateDataAnnotations();
        builder.Services.AddSingleton<IConnectionFactory>(new ConnectionFactory { Uri = broker, ClientProvidedName = $"{service} relay", AutomaticRecoveryEnabled = false });
        builder.Services.AddSingleton<OutboxSignal>().AddSingleton<Outbox>().AddSingleton<OutboxPublisher>();
        builder.Services.AddHostedService<OutboxRelay>();
        if (consumers is not null) builder.AddBus(service, broker, consumers);
        return builder;
    }

    // Everybody knows guest's password; without a name, it is guest.
    private static bool HasUserOfEveryBroker(Uri broker) => broker.UserInfo is "" || broker.UserInfo.Split(':')[0] == "guest";

    private static void AddBus(this IHostApplicationBuilder builder, string service, Uri broker, Assembly consumers)
    {
        var options = builder.Configuration.GetSection("Messaging").Get<MessagingOptions>() ?? new MessagingOptions();
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(options.QueuePrefix ?? service, includeNamespace: false));
            // Internal types too, which a scan of the assembly would leave out.
            bus.AddConsumers([.. consumers.GetTypes().Where(type => type is { IsAbstract: false } && (type.IsAssignableTo(typeof(IConsumer)) || type.IsAssignableTo(typeof(IConsumerDefinition))))]);
            // Without the broker the service still answers; what it shows is older than it could be.
            bus.ConfigureHealthCheckOptions(health => health.MinimalFailureStatus = HealthStatus.Degraded);
            bus.AddConfigureEndpointsCallback((context, queue, endpoint) =>
            {
                if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit) rabbit.Harden(queue, options, context.GetRequiredService<ILogger<SetAsideFilter>>());
                endpoint.UseMessageRetry(WaitForDatabase);
                endpoint.UseMessageRetry(TryAgainQuickly);
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(broker, host => host.ConnectionName($"{service} consumers"));
                rabbit.ConfigureEndpoints(context);
            });
        });
    }

    // A database that is away comes back; the message waits in place, within the broker's patience of 30 minutes.
    private static void WaitForDatabase(IRetryConfigurator retry)
    {
        retry.Handle<NpgsqlException>(failure => failure.IsTransient);
        retry.Exponential(50, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(500));
    }

    private static void TryAgainQuickly(IRetryConfigurator retry)
    {
        retry.Ignore<NpgsqlException>(failure => failure.IsTransient);
        // What has no form, or a value that the database cannot hold, will be no better in two seconds.
        retry.Ignore<FormatException>();
        retry.Ignore<RefusedEventException>();
        retry.Ignore<PostgresException>(failure => failure.SqlState.StartsWith("22", StringComparison.Ordinal));
        retry.Intervals(100, 500, 2000);
    }

    /// <summary>
    /// A message is acknowledged when its consumer has committed, and only then. One that fails again and again, or takes the process
    /// down with it, goes to <c>{queue}_dead</c> when the broker has delivered it too often, and one that is refused goes there at once; nothing
    /// is dropped on the way.
    /// </summary>
    private static void Harden(this IRabbitMqReceiveEndpointConfigurator endpoint, string queue, MessagingOptions options, ILogger<SetAsideFilter> logger)
    {
        var dead = queue + "_dead";
        endpoint.SetQuorumQueue();
        endpoint.PrefetchCount = options.Prefetch;
        endpoint.SetQueueArgument("x-delivery-limit", options.DeliveryLimit);
        endpoint.SetQueueArgument("x-dead-letter-strategy", "at-least-once");
        endpoint.SetQueueArgument("x-overflow", "reject-publish");
        endpoint.BindDeadLetterQueue(dead, dead, letters => letters.SetQueueArgument("x-queue-type", "quorum"));
        endpoint.ConfigureError(failures => failures.UseFilter(new SetAsideFilter(dead, logger)));
        endpoint.RethrowFaultedMessages();
        // Nobody listens to faults, which repeat the event's body; the service's user may not declare their exchanges.
        endpoint.PublishFaults = false;
        endpoint.ThrowOnSkippedMessages();
    }
}
