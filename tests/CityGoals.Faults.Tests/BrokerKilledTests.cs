extern alias analytics;
extern alias goals;

using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;
using CityGoals.Migrator;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Servers;
using CityGoals.TestKit.Tokens;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace CityGoals.Faults.Tests;

/// <summary>The broker dies without a word, in the middle of the work, and comes back.</summary>
public sealed class BrokerKilledTests : IAsyncLifetime
{
    private const string City = "482013";
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("citygoals-faults-");
    private LocalRabbitMq broker = null!;
    private TestDatabase goalsDatabase = null!;
    private TestDatabase analyticsDatabase = null!;
    private TestService<goals::Program> goals = null!;
    private WebApplicationFactory<analytics::Program> analytics = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new LocalRabbitMqOptions(folder.FullName, "faults") { ManagementPort = Ports.TakeFree() };
        broker = await LocalRabbitMq.StartAsync(options, TestContext.Current.CancellationToken);
        await MakeUsersAsync();
        goalsDatabase = await TestDatabase.CreateAsync("goals");
        analyticsDatabase = await TestDatabase.CreateAsync("analytics");
        goals = new TestService<goals::Program>("goals", goalsDatabase, AddressOf("goals"));
        analytics = new TestService<analytics::Program>("analytics", analyticsDatabase, AddressOf("analytics")).WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.ConfigureAll<HttpClientFactoryOptions>(http => http.HttpMessageHandlerBuilderActions.Add(
                client => client.PrimaryHandler = new OwnerOfFeeds("analytics", goals.Server.CreateHandler())))));
    }

    public async ValueTask DisposeAsync()
    {
        await analytics.DisposeAsync();
        await goals.DisposeAsync();
        await goalsDatabase.DisposeAsync();
        await analyticsDatabase.DisposeAsync();
        await broker.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Publishing_answers_at_once_and_every_event_arrives_exactly_once()
    {
        using var planning = Client(goals);
        using var executive = Client(analytics);
        var sheets = await ImportAsync(planning, "2025-soumu.sheet.txt");
        await PublishAsync(planning, sheets[0]);
        await Eventually.GetAsync(() => GoalsShownAsync(executive), shown => shown == 1);
        // A city that is new is read from the feed once; that goes over no broker, and would bring what is published next.
        await Eventually.GetAsync(RebuiltAsync, rebuilt => rebuilt);

        await broker.KillAsync();
        var waited = Stopwatch.StartNew();
        foreach (var sheet in sheets.Skip(1)) await PublishAsync(planning, sheet);
        waited.Elapsed.ShouldBeLessThan(AtOnce * (sheets.Count - 1));
        (await UnsentAsync()).ShouldBeGreaterThanOrEqualTo(sheets.Count - 1);
        (await GoalsShownAsync(executive)).ShouldBe(1);

        await broker.StartAgainAsync(TestContext.Current.CancellationToken);
        await Eventually.GetAsync(UnsentAsync, unsent => unsent == 0, TimeSpan.FromMinutes(2));
        await Eventually.GetAsync(() => GoalsShownAsync(executive), shown => shown == sheets.Count, TimeSpan.FromMinutes(2));
        (await analyticsDatabase.ScalarAsync<long>("select count(*) - count(distinct message_id) from inbox_message")).ShouldBe(0);
        (await analyticsDatabase.ScalarAsync<long>("select count(*) from inbox_message")).ShouldBe(sheets.Count);
    }

    // Each service goes to the broker as its own user, as in production.
    private async Task MakeUsersAsync()
    {
        var settings = Migration.Services.ToDictionary(service => $"BrokerUsers:{service}", _ => (string?)"faults");
        settings["ConnectionStrings:messaging"] = broker.Uri.ToString();
        settings["Messaging:Management"] = broker.Management!.ToString();
        await BrokerUsers.RunAllAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), TimeProvider.System, TextWriter.Null, TestContext.Current.CancellationToken);
    }

    private Uri AddressOf(string service) => new UriBuilder(broker.Uri) { UserName = service }.Uri;

    private static HttpClient Client<TProgram>(WebApplicationFactory<TProgram> service) where TProgram : class
    {
        var client = service.CreateClient();
        client.DefaultRequestHeaders.Authorization = TestTokens.For(Roles.PlanningOffice, City);
        return client;
    }

    private static async Task<List<JsonElement>> ImportAsync(HttpClient planning, string file)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(SampleCity.Folder, file)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/imports") { Content = content };
        request.Headers.Add("X-File-Name", file);
        using var answer = await planning.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sheets").EnumerateArray()];
    }

    private static async Task PublishAsync(HttpClient planning, JsonElement sheet)
    {
        using var answer = await planning.PostAsJsonAsync($"/goal-sheets/{sheet.GetProperty("goalSheetId").GetGuid()}/publication", new { revision = 1 });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<int> GoalsShownAsync(HttpClient executive)
    {
        using var answer = await executive.GetAsync("/standing?year=2025");
        if (answer.StatusCode == HttpStatusCode.NotFound) return 0;
        var standing = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return standing.GetProperty("totals").GetProperty("goals").GetInt32();
    }

    private Task<bool> RebuiltAsync() =>
        analyticsDatabase.ScalarAsync<bool>("select exists (select from projection_state where rebuilt_at is not null and building is null and not rebuild_wanted)");

    private Task<long> UnsentAsync() => goalsDatabase.ScalarAsync<long>("select count(*) from outbox_message");
}
