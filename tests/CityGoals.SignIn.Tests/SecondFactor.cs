using System.Net;
using System.Text.RegularExpressions;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;
using OtpNet;

namespace CityGoals.SignIn.Tests;

/// <summary>Codes of an authenticator beside the password: asked of whoever has set one up, and demanded of great rights.</summary>
public sealed partial class SecondFactor : IAsyncLifetime
{
    private const string Mail = "hanako@city.example";

    private SignInHost host = null!;
    private Guid person;
    private PortalClient portal = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        person = await host.AddPersonAsync(Mail, secondFactor: true);
        portal = new PortalClient(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(Roles.PlanningOffice)]
    [InlineData(Roles.Administrator)]
    public async Task Has_to_be_set_up_before_great_rights_are_given(string role)
    {
        await HoldAsync(role);

        var page = await portal.SignInAsync(Mail);
        page.FormAction().ShouldBe("/signin/second-factor");
        page.Html.ShouldContain("<svg");
        (await portal.Browser.GetAsync(PortalClient.AuthorizeAddress())).Address.AbsolutePath.ShouldBe("/signin");

        var codes = await portal.Browser.SubmitAsync(page, ("Code", CodeOf(SecretOf(page))));
        RecoveryCodesOf(codes).Count.ShouldBe(10);
        (await portal.RedeemAsync((await portal.Browser.GetAsync(PortalClient.AuthorizeAddress())).Query("code")!)).Roles.ShouldBe([role]);
    }

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Head)]
    public async Task Is_not_demanded_of_other_posts(string role)
    {
        await HoldAsync(role);

        (await portal.SignInAsync(Mail)).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Ends_a_session_without_it_when_the_post_begins_that_demands_it()
    {
        await host.AddPostAsync(person, Roles.Administrator, "soumu", new DateOnly(2026, 4, 16));
        var tokens = await portal.GetTokensAsync(Mail);

        host.Clock.Advance(TimeSpan.FromHours(12));

        (await PortalClient.ErrorOfAsync(await portal.RefreshAsync(tokens.Refresh!))).ShouldBe("invalid_grant");
        (await portal.SignInAsync(Mail)).FormAction().ShouldBe("/signin/second-factor");
    }

    [Fact]
    public async Task Is_asked_for_at_each_sign_in_and_each_code_works_once()
    {
        var (secret, _) = await EnrolAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = CodeOf(secret);

        (await TryAsync(code)).Query("code").ShouldNotBeNull();
        (await TryAsync(code)).Status.ShouldBe(HttpStatusCode.BadRequest);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        (await TryAsync(CodeOf(secret))).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Takes_full_width_digits_and_the_space_that_apps_show()
    {
        var (secret, _) = await EnrolAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var wide = string.Concat(CodeOf(secret).Select(digit => (char)(digit + ('０' - '0'))));

        (await TryAsync($"{wide[..3]}　{wide[3..]}")).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Can_be_stood_in_for_by_each_recovery_code_once()
    {
        var (_, codes) = await EnrolAsync();

        (await TryAsync(codes[0].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))).Query("code").ShouldNotBeNull();
        (await TryAsync(codes[0])).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await TryAsync(codes[1])).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Cannot_be_guessed()
    {
        var (secret, _) = await EnrolAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        for (var attempt = 0; attempt < 5; attempt++) (await TryAsync("000000")).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await TryAsync(CodeOf(secret))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        // Only from there.
        (await TryAsync(CodeOf(secret), "192.0.2.99")).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Is_asked_for_no_later_than_ten_minutes_after_the_password()
    {
        var (secret, _) = await EnrolAsync();
        var page = await new PortalClient(host).SignInAsync(Mail);
        host.Clock.Advance(TimeSpan.FromMinutes(10));

        var late = await portal.Browser.SubmitAsync(page, ("Code", CodeOf(secret)));

        (late.Status, late.FormAction()).ShouldBe((HttpStatusCode.BadRequest, "/signin"));
    }

    [Fact]
    public async Task Is_taken_away_by_an_administrator_and_set_up_anew()
    {
        await EnrolAsync();
        var administrator = await host.ApiAsync();

        (await administrator.PostAsync($"/people/{person}/second-factor-reset")).GetProperty("secondFactor").GetString().ShouldBe("none");

        (await new PortalClient(host).SignInAsync(Mail)).FormAction().ShouldBe("/signin/second-factor");
        (await host.Database.ScalarAsync<long>("select count(*) from recovery_code")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_kept_sealed()
    {
        var (secret, codes) = await EnrolAsync();

        var kept = await host.Database.ScalarAsync<byte[]>("select authenticator_secret from person where authenticator_secret is not null");
        Convert.ToHexString(kept).ShouldNotContain(Convert.ToHexString(secret));
        (await host.Database.ScalarAsync<string>("select string_agg(encode(code_hash, 'escape'), '') from recovery_code")).ShouldNotContain(codes[0]);
    }

    private Task HoldAsync(string role) => host.AddPostAsync(person, role, "soumu", new DateOnly(2025, 4, 1));

    private async Task<(byte[] Secret, IReadOnlyList<string> Codes)> EnrolAsync()
    {
        await HoldAsync(Roles.Administrator);
        var page = await portal.SignInAsync(Mail);
        var secret = SecretOf(page);
        return (secret, RecoveryCodesOf(await portal.Browser.SubmitAsync(page, ("Code", CodeOf(secret)))));
    }

    private async Task<Page> TryAsync(string code, string address = "192.0.2.1")
    {
        var client = new PortalClient(host, address);
        return await client.Browser.SubmitAsync(await client.SignInAsync(Mail), ("Code", code));
    }

    private string CodeOf(byte[] secret) => new Totp(secret).ComputeTotp(host.Clock.GetUtcNow().UtcDateTime);

    private static byte[] SecretOf(Page page) => Base32Encoding.ToBytes(Typed().Match(page.Html).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal));

    private static IReadOnlyList<string> RecoveryCodesOf(Page page) => [.. Recovery().Matches(page.Html).Select(code => code.Groups[1].Value)];

    [GeneratedRegex("<code>([A-Z2-7 ]+)</code>")]
    private static partial Regex Typed();

    [GeneratedRegex("<code>([a-z0-9-]{19})</code>")]
    private static partial Regex Recovery();
}
