using System.Net;
using CityGoals.Contracts.Goals.V1;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace CityGoals.Migrator.Tests;

/// <summary>Each service's user on the broker can do the service's work and nothing else.</summary>
public sealed class BrokerUsersTests(OwnBroker broker)
{
    private static readonly string Event = $"{typeof(GoalSheetPublished).Namespace}:{nameof(GoalSheetPublished)}";
    private static readonly CancellationToken Test = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_an_event_pass_from_its_owner_to_a_subscriber()
    {
        var queue = await SubscribeAsync("progress");

        await PublishAsync("goals", Event);

        await DoAsync("progress", async channel => (await channel.BasicGetAsync(queue, autoAck: true, Test)).ShouldNotBeNull());
    }

    [Fact]
    public async Task Lets_a_subscriber_set_a_message_aside()
    {
        var queue = await SubscribeAsync("progress");

        await PublishAsync("progress", queue + "_dead");

        await DoAsync("progress", async channel => (await channel.BasicGetAsync(queue + "_dead", autoAck: true, Test)).ShouldNotBeNull());
    }

    [Theory]
    [InlineData("progress")]
    [InlineData("notifications")]
    [InlineData("analytics")]
    [InlineData("signin")]
    public async Task Lets_nobody_publish_the_event_of_another(string service)
    {
        await DoAsync("goals", channel => channel.ExchangeDeclareAsync(Event, ExchangeType.Fanout, durable: true, cancellationToken: Test));

        await ShouldBeRefusedAsync(service, channel => channel.BasicPublishAsync(Event, "", new byte[1], Test).AsTask());
    }

    [Fact]
    public async Task Lets_nobody_into_the_queue_of_another()
    {
        var queue = await SubscribeAsync("notifications");
        await PublishAsync("goals", Event);

        await ShouldBeRefusedAsync("progress", channel => channel.BasicGetAsync(queue, autoAck: true, Test));
        await ShouldBeRefusedAsync("progress", channel => channel.BasicConsumeAsync(queue, autoAck: true, new AsyncEventingBasicConsumer(channel), Test));
        await ShouldBeRefusedAsync("progress", channel => channel.BasicGetAsync(queue + "_dead", autoAck: true, Test));
        await ShouldBeRefusedAsync("progress", channel => channel.QueuePurgeAsync(queue, Test));
        await ShouldBeRefusedAsync("progress", channel => channel.QueueDeleteAsync(queue, false, false, cancellationToken: Test));
        await DoAsync("notifications", async channel => (await channel.MessageCountAsync(queue, Test)).ShouldBe(1u));
    }

    [Fact]
    public async Task Lets_nobody_put_anything_into_the_queue_of_another()
    {
        var queue = await SubscribeAsync("notifications");
        var own = await SubscribeAsync("progress");

        // Every queue can be reached by its name through the exchange that has none.
        await ShouldBeRefusedAsync("progress", channel => channel.BasicPublishAsync("", queue, new byte[1], Test).AsTask());
        await ShouldBeRefusedAsync("progress", channel => channel.BasicPublishAsync(queue, "", new byte[1], Test).AsTask());
        await ShouldBeRefusedAsync("progress", channel => channel.QueueBindAsync(queue, own, "", cancellationToken: Test));
        await ShouldBeRefusedAsync("progress", channel => channel.ExchangeBindAsync(queue, own, "", cancellationToken: Test));
        await ShouldBeRefusedAsync("progress", channel => channel.ExchangeBindAsync(Event, own, "", cancellationToken: Test));
        // Nor by a queue or an exchange of its own that hands on what it cannot keep.
        await ShouldBeRefusedAsync("progress", channel => DeclareQueueAsync(channel, "progress-hands-on", new() { ["x-dead-letter-exchange"] = Event }));
        await ShouldBeRefusedAsync("progress", channel => channel.ExchangeDeclareAsync(
            "progress-hands-on", ExchangeType.Fanout, true, false, new Dictionary<string, object?> { ["alternate-exchange"] = Event }, cancellationToken: Test));
    }

    [Fact]
    public async Task Lets_nobody_listen_to_what_another_consumes()
    {
        var queue = await SubscribeAsync("notifications");
        var own = await SubscribeAsync("progress");

        await ShouldBeRefusedAsync("progress", channel => channel.QueueBindAsync(own, queue, "", cancellationToken: Test));
        await ShouldBeRefusedAsync("progress", channel => channel.ExchangeBindAsync(own, queue, "", cancellationToken: Test));
        await ShouldBeRefusedAsync("progress", channel => channel.QueueBindAsync(own, "amq.rabbitmq.trace", "#", cancellationToken: Test));
    }

