using Aspire.Hosting.Servers;

namespace CityGoals.TestKit.Servers;

/// <summary>
/// The servers of a test run: one PostgreSQL and one RabbitMQ for everything in this process. Those of <c>CITYGOALS_TEST_POSTGRES</c> (an owner's
/// connection string) and <c>CITYGOALS_TEST_RABBITMQ</c> (an amqp address) where set; else its own, started when first asked for and gone with the process.
/// Programs that share a broker keep apart by virtual hosts, of which its own broker has those of <c>CITYGOALS_TEST_VIRTUAL_HOSTS</c> besides "/".
/// </summary>
public static class TestServers
{
    private const string Password = "password-of-the-tests";

    private static readonly Lazy<string> Folder = new(MakeFolder);
    private static readonly Lazy<Task<LocalPostgres>> OwnPostgres = new(() => LocalPostgres.StartAsync(
        new LocalPostgresOptions(Path.Combine(Folder.Value, "postgres"), Password) { Durable = false }, CancellationToken.None));
    private static readonly Lazy<Task<LocalRabbitMq>> OwnRabbitMq = new(() => LocalRabbitMq.StartAsync(
        new LocalRabbitMqOptions(Path.Combine(Folder.Value, "rabbitmq"), Password) { VirtualHosts = VirtualHosts() }, CancellationToken.None));

    /// <summary>Connection string of the owning role of the PostgreSQL server.</summary>
    public static async Task<string> PostgresAsync() =>
        Environment.GetEnvironmentVariable("CITYGOALS_TEST_POSTGRES") ?? (await OwnPostgres.Value).ConnectionString;

    /// <summary>Address of the RabbitMQ broker, with user and password.</summary>
    public static async Task<Uri> RabbitMqAsync() =>
        Environment.GetEnvironmentVariable("CITYGOALS_TEST_RABBITMQ") is { } configured ? new Uri(configured) : (await OwnRabbitMq.Value).Uri;

    private static IReadOnlyList<string> VirtualHosts() =>
        ["/", .. (Environment.GetEnvironmentVariable("CITYGOALS_TEST_VIRTUAL_HOSTS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("citygoals-tests-").FullName;
        // PostgreSQL under root's borrowed account has to pass here.
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAsync().GetAwaiter().GetResult();
        return folder;
    }

    // Nothing of it is kept, so nothing needs an orderly end.
    private static async Task RemoveAsync()
    {
        if (OwnPostgres is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await OwnPostgres.Value).KillAsync();
        if (OwnRabbitMq is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await OwnRabbitMq.Value).KillAsync();
        Directory.Delete(Folder.Value, recursive: true);
    }
}
