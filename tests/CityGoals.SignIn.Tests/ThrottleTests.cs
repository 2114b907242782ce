using System.Net;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Guessing passwords is slow, and shuts out only the one who guesses.</summary>
public sealed class ThrottleTests : IAsyncLifetime
{
    private const string Attacker = "198.51.100.7";
    private const string Office = "192.0.2.1";

    private SignInHost host = null!;
    private string mail = "";

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        (_, mail) = await host.AddAuthorAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Refuses_the_sixth_attempt_unread_and_says_until_when()
    {
        for (var attempt = 1; attempt <= 5; attempt++) (await GuessAsync(Attacker)).Status.ShouldBe(HttpStatusCode.BadRequest);

        var refused = await TryAsync(Attacker, SignInHost.Password);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Html.ShouldContain("続けて間違えたため、12時16分まで受け付けません。");
    }

    [Fact]
    public async Task Lets_the_person_in_from_elsewhere_meanwhile()
    {
        for (var attempt = 1; attempt <= 10; attempt++) await GuessAsync(Attacker);

        (await TryAsync(Office, SignInHost.Password)).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Ends_at_the_time_it_said()
    {
        for (var attempt = 1; attempt <= 6; attempt++) await GuessAsync(Office);

        host.Clock.Advance(TimeSpan.FromMinutes(16));

        (await TryAsync(Office, SignInHost.Password)).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Starts_anew_after_the_right_password()
    {
        for (var attempt = 1; attempt <= 4; attempt++) await GuessAsync(Office);
        (await TryAsync(Office, SignInHost.Password)).Query("code").ShouldNotBeNull();

        for (var attempt = 1; attempt <= 5; attempt++) (await GuessAsync(Office)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Counts_for_accounts_that_do_not_exist_just_the_same()
    {
        mail = "nobody@city.example";
        for (var attempt = 1; attempt <= 5; attempt++) (await GuessAsync(Attacker)).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await GuessAsync(Attacker)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Looks_at_five_of_many_attempts_made_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GuessAsync(Attacker)));

        answers.Count(answer => answer.Status == HttpStatusCode.BadRequest).ShouldBe(5);
        answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests).ShouldBe(15);
    }

    [Fact]
    public async Task Forgets_what_is_over()
    {
        await GuessAsync(Attacker);
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        await GuessAsync(Office);

        (await host.Database.ScalarAsync<string[]>("select array_agg(client order by client) from sign_in_throttle")).ShouldBe([Office, "strangers"]);
    }

    [Fact]
    public async Task Lets_the_person_in_at_their_own_browser_while_somebody_at_the_same_address_keeps_guessing()
    {
        var own = new PortalClient(host, Office);
        (await own.SignInAsync(mail)).Query("code").ShouldNotBeNull();
        for (var attempt = 1; attempt <= 6; attempt++) await GuessAsync(Office);

        (await TryAsync(Office, SignInHost.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        await host.ExecuteAsync("update person_session set ended_at = now()", new { });
        (await own.SignInAsync(mail)).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Counts_in_a_known_browser_too()
    {
        var own = new PortalClient(host, Office);
        await own.SignInAsync(mail);
        await host.ExecuteAsync("update person_session set ended_at = now()", new { });
        for (var attempt = 1; attempt <= 5; attempt++) (await own.SignInAsync(mail, "a guess")).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await own.SignInAsync(mail)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Does_not_let_many_addresses_guess_together_and_leaves_the_person_two_ways_in()
    {
        var own = new PortalClient(host, Office);
        await own.SignInAsync(mail);
        await host.ExecuteAsync("update person_session set ended_at = now()", new { });
        // As if fifty addresses had tried before.
        await host.ExecuteAsync("update sign_in_throttle set attempts = 50 where client = 'strangers'", new { });

        var refused = await TryAsync(Attacker, SignInHost.Password);
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Html.ShouldContain("初めての端末では12時16分まで受け付けません。");
        (await own.SignInAsync(mail)).Query("code").ShouldNotBeNull();

        var elsewhere = new PortalClient(host, Attacker);
        var form = await elsewhere.Browser.GetAsync(new Uri(SignInHost.Address, "forgotten-password"));
        await elsewhere.Browser.SubmitAsync(form, ("City", SignInHost.City), ("Mail", mail));
        var link = (await host.MailToAsync(mail)).Split().Single(word => word.StartsWith("https://", StringComparison.Ordinal) && word.Contains("/password/", StringComparison.Ordinal));
        await elsewhere.Browser.SubmitAsync(await elsewhere.Browser.GetAsync(new Uri(link)), ("Password", "あたらしい合言葉をここに"), ("Again", "あたらしい合言葉をここに"));
        (await elsewhere.SignInAsync(mail, "あたらしい合言葉をここに")).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Forgets_a_browser_after_half_a_year()
    {
        var own = new PortalClient(host, Office);
        await own.SignInAsync(mail);
        host.Clock.Advance(TimeSpan.FromDays(181));
        for (var attempt = 1; attempt <= 5; attempt++) await GuessAsync(Office);

        (await own.SignInAsync(mail)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private Task<Page> GuessAsync(string address) => TryAsync(address, "a guess");

    private Task<Page> TryAsync(string address, string password) => new PortalClient(host, address).SignInAsync(mail, password);
}
