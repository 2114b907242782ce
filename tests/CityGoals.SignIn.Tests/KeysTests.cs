using System.Text.Json;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Keys are kept in the database: made once, the same for every process, and published without their secrets.</summary>
public sealed class KeysTests : IAsyncLifetime
{
    private SignInHost host = null!;

    public async ValueTask InitializeAsync() => host = await SignInHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Are_the_same_after_a_restart()
    {
        var before = await PublishedAsync();

        await host.RestartAsync();

        (await PublishedAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Are_made_once_by_processes_that_start_together()
    {
        await host.DisposeServiceAsync();
        await host.ExecuteAsync("delete from token_key", new { });

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.StartAnotherAsync()));

        (await host.Database.ScalarAsync<string[]>("select array_agg(purpose order by purpose) from token_key")).ShouldBe(["encryption", "signing"]);
    }

    [Fact]
    public async Task Publish_the_public_half_only()
    {
        using var keys = JsonDocument.Parse(await PublishedAsync());

        var key = keys.RootElement.GetProperty("keys").EnumerateArray().ShouldHaveSingleItem();
        key.GetProperty("crv").GetString().ShouldBe("P-256");
        key.TryGetProperty("d", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Are_sealed_at_rest()
    {
        await PublishedAsync();

        // A PKCS #8 key begins with a sequence of version 0; a sealed one with data protection's own magic number.
        (await host.Database.ScalarAsync<byte[]>("select substr(wrapped, 1, 4) from token_key where purpose = 'signing'")).ShouldBe([0x09, 0xF0, 0xC9, 0xF0]);
    }

    private async Task<string> PublishedAsync() => (await new PortalClient(host).Browser.GetAsync(new Uri(SignInHost.Address, ".well-known/jwks"))).Html;
}
