using System.Diagnostics;
using System.Text.Json;
using CityGoals.TestKit;
using Dapper;

namespace CityGoals.Messaging.Tests;

/// <summary>What is committed goes out, once and whole; what is not never does.</summary>
public sealed class OutboxRelayTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private MessagingHost host = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("progress");
        host = await MessagingHost.StartAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Sends_a_committed_fact_once_and_whole()
    {
        var fact = host.Fact(1);
        await using var tenant = await host.BeginAsync();
        await host.AddAsync(tenant, fact);
        var row = await tenant.Connection.ExecuteScalarAsync<Guid>("select outbox_message_id from outbox_message");
        await tenant.CommitAsync(CancellationToken.None);

        await TakenAsync(1);
        var (messageId, message, _) = host.Memory.Taken.Single();
        message.ShouldBe(fact);
        messageId.ShouldBe(row);
        await Eventually.GetAsync(host.UnsentAsync, unsent => unsent == 0);
    }

    [Fact]
    public async Task Never_sends_what_was_rolled_back()
    {
        await using (var tenant = await host.BeginAsync()) await host.AddAsync(tenant, host.Fact(1));
        await host.SendAsync(host.Fact(2));

        await TakenAsync(1);
        host.Memory.Taken.Single().Message.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Sends_a_row_that_commits_after_a_later_one()
    {
        await using var late = await host.BeginAsync();
        await host.AddAsync(late, host.Fact(1));
        await host.SendAsync(host.Fact(2));
        await TakenAsync(1);
        await late.CommitAsync(CancellationToken.None);

        await TakenAsync(2);
        host.Memory.Taken.Select(taken => taken.Message.Revision).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Sends_nothing_twice_with_two_relays_at_work()
    {
        await using var replica = await MessagingHost.StartAsync(database, consumes: false);
        for (var batch = 0; batch < 10; batch++)
        {
            await using var tenant = await host.BeginAsync();
            for (var i = 0; i < 20; i++) await host.AddAsync(tenant, host.Fact(batch * 20 + i));
            await tenant.CommitAsync(CancellationToken.None);
            await replica.SendAsync(host.Fact(1000 + batch));
        }

        await TakenAsync(210);
        await Eventually.GetAsync(host.UnsentAsync, unsent => unsent == 0);
        host.Memory.Taken.Select(taken => taken.MessageId).Distinct().Count().ShouldBe(210);
        host.Memory.Taken.Count.ShouldBe(210);
    }

    [Fact]
    public async Task Continues_the_trace_of_the_request_in_the_consumer()
    {
        using var listener = new ActivityListener { ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("request");
        using var request = source.StartActivity()!;
        await host.SendAsync(host.Fact(1));

        await TakenAsync(1);
        host.Memory.Taken.Single().Trace.ShouldBe(request.TraceId);
    }

    [Fact]
    public async Task Says_which_citys_transaction_wrote_the_fact_whatever_the_fact_says()
    {
        await host.SendAsync(host.Fact(1) with { MunicipalityCode = "202037" });

        await TakenAsync(1);
        host.Memory.Writers.ShouldBe([MessagingHost.City.ToString()]);
    }

    [Fact]
    public async Task Puts_poison_aside_and_goes_on()
    {
        await host.SendAsync(host.Fact(1, poison: true));
        await host.SendAsync(host.Fact(2));

        await TakenAsync(1);
        host.Memory.Taken.Single().Message.Revision.ShouldBe(2);
        await Eventually.GetAsync(host.DeadAsync, dead => dead == 1);
    }

    [Fact]
    public async Task Puts_what_is_refused_aside_at_once_and_whole_with_the_reason()
    {
        var fact = host.Fact(1) with { Foreign = true };
        await host.SendAsync(fact);

        await Eventually.GetAsync(host.DeadAsync, dead => dead == 1);
        var letter = await host.TakeDeadAsync();
        letter.Refusal.ShouldBe("Foreign.");
        JsonDocument.Parse(letter.Body).RootElement.GetProperty("message").Deserialize<Probed>(EventJson.Options).ShouldBe(fact);
        host.Memory.Tries.ShouldBe(1);
    }

    private Task<int> TakenAsync(int count) => Eventually.GetAsync(() => Task.FromResult(host.Memory.Taken.Count), taken => taken >= count);
}
