using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit;

namespace CityGoals.SignIn.Tests;

/// <summary>What the protocol leaves behind does not pile up.</summary>
public sealed class UpkeepTests
{
    [Fact]
    public async Task Forgets_tokens_a_day_after_their_end_and_keeps_the_others()
    {
        await using var host = await SignInHost.StartAsync();
        var (_, old) = await host.AddAuthorAsync();
        var (person, current) = await host.AddAuthorAsync();
        await new PortalClient(host).GetTokensAsync(old);
        host.Clock.Advance(TimeSpan.FromHours(36));
        await new PortalClient(host).GetTokensAsync(current);

        host.Clock.Advance(TimeSpan.FromHours(1));

        var subjects = await Eventually.GetAsync(
            () => host.Database.ScalarAsync<string[]>("select array_agg(distinct subject) from oidc_token"), found => found.Length == 1);
        subjects.ShouldBe([person.ToString()]);
    }
}
