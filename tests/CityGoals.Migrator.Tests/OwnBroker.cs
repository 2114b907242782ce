using System.Text;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;
using CityGoals.Migrator.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using RabbitMQ.Client;

[assembly: AssemblyFixture(typeof(OwnBroker))]

namespace CityGoals.Migrator.Tests;

/// <summary>A broker with management pages and a virtual host in which every service has its user.</summary>
public sealed class OwnBroker : IAsyncLifetime
{
    internal const string VirtualHost = "瑞瀬市/目標";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("citygoals-migrator-");
    private LocalRabbitMq broker = null!;

    internal string AdministratorPassword => "p:ss/wörd";

    public async ValueTask InitializeAsync()
    {
        var options = new LocalRabbitMqOptions(folder.FullName, AdministratorPassword) { ManagementPort = Ports.TakeFree(), VirtualHosts = ["/", VirtualHost] };
        broker = await LocalRabbitMq.StartAsync(options, CancellationToken.None);
        await PrepareAsync(TimeProvider.System, []);
    }

    // Nothing of it is kept, so nothing needs an orderly end.
    public async ValueTask DisposeAsync()
    {
        await broker.KillAsync();
        await broker.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Makes the users as the migrator does, with other settings where given; returns what was said.</summary>
    internal Task<string> PrepareAsync(params IReadOnlyList<(string Key, string? Value)> others) =>
        PrepareAsync(new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMinutes(1) }, others);

    internal Task<IConnection> ConnectAsync(string service, string? password = null, string virtualHost = VirtualHost) =>
        new ConnectionFactory { Uri = AddressOf(service, password ?? PasswordOf(service), virtualHost), AutomaticRecoveryEnabled = false }.CreateConnectionAsync();

    internal async Task<HttpResponseMessage> GetAsync(string service, string page)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(broker.Management!, page));
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{service}:{PasswordOf(service)}")));
        return await client.SendAsync(request);
    }

    private async Task<string> PrepareAsync(TimeProvider clock, IReadOnlyList<(string Key, string? Value)> others)
    {
        var settings = Migration.Services.ToDictionary(service => $"BrokerUsers:{service}", service => (string?)PasswordOf(service));
        settings["Messaging:Management"] = broker.Management!.ToString();
        settings["ConnectionStrings:messaging"] = AddressOf(Uri.UnescapeDataString(broker.Uri.UserInfo.Split(':')[0]), AdministratorPassword).ToString();
        foreach (var (key, value) in others) settings[key] = value;
        await using var said = new StringWriter { NewLine = "\n" };
        await BrokerUsers.RunAllAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), clock, said, CancellationToken.None);
        return said.ToString();
    }

    private static string PasswordOf(string service) => $"{service}'s p@ss:wörd/";

    private Uri AddressOf(string user, string password, string virtualHost = VirtualHost) =>
        new($"amqp://{user}:{Uri.EscapeDataString(password)}@127.0.0.1:{broker.Uri.Port}/{Uri.EscapeDataString(virtualHost)}");
}
