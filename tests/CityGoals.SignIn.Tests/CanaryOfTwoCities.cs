using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit.Isolation;
using CsCheck;

namespace CityGoals.SignIn.Tests;

/// <summary>Whoever signs in, or tries to, is told nothing of another city's people, and changes nothing there.</summary>
public sealed class CanaryOfTwoCities : IAsyncLifetime
{
    private const string Other = "131016";
    private const string Mail = "same@example.jp";

    private static readonly string[] Mails = [Mail, "own@example.jp", "nobody@example.jp", "other@example.jp"];

    // Each password is hashed, slowly on purpose.
    private static readonly int Attempts = TwoCityCheck.Requests / 20;

    private readonly Canaries canaries = new();
    private SignInHost host = null!;
    private CapturedLog log = null!;
    private int signedIn;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        log = CapturedLog.Of(host.Services);
        await host.AddCityAsync(Other);
        foreach (var mail in (string[])[Mail, "other@example.jp"]) await host.AddPostAsync(await host.AddPersonAsync(mail, Other), Roles.Head, "soumu", new DateOnly(2025, 4, 1));
        foreach (var mail in (string[])[Mail, "own@example.jp"]) await host.AddPostAsync(await host.AddPersonAsync(mail), Roles.Author, "soumu", new DateOnly(2025, 4, 1));
        await host.ExecuteAsync(
            """
            update person set name = @name, kana = @name, name_en = @name, password_hash = '' where municipality_code = @Other;
            update department set name = @department, name_en = @department where municipality_code = @Other;
            update post set title = @post || post_id where municipality_code = @Other;
            """,
            new { Other, name = canaries.At("person"), department = canaries.At("department"), post = canaries.At("post") });
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    public async Task Is_in_no_page_token_or_log_line_and_stays_as_it_is()
    {
        var attempt = Gen.Select(Gen.Int[0, 3].Select(at => Mails[at]), Gen.Bool.Select(right => right ? SignInHost.Password : "wrong"), Gen.Int[1, 250]);

        await attempt.Array[Attempts].SampleAsync(
            async attempts =>
            {
                var before = await new CityRows(host.Database).ReadAsync(Other);
                (await LeaksAsync(attempts.Select(one => (SignInHost.City, one.Item1, one.Item2, one.Item3)))).ShouldBeEmpty();
                (await new CityRows(host.Database).ReadAsync(Other)).ShouldBe(before);
            },
            iter: 1, threads: 1);

        signedIn.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Is_in_no_page_token_or_log_line_where_that_city_is_asked_for()
    {
        var attempt = Gen.Select(Gen.Bool.Select(abroad => abroad ? Other : SignInHost.City), Gen.Int[0, 3].Select(at => Mails[at]), Gen.Bool.Select(right => right ? SignInHost.Password : "wrong"), Gen.Int[1, 250]);

        await attempt.Array[Attempts].SampleAsync(async attempts => (await LeaksAsync(attempts)).ShouldBeEmpty(), iter: 1, threads: 1);

        signedIn.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Is_found_in_the_token_of_somebody_who_bears_it()
    {
        await host.ExecuteAsync("update person set name = @name where municipality_code = @City", new { SignInHost.City, name = canaries.At("planted") });

        (await LeaksAsync([(SignInHost.City, Mail, SignInHost.Password, 1)])).ShouldNotBeEmpty();
    }

    private async Task<List<string>> LeaksAsync(IEnumerable<(string City, string Mail, string Password, int Address)> attempts)
    {
        var leaks = new List<string>();
        foreach (var (city, mail, password, address) in attempts)
        {
            // Nobody has to wait any more for those who were wrong before.
            host.Clock.Advance(TimeSpan.FromHours(1));
            var portal = new PortalClient(host, $"192.0.2.{address}");
            var page = await portal.SignInAsync(mail, password, city);
            var told = $"{page.Address}\n{page.Response?.Headers}\n{page.Html}";
            ((int)page.Status).ShouldBeLessThan(500, told);
            if (page.Query("code") is { } code)
            {
                signedIn++;
                using var answer = await portal.SendAsync(
                    ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", PortalClient.Callback.AbsoluteUri), ("code_verifier", PortalClient.Verifier));
                told += await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            }

            if (canaries.In(told) is { } found) leaks.Add($"{city} {mail} {password} was told: {found}");
        }

        leaks.AddRange(log.Lines.Select(canaries.In).OfType<string>());
        return leaks;
    }
}
