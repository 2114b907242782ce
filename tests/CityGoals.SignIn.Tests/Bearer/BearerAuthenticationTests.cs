using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Tokens;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CityGoals.SignIn.Tests.Bearer;

/// <summary>What a service makes of a token.</summary>
public sealed class BearerAuthenticationTests
{
    private const string City = "202037";

    private static readonly TestToken Good = new() { Roles = [Roles.Author], Municipality = City, Departments = ["soumu"] };

    [Fact]
    public async Task Hands_the_handler_who_is_calling()
    {
        await using var service = await ServeAsync();

        var answer = await service.GetAsync("/caller", TestTokens.Bearer(Good with { Roles = [Roles.Author, Roles.Auditor], Departments = ["soumu", "kansa"] }));

        var caller = await answer.Content.ReadFromJsonAsync<Caller>(TestContext.Current.CancellationToken);
        caller.ShouldNotBeNull();
        caller.MunicipalityCode.ShouldBe(City);
        caller.PersonId.ShouldBe(Good.Subject);
        caller.Name.ShouldBe(Good.Name);
        caller.Roles.ShouldBe([Roles.Author, Roles.Auditor]);
        caller.Departments.ShouldBe(["soumu", "kansa"]);
    }

    [Fact]
    public async Task Refuses_a_token_meant_for_another_service() => await RefusesAsync(Good with { Audiences = ["progress"] });

    [Fact]
    public async Task Refuses_a_token_of_another_issuer() => await RefusesAsync(Good with { Issuer = "https://elsewhere.test/" });

    [Fact]
    public async Task Refuses_an_identity_token() => await RefusesAsync(Good with { Type = "JWT" });

    [Fact]
    public async Task Refuses_a_token_of_another_key() =>
        await RefusesAsync(Good with { Key = new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "tests" }, SecurityAlgorithms.EcdsaSha256) });

    [Fact]
    public async Task Refuses_a_token_signed_with_a_shared_secret() =>
        await RefusesAsync(Good with { Key = new(new SymmetricSecurityKey(new byte[32]) { KeyId = "tests" }, SecurityAlgorithms.HmacSha256) });

    [Fact]
    public async Task Refuses_a_token_without_a_signature()
    {
        var body = TestTokens.Issue(Good).Split('.')[1];
        var head = Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"at+jwt"}"""));

        await RefusesAsync(new AuthenticationHeaderValue("Bearer", $"{head}.{body}."));
    }

    [Fact]
    public async Task Refuses_a_token_from_the_second_in_which_it_expires()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        var bearer = TestTokens.Bearer(Good with { Expires = clock.GetUtcNow().AddMinutes(10) });
        await using var service = await ServeAsync(clock);

        clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await service.GetAsync("/caller", bearer)).StatusCode.ShouldBe(HttpStatusCode.OK);

        clock.Advance(TimeSpan.FromSeconds(1));
        (await service.GetAsync("/caller", bearer)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Explains_a_refusal_in_both_languages()
    {
        await using var service = await ServeAsync();

        var answer = await service.GetAsync("/caller");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("title").GetString().ShouldBe("サインインが必要です。");
        problem.GetProperty("titleEn").GetString().ShouldBe("Sign-in is required.");
    }

    [Theory]
    [InlineData("/caller", Roles.Author, Roles.Head, Roles.PlanningOffice, Roles.Executive, Roles.Administrator, Roles.Auditor)]
    [InlineData("/author", Roles.Author, Roles.Head, Roles.PlanningOffice)]
    [InlineData("/planning-office", Roles.PlanningOffice)]
    [InlineData("/service", Roles.Service)]
    [InlineData("/forgotten")]
    public async Task Serves_the_roles_of_the_policy_and_no_other(string path, params string[] allowed)
    {
        await using var service = await ServeAsync();

        foreach (var role in Roles.OfStaff.Append(Roles.Service))
        {
            var expected = allowed.Contains(role, StringComparer.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            (await service.GetAsync(path, TestTokens.For(role, City))).StatusCode.ShouldBe(expected, role);
        }
    }

    [Fact]
    public async Task Serves_no_staff_without_a_city()
    {
        await using var service = await ServeAsync();

        (await service.GetAsync("/caller", TestTokens.Bearer(Good with { Municipality = null }))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Serves_a_sister_service_without_a_city()
    {
        await using var service = await ServeAsync();

        var answer = await service.GetAsync("/service", TestTokens.ForService("progress"));

        var caller = await answer.Content.ReadFromJsonAsync<Caller>(TestContext.Current.CancellationToken);
        (caller?.PersonId, caller?.MunicipalityCode).ShouldBe(("progress", ""));
    }

    [Fact]
    public async Task Tells_nobody_but_the_signed_in_that_an_address_does_not_exist()
    {
        await using var service = await ServeAsync();

        (await service.GetAsync("/nowhere")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await service.GetAsync("/nowhere", TestTokens.Bearer(Good))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lives_without_its_issuer_and_trusts_nobody_meanwhile()
    {
        await using var service = await GuardedService.StartAsync(issuer: "http://127.0.0.1:9");

        (await service.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.GetAsync("/caller", TestTokens.Bearer(Good))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("http://signin.example/")]
    [InlineData("signin")]
    public async Task Refuses_to_start_with_an_issuer_that_others_could_pose_as(string issuer)
    {
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => GuardedService.StartAsync(issuer: issuer));

        refused.Message.ShouldContain("SignIn:Issuer");
    }

    private static Task<GuardedService> ServeAsync(TimeProvider? clock = null) => GuardedService.StartAsync(clock, services: services => services.AcceptTestTokens());

    private static Task RefusesAsync(TestToken token) => RefusesAsync(TestTokens.Bearer(token));

    private static async Task RefusesAsync(AuthenticationHeaderValue bearer)
    {
        await using var service = await ServeAsync();

        // The same service takes the good one: it is the difference that is refused.
        (await service.GetAsync("/caller", TestTokens.Bearer(Good))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.GetAsync("/caller", bearer)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