    [Theory]
    [InlineData("notifications-mine")]
    [InlineData("stray")]
    [InlineData("")]
    public async Task Lets_nobody_declare_what_is_not_its_own(string name)
    {
        await ShouldBeRefusedAsync("progress", channel => DeclareQueueAsync(channel, name, []));
        if (name.Length > 0) await ShouldBeRefusedAsync("progress", channel => channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, cancellationToken: Test));
    }

    [Fact]
    public async Task Keeps_users_to_their_virtual_host_and_away_from_management()
    {
        await using var elsewhere = await broker.ConnectAsync("progress", virtualHost: "/");
        await Should.ThrowAsync<OperationInterruptedException>(() => elsewhere.CreateChannelAsync(cancellationToken: Test));
        ((int?)elsewhere.CloseReason?.ReplyCode).ShouldBe(Constants.NotAllowed);

        using var answer = await broker.GetAsync("progress", "/api/users");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Renews_passwords_and_says_so()
    {
        (await broker.PrepareAsync(("BrokerUsers:analytics", "another"))).ShouldBe("messaging: users up to date\n");

        await using (await broker.ConnectAsync("analytics", "another")) await Should.ThrowAsync<BrokerUnreachableException>(() => broker.ConnectAsync("analytics"));
        await broker.PrepareAsync();
        await DoAsync("analytics", _ => Task.CompletedTask);
    }

    [Fact]
    public async Task Makes_no_users_where_no_management_is_configured() => (await broker.PrepareAsync(("Messaging:Management", null))).ShouldBeEmpty();

    [Theory]
    [InlineData("BrokerUsers:progress", null, "BrokerUsers:progress is not configured.")]
    [InlineData("Messaging:Management", "secret", "Messaging:Management is not configured as an address.")]
    [InlineData("ConnectionStrings:messaging", null, "ConnectionStrings:messaging is not configured as an address.")]
    [InlineData("ConnectionStrings:messaging", "amqp://guest:secret@broker/", "ConnectionStrings:messaging names no administrator of its own with a password; guest is not accepted.")]
    [InlineData("ConnectionStrings:messaging", "amqp://citygoals@broker/", "ConnectionStrings:messaging names no administrator of its own with a password; guest is not accepted.")]
    [InlineData("ConnectionStrings:messaging", "amqp://citygoals:secret@broker/", "The broker's administrator cannot ask who it is: 401 Unauthorized.")]
    public async Task Says_in_one_line_what_is_missing_and_no_secret(string key, string? value, string reason)
    {
        (await Should.ThrowAsync<MigrationException>(() => broker.PrepareAsync((key, value)))).Message.ShouldBe(reason);
    }

    [Fact]
    public async Task Says_which_virtual_host_is_not_there()
    {
        var elsewhere = $"amqp://citygoals:{Uri.EscapeDataString(broker.AdministratorPassword)}@broker/elsewhere";

        (await Should.ThrowAsync<MigrationException>(() => broker.PrepareAsync(("ConnectionStrings:messaging", elsewhere))))
            .Message.ShouldBe("The broker's administrator cannot grant the user goals its rights in the virtual host elsewhere: 400 Bad Request.");
    }

    [Fact]
    public async Task Gives_up_on_management_that_does_not_answer()
    {
        (await Should.ThrowAsync<MigrationException>(() => broker.PrepareAsync(("Messaging:Management", "http://127.0.0.1:9"))))
            .Message.ShouldStartWith("The broker's management at http://127.0.0.1:9/api/ does not answer: ");
    }

    // As a consumer of the service does it: event, endpoint, queue, dead letters.
    private async Task<string> SubscribeAsync(string service)
    {
        var queue = $"{service}-{Guid.NewGuid():n}";
        await DoAsync(service, async channel =>
        {
            foreach (var exchange in new[] { Event, queue, queue + "_dead" }) await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, cancellationToken: Test);
            await DeclareQueueAsync(channel, queue, new() { ["x-queue-type"] = "quorum", ["x-dead-letter-exchange"] = queue + "_dead" });
            await DeclareQueueAsync(channel, queue + "_dead", new() { ["x-queue-type"] = "quorum" });
            await channel.QueueBindAsync(queue, queue, "", cancellationToken: Test);
            await channel.QueueBindAsync(queue + "_dead", queue + "_dead", "", cancellationToken: Test);
            await channel.ExchangeBindAsync(queue, Event, "", cancellationToken: Test);
        });
        return queue;
    }

    private Task PublishAsync(string service, string exchange) =>
        DoAsync(service, channel => channel.BasicPublishAsync(exchange, "", new byte[1], Test).AsTask());

    private static Task<QueueDeclareOk> DeclareQueueAsync(IChannel channel, string name, Dictionary<string, object?> arguments) =>
        channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: Test);

    private async Task DoAsync(string service, Func<IChannel, Task> work)
    {
        await using var connection = await broker.ConnectAsync(service);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Test);
        await work(channel);
    }

    private async Task ShouldBeRefusedAsync(string service, Func<IChannel, Task> work)
    {
        await using var connection = await broker.ConnectAsync(service);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Test);
        await Should.ThrowAsync<Exception>(() => work(channel));
        ((int?)channel.CloseReason?.ReplyCode).ShouldBe(Constants.AccessRefused);
    }
}
