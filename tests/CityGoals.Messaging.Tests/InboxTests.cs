using CityGoals.Postgres;
using CityGoals.TestKit;
using Npgsql;

namespace CityGoals.Messaging.Tests;

/// <summary>A message is new once for each consumer, and only if what it caused was committed.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private readonly Guid message = Guid.NewGuid();
    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("progress");
        source = NpgsqlDataSource.Create(database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Knows_a_repeat()
    {
        (await EnterAsync("progress", commit: true)).ShouldBeTrue();
        (await EnterAsync("progress", commit: true)).ShouldBeFalse();
    }

    [Fact]
    public async Task Takes_a_message_again_whose_work_was_rolled_back()
    {
        (await EnterAsync("progress", commit: false)).ShouldBeTrue();
        (await EnterAsync("progress", commit: true)).ShouldBeTrue();
    }

    [Fact]
    public async Task Lets_each_consumer_have_its_own()
    {
        (await EnterAsync("progress", commit: true)).ShouldBeTrue();
        (await EnterAsync("reports", commit: true)).ShouldBeTrue();
    }

    [Fact]
    public async Task Lets_one_of_two_at_once_have_it()
    {
        var entered = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => EnterAsync("progress", commit: true)));
        entered.Count(first => first).ShouldBe(1);
    }

    private async Task<bool> EnterAsync(string consumer, bool commit)
    {
        await using var tenant = await new TenantDatabase(source).BeginAsync(MessagingHost.City, CancellationToken.None);
        var entered = await Inbox.TryEnterAsync(tenant, message, consumer, CancellationToken.None);
        if (commit) await tenant.CommitAsync(CancellationToken.None);
        return entered;
    }
}
