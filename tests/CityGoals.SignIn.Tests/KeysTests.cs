using System.Text.Json;
using CityGoals.SignIn.Protocol;
using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit;

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

    [Fact]
    public async Task Roll_over_without_signing_anybody_out()
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        // A quarter of a year after the first key was made, late in somebody's working day.
        host.Clock.Advance(TokenKeys.Service - TimeSpan.FromMinutes(30));
        var tokens = await portal.GetTokensAsync(mail);
        var first = tokens.Access.Kid;

        // A new key is published; the old one goes on signing, until everybody has heard of the new one.
        host.Clock.Advance(TimeSpan.FromHours(1));
        await Eventually.GetAsync(PublishedKeysAsync, keys => keys.Count == 2);
        tokens = await Tokens.FromAsync(await portal.RefreshAsync(tokens.Refresh!));
        tokens.Access.Kid.ShouldBe(first);

        var hours = (int)TokenKeys.Announcement.TotalHours + 1;
        for (var hour = 0; hour < hours; hour++)
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            tokens = await Tokens.FromAsync(await portal.RefreshAsync(tokens.Refresh!));
        }

        var old = tokens;
        tokens = await Eventually.GetAsync(async () => await Tokens.FromAsync(await portal.RefreshAsync(old.Refresh!)), renewed => renewed.Access.Kid != first);
        (await PublishedKeysAsync()).ShouldContain(tokens.Access.Kid);

        // The old one goes when nothing that it signed is left.
        for (var hour = 0; hour < hours + 24; hour++)
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            tokens = await Tokens.FromAsync(await portal.RefreshAsync(tokens.Refresh!));
        }

        (await Eventually.GetAsync(PublishedKeysAsync, keys => keys.Count == 1)).ShouldBe([tokens.Access.Kid]);
        (await portal.RefreshAsync(tokens.Refresh!)).EnsureSuccessStatusCode();
    }

    private async Task<List<string>> PublishedKeysAsync()
    {
        using var keys = JsonDocument.Parse(await PublishedAsync());
        return [.. keys.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
    }

    private async Task<string> PublishedAsync() => (await new PortalClient(host).Browser.GetAsync(new Uri(SignInHost.Address, ".well-known/jwks"))).Html;
}
