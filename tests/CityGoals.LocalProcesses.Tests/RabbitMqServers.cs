using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;

namespace CityGoals.LocalProcesses.Tests;

public sealed class RabbitMqServers : IAsyncDisposable
{
    private static readonly CancellationToken Test = TestContext.Current.CancellationToken;

    private readonly TemporaryFolder folder = new();
    private readonly List<LocalRabbitMq> brokers = [];

    private LocalRabbitMqOptions Options => new(Path.Combine(folder.Path, "rabbitmq"), "p:ss/wörd") { ManagementPort = Ports.TakeFree() };

    // An orderly end takes its time, and nothing is to be kept.
    public async ValueTask DisposeAsync()
    {
        foreach (var broker in brokers)
        {
            await broker.KillAsync();
            await broker.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task Knows_its_own_user_and_no_guest()
    {
        var broker = await StartAsync(Options);

        var users = await GetAsync(broker, "/api/users");

        users.EnumerateArray().Select(user => user.GetProperty("name").GetString()).ShouldBe(["citygoals"]);
        (await StatusAsync(broker, "/api/users", "guest", "guest")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Lets_its_user_into_each_virtual_host()
    {
        var broker = await StartAsync(Options with { VirtualHosts = ["/", "次の市"] });

        var permissions = await GetAsync(broker, "/api/users/citygoals/permissions");

        permissions.EnumerateArray().Select(permission => permission.GetProperty("vhost").GetString()).ShouldBe(["/", "次の市"], ignoreOrder: true);
    }

    [Fact]
    public async Task Listens_on_the_loopback_interface_only()
    {
        var broker = await StartAsync(Options);

        var listeners = Listeners.Of(broker.Pid);

        listeners.Count.ShouldBe(3);
        listeners.ShouldContain($"127.0.0.1:{broker.Uri.Port}");
        listeners.ShouldContain($"127.0.0.1:{broker.Management!.Port}");
        listeners.ShouldAllBe(address => address.StartsWith("127.0.0.1:"));
    }

    [Fact]
    public async Task Keeps_a_durable_queue_when_it_is_killed_and_started_again()
    {
        var broker = await StartAsync(Options);
        using (var made = await SendAsync(broker, HttpMethod.Put, "/api/queues/%2F/kept", """{"durable":true,"arguments":{"x-queue-type":"quorum"}}"""))
        {
            made.StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        var address = broker.Uri;

        await broker.KillAsync();
        await broker.StartAgainAsync(Test);

        broker.Uri.ShouldBe(address);
        (await GetAsync(broker, "/api/queues/%2F/kept")).GetProperty("type").GetString().ShouldBe("quorum");
    }

    [Fact]
    public async Task Takes_a_new_password_for_the_data_it_has()
    {
        await (await StartAsync(Options)).StopAsync();

        var broker = await StartAsync(Options with { Password = "another" });

        (await GetAsync(broker, "/api/whoami")).GetProperty("name").GetString().ShouldBe("citygoals");
    }

    [Fact]
    public async Task Says_what_the_broker_said_when_it_does_not_start()
    {
        Directory.CreateDirectory(Options.Folder);
        await File.WriteAllTextAsync(Path.Combine(Options.Folder, "data"), "not a folder", Test);

        var refusal = await Should.ThrowAsync<CannotStartException>(() => LocalRabbitMq.StartAsync(Options, Test));

        refusal.Message.ShouldContain("RabbitMQ が起動しません");
        string.Join('\n', refusal.LastLines).ShouldContain("failed_to_create_feature_flags");
    }

    [Fact]
    public async Task Starts_with_a_cookie_that_a_restored_backup_opened_to_others()
    {
        Directory.CreateDirectory(Options.Folder);
        var cookie = Path.Combine(Options.Folder, ".erlang.cookie");
        await File.WriteAllTextAsync(cookie, "COOKIE", Test);
        File.SetUnixFileMode(cookie, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await StartAsync(Options);

        File.GetUnixFileMode(cookie).ShouldBe(UnixFileMode.UserRead);
        (await File.ReadAllTextAsync(cookie, Test)).ShouldBe("COOKIE");
    }

    [Fact]
    public async Task Refuses_a_port_that_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = await Should.ThrowAsync<CannotStartException>(() => LocalRabbitMq.StartAsync(Options with { Port = port }, Test));

        refusal.Message.ShouldContain($"ポート {port}");
        refusal.Message.ShouldContain($"port {port} of RabbitMQ is taken");
    }

    private async Task<LocalRabbitMq> StartAsync(LocalRabbitMqOptions options)
    {
        brokers.Add(await LocalRabbitMq.StartAsync(options, Test));
        return brokers[^1];
    }

    private static async Task<JsonElement> GetAsync(LocalRabbitMq broker, string path)
    {
        using var answer = await SendAsync(broker, HttpMethod.Get, path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Test);
    }

    private static async Task<HttpStatusCode> StatusAsync(LocalRabbitMq broker, string path, string user, string password)
    {
        using var answer = await SendAsync(broker, HttpMethod.Get, path, credentials: $"{user}:{password}");
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(LocalRabbitMq broker, HttpMethod method, string path, string? body = null, string? credentials = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(broker.Management!, path));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials ?? Uri.UnescapeDataString(broker.Uri.UserInfo))));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.SendAsync(request, Test);
    }
}
