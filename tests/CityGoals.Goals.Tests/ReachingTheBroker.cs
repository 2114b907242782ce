using System.Text.Json.Nodes;
using System.Threading.Channels;
using CityGoals.TestKit;
using CityGoals.TestKit.Servers;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace CityGoals.Goals.Tests;

/// <summary>What is published goes out over the real broker.</summary>
public class ReachingTheBroker
{
    private const string Exchange = "CityGoals.Contracts.Goals.V1:GoalSheetPublished";

    [Fact]
    public async Task Sends_a_published_sheet_as_the_message_that_consumers_know()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var broker = await TestServers.RabbitMqAsync();
        await using var database = await TestDatabase.CreateAsync("goals");
        await using var host = new TestService<Program>("goals", database, broker);
        var city = new TestCity(host, database, GoalsService.NewCode());
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(cancellation);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        var arrived = await ListenAsync(channel, city.Code);

        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];
        await city.PublishAsync(sheet);

        var message = await arrived.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancellation);
        message["messageType"]!.ToJsonString().ShouldBe($"""["urn:message:{Exchange}"]""");
        message["message"]!["goalSheetId"]!.ToString().ShouldBe(sheet["goalSheetId"]!.ToString());
        ((string?)message["message"]!["title"]).ShouldBe("総務部の目標その1");
    }

    private static async Task<ChannelReader<JsonNode>> ListenAsync(IChannel channel, string municipality)
    {
        var arrived = Channel.CreateUnbounded<JsonNode>();
        var queue = await channel.QueueDeclareAsync();
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Fanout, durable: true);
        await channel.QueueBindAsync(queue.QueueName, Exchange, "");
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            var message = JsonNode.Parse(delivery.Body.Span)!;
            if ((string?)message["message"]!["municipalityCode"] == municipality) await arrived.Writer.WriteAsync(message);
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
        return arrived.Reader;
    }
}
