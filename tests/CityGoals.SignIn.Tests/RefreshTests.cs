using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Rights follow the posts held today; a refresh reads them anew. It is 15 April 2026, noon in Tokyo.</summary>
public sealed class RefreshTests : IAsyncLifetime
{
    private const string Mail = "hanako@city.example";

    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly DateOnly LastYear = new(2025, 4, 1);

    private SignInHost host = null!;
    private Guid person;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        person = await host.AddPersonAsync(Mail);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Gives_no_role_for_a_post_that_begins_tomorrow()
    {
        await host.AddPostAsync(person, Roles.Head, "kikaku", Today.AddDays(1));

        var tokens = await new PortalClient(host).GetTokensAsync(Mail);

        tokens.Roles.ShouldBeEmpty();
        tokens.Departments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_the_roles_of_all_posts_held_today()
    {
        await host.AddPostAsync(person, Roles.Author, "soumu", LastYear, Today);
        await host.AddPostAsync(person, Roles.Head, "kikaku", Today);
        await host.AddPostAsync(person, Roles.Auditor, "kikaku", LastYear, Today.AddDays(-1));

        var tokens = await new PortalClient(host).GetTokensAsync(Mail);

        tokens.Roles.ShouldBe([Roles.Author, Roles.Head]);
        tokens.Departments.ShouldBe(["kikaku", "soumu"]);
    }

    [Fact]
    public async Task Takes_the_role_away_with_the_post_and_gives_the_next_one()
    {
        await host.AddPostAsync(person, Roles.Head, "soumu", LastYear, Today);
        await host.AddPostAsync(person, Roles.Executive, "kikaku", Today.AddDays(1));
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(Mail);
        tokens.Roles.ShouldBe([Roles.Head]);

        // Midnight in Tokyo is 12 hours away; the UTC day is the same.
        host.Clock.Advance(TimeSpan.FromHours(11));
        tokens = await Tokens.FromAsync(await portal.RefreshAsync(tokens.Refresh!));
        tokens.Roles.ShouldBe([Roles.Head]);

        host.Clock.Advance(TimeSpan.FromHours(1));
        tokens = await Tokens.FromAsync(await portal.RefreshAsync(tokens.Refresh!));
        tokens.Roles.ShouldBe([Roles.Executive]);
        tokens.Departments.ShouldBe(["kikaku"]);
        tokens.Identity!.Claims.ShouldContain(claim => claim.Type == "role" && claim.Value == Roles.Executive);
    }

    [Fact]
    public async Task Lets_no_token_outlive_the_posts_it_speaks_of()
    {
        await host.AddPostAsync(person, Roles.Head, "soumu", LastYear, Today);
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(Mail);
        host.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromMinutes(3));

        tokens = await Tokens.FromAsync(await portal.RefreshAsync(tokens.Refresh!));

        tokens.Roles.ShouldBe([Roles.Head]);
        tokens.Access.ValidTo.ShouldBe(new DateTime(2026, 4, 15, 15, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Follows_a_transfer_entered_weeks_before_at_midnight_of_the_city_by_itself()
    {
        await host.AddPostAsync(person, Roles.Head, "soumu", LastYear, Today.AddDays(16));
        await host.AddPostAsync(person, Roles.Executive, "kikaku", Today.AddDays(17));

        // From noon of 15 April to three minutes before 2 May begins in Tokyo.
        host.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromDays(16) - TimeSpan.FromMinutes(3));
        var portal = new PortalClient(host);
        var before = await portal.GetTokensAsync(Mail);
        before.Roles.ShouldBe([Roles.Head]);
        before.Access.ValidTo.ShouldBe(new DateTime(2026, 5, 1, 15, 0, 0, DateTimeKind.Utc));

        host.Clock.Advance(TimeSpan.FromMinutes(3));
        var after = await Tokens.FromAsync(await portal.RefreshAsync(before.Refresh!));
        after.Roles.ShouldBe([Roles.Executive]);
        after.Departments.ShouldBe(["kikaku"]);
    }

    [Fact]
    public async Task Ends_with_a_suspension_that_lets_nobody_sign_in_until_it_is_lifted()
    {
        await host.AddPostAsync(person, Roles.Head, "soumu", LastYear);
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(Mail);

        await host.ExecuteAsync("update person set suspended_at = @now where person_id = @person", new { person, now = host.Clock.GetUtcNow() });

        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(tokens.Refresh!))).ShouldBe("invalid_grant");
        (await portal.Browser.GetAsync(PortalClient.AuthorizeAddress())).Address.AbsolutePath.ShouldBe("/signin");
        (await new PortalClient(host).SignInAsync(Mail)).Query("code").ShouldBeNull();

        await host.ExecuteAsync("update person set suspended_at = null where person_id = @person", new { person });
        (await new PortalClient(host).GetTokensAsync(Mail)).Roles.ShouldBe([Roles.Head]);
    }

    [Fact]
    public async Task Ends_with_its_session()
    {
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(Mail);

        await host.ExecuteAsync("update person_session set ended_at = @now where person_id = @person", new { person, now = host.Clock.GetUtcNow() });

        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(tokens.Refresh!))).ShouldBe("invalid_grant");
        (await portal.Browser.GetAsync(PortalClient.AuthorizeAddress())).Address.AbsolutePath.ShouldBe("/signin");
    }

    [Fact]
    public async Task Ends_with_the_account()
    {
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(Mail);

        await host.ExecuteAsync("delete from person where person_id = @person", new { person });

        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(tokens.Refresh!))).ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Ends_when_the_portal_revokes_it()
    {
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(Mail);

        (await portal.SendAsync("connect/revoke", [("client_id", "portal"), ("client_secret", SignInHost.ClientSecret), ("token", tokens.Refresh!)])).EnsureSuccessStatusCode();

        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(tokens.Refresh!))).ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Takes_a_used_token_again_for_half_a_minute_and_then_ends_the_whole_session()
    {
        var portal = new PortalClient(host);
        var first = await portal.GetTokensAsync(Mail);
        var second = await Tokens.FromAsync(await portal.RefreshAsync(first.Refresh!));

        // Two requests of a page that refresh at the same moment.
        await Tokens.FromAsync(await portal.RefreshAsync(first.Refresh!));

        host.Clock.Advance(TimeSpan.FromSeconds(31));
        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(first.Refresh!))).ShouldBe("invalid_grant");
        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(second.Refresh!))).ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Ends_after_twelve_hours_without_use()
    {
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(Mail);

        host.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));

        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(tokens.Refresh!))).ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Keeps_one_authorization_for_one_sign_in()
    {
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(Mail);
        tokens = await Tokens.FromAsync(await portal.RefreshAsync(tokens.Refresh!));
        await portal.RefreshAsync(tokens.Refresh!);

        (await host.Database.ScalarAsync<long>("select count(*) from oidc_authorization")).ShouldBe(1);
    }
}
