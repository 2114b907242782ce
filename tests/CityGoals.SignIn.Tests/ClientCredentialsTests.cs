using System.Net;
using System.Net.Http.Headers;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Bearer;
using CityGoals.SignIn.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>A sister service calls the owner of a feed in its own name; both trust the real SignIn.</summary>
public sealed class ClientCredentialsTests(SignInHost host) : IClassFixture<SignInHost>
{
    [Fact]
    public async Task Open_the_feeds_that_the_service_reads()
    {
        var tokens = await Tokens.FromAsync(await AskAsync("notifications", "goals progress"));

        tokens.Access.Subject.ShouldBe("notifications");
        tokens.Access.Audiences.ShouldBe(["goals", "progress"], ignoreOrder: true);
        tokens.Roles.ShouldBe([Roles.Service]);
        tokens.Access.Claims.ShouldNotContain(claim => claim.Type == "municipality");
        tokens.Refresh.ShouldBeNull();
    }

    [Theory]
    [InlineData("progress", "analytics", SignInHost.ClientSecret)]
    [InlineData("progress", "goals", "guessed")]
    [InlineData("stranger", "goals", SignInHost.ClientSecret)]
    [InlineData("portal", "goals", SignInHost.ClientSecret)]
    public async Task Open_nothing_else(string client, string scope, string secret) =>
        (await PortalClient.ErrorOfAsync(await AskAsync(client, scope, secret))).ShouldNotBeNull();

    [Fact]
    public async Task Are_fetched_kept_and_accepted_without_anyone_noticing()
    {
        await using var goals = await GoalsAsync();
        using var progress = Progress(goals, "goals");

        var caller = await progress.GetAsync("/service");

        caller.ShouldContain("\"personId\":\"progress\"");
    }

    [Fact]
    public async Task Are_refused_by_a_service_that_they_were_not_made_for()
    {
        await using var goals = await GoalsAsync();
        var token = (await Tokens.FromAsync(await AskAsync("analytics", "progress"))).Access.EncodedToken;

        (await goals.GetAsync("/service", new AuthenticationHeaderValue("Bearer", token))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Are_refused_after_five_minutes_and_fetched_anew_before()
    {
        await using var goals = await GoalsAsync();
        using var progress = Progress(goals, "goals");
        var first = await progress.TokenAsync();
        (await progress.TokenAsync()).ShouldBe(first);

        host.Clock.Advance(TimeSpan.FromMinutes(4));
        var second = await progress.TokenAsync();
        second.ShouldNotBe(first);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await goals.GetAsync("/service", new AuthenticationHeaderValue("Bearer", first))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await goals.GetAsync("/service", new AuthenticationHeaderValue("Bearer", second))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Are_fetched_once_for_many_that_ask_at_the_same_time()
    {
        await using var goals = await GoalsAsync();
        using var progress = Progress(goals, "goals");

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => progress.TokenAsync()));

        tokens.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Fail_loudly_where_the_client_is_refused()
    {
        await using var goals = await GoalsAsync();
        using var progress = Progress(goals, "analytics");

        await Should.ThrowAsync<HttpRequestException>(() => progress.GetAsync("/service"));
    }

    private Task<HttpResponseMessage> AskAsync(string client, string scope, string secret = SignInHost.ClientSecret) => new PortalClient(host).SendAsync(
        "connect/token", [("grant_type", "client_credentials"), ("client_id", client), ("client_secret", secret), ("scope", scope)]);

    // Goals as it runs, except that it reaches SignIn without a network.
    private Task<GuardedService> GoalsAsync() => GuardedService.StartAsync(host.Clock, services: services =>
        services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = host.Handler));

    private SisterService Progress(GuardedService owner, string audience) => new(host, owner, audience);

    private sealed class SisterService : IDisposable
    {
        private readonly IHost app;

        internal SisterService(SignInHost signIn, GuardedService owner, string audience)
        {
            var builder = Host.CreateApplicationBuilder();
            builder.Configuration.AddInMemoryCollection([new("SignIn:Issuer", SignInHost.Address.AbsoluteUri), new("SignIn:ClientSecret", SignInHost.ClientSecret)]);
            builder.Services.AddSingleton<TimeProvider>(signIn.Clock);
            builder.AddServiceTokens("progress");
            builder.Services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => signIn.Handler));
            builder.Services.AddHttpClient("owner", client => client.BaseAddress = new Uri("https://goals.test"))
                .ConfigurePrimaryHttpMessageHandler(() => owner.Handler)
                .AddServiceToken(audience);
            app = builder.Build();
        }

        public void Dispose() => app.Dispose();

        internal Task<string> GetAsync(string path) =>
            app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("owner").GetStringAsync(path, TestContext.Current.CancellationToken);

        internal Task<string> TokenAsync() => app.Services.GetRequiredService<ServiceTokens>().GetAsync("goals", TestContext.Current.CancellationToken);
    }
}
