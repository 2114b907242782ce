using System.Globalization;
using System.Net.Sockets;
using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Servers;

/// <summary>
/// The machine's RabbitMQ, run as a child of this process: with its own node name, ports and folders, everything it listens on bound to the loopback
/// interface, and without Erlang's port mapper, which would stay behind as a daemon.
/// </summary>
public sealed class LocalRabbitMq : IAsyncDisposable
{
    private const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly LocalRabbitMqOptions options;
    private readonly ChildProcessStart start;
    private ChildProcess process;

    private LocalRabbitMq(LocalRabbitMqOptions options, ChildProcessStart start, ChildProcess process)
    {
        this.options = options;
        this.start = start;
        this.process = process;
    }

    /// <summary>Address of the broker with user and password.</summary>
    public Uri Uri => new(string.Create(CultureInfo.InvariantCulture, $"amqp://{options.User}:{Uri.EscapeDataString(options.Password)}@127.0.0.1:{options.Port}"));

    /// <summary>Address of the management pages; null where the broker runs without them.</summary>
    public Uri? Management => options.ManagementPort is { } port ? new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")) : null;

    /// <summary>The broker's process number.</summary>
    public int Pid => process.Id;

    /// <summary>Ends when the broker has ended, with its exit code.</summary>
    public Task<int> Exited => process.Exited;

    /// <summary>The last lines of its log.</summary>
    public IReadOnlyList<string> LastLines => process.LastLines;

    /// <summary>Writes the settings, starts the broker and waits until it takes connections.</summary>
    /// <exception cref="CannotStartException">No RabbitMQ on the machine, or it does not start: its last lines are attached.</exception>
    public static async Task<LocalRabbitMq> StartAsync(LocalRabbitMqOptions options, CancellationToken cancellation)
    {
        if (!File.Exists(Server))
        {
            throw new CannotStartException(
                "RabbitMQ が見つかりません。./run.sh を使うか、rabbitmq-server を入れてください。",
                "RabbitMQ is not installed: use ./run.sh, or install the package rabbitmq-server");
        }

        var settled = options with { Port = options.Port ?? Ports.TakeFree() };
        Directory.CreateDirectory(options.Folder);
        await RabbitMqSettings.WriteAsync(settled, cancellation);
        var start = Describe(settled);
        var process = await StartAsync(settled, start, cancellation);
        return new LocalRabbitMq(settled, start, process);
    }

    /// <summary>Starts a stopped or killed broker again, with the same ports and data.</summary>
    /// <exception cref="CannotStartException">It does not start.</exception>
    public async Task StartAgainAsync(CancellationToken cancellation)
    {
        process.Dispose();
        process = await StartAsync(options, start, cancellation);
    }

    /// <summary>Ends the broker in an orderly way.</summary>
    public Task StopAsync() => process.StopAsync(Grace);

    /// <summary>Ends the broker as a crash would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.Exited;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
    }

    private static async Task<ChildProcess> StartAsync(LocalRabbitMqOptions options, ChildProcessStart start, CancellationToken cancellation)
    {
        Ports.Require(options.Port!.Value, "RabbitMQ");
        if (options.ManagementPort is { } management) Ports.Require(management, "RabbitMQ");
        var process = ChildProcess.Start(start);
        try
        {
            await AnswersAsync(process, options, cancellation);
            return process;
        }
        catch
        {
            await process.StopAsync(Grace);
            process.Dispose();
            throw;
        }
    }

    private static ChildProcessStart Describe(LocalRabbitMqOptions options)
    {
        // Peers, of which there are none, would be looked for at this port; told so, Erlang needs no port mapper.
        var distribution = Ports.TakeFree();
        return new ChildProcessStart(Server)
        {
            InheritEnvironment = false,
            WorkingDirectory = options.Folder,
            Output = line =>
            {
                if (IsWorthTelling(line)) options.Output(line);
            },
            Environment = new Dictionary<string, string>
            {
                ["HOME"] = options.Folder,
                ["RABBITMQ_NODENAME"] = "citygoals@localhost",
                ["RABBITMQ_CONFIG_FILE"] = Path.Combine(options.Folder, "rabbitmq.conf"),
                ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Path.Combine(options.Folder, "advanced.config"),
                ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(options.Folder, "enabled_plugins"),
                ["RABBITMQ_MNESIA_BASE"] = Path.Combine(options.Folder, "data"),
                ["RABBITMQ_LOG_BASE"] = Path.Combine(options.Folder, "log"),
                ["RABBITMQ_DIST_PORT"] = distribution.ToString(CultureInfo.InvariantCulture),
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"-sname citygoals@localhost -start_epmd false -erl_epmd_port {distribution} -kernel inet_dist_use_interface {{127,0,0,1}} inet_dist_listen_min {distribution} inet_dist_listen_max {distribution} +sbwt none +sbwtdcpu none +sbwtdio none"),
                // Makes the start script become the broker instead of staying as its parent.
                ["RUNNING_UNDER_SYSTEMD"] = "true",
            },
        };
    }

    // The rest is in the log file. A listener that was never opened is missed at every start and stop; that means nothing.
    private static bool IsWorthTelling(string line) =>
        (line.Contains("[warning]", StringComparison.Ordinal) || line.Contains("[error]", StringComparison.Ordinal) || line.Contains("[critical]", StringComparison.Ordinal))
        && !line.Contains("rabbitmq_management_tls", StringComparison.Ordinal);

    // Listeners open last, when everything else is up: a broker that answers the protocol header is ready.
    private static async Task AnswersAsync(ChildProcess process, LocalRabbitMqOptions options, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        while (!process.Exited.IsCompleted && !patience.IsCancellationRequested)
        {
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
            attempt.CancelAfter(TimeSpan.FromSeconds(5));
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", options.Port!.Value, attempt.Token);
                await client.GetStream().WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), attempt.Token);
                if (await client.GetStream().ReadAsync(new byte[1], attempt.Token) == 1) return;
            }
            catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException)
            {
                await Task.WhenAny(process.Exited, Task.Delay(TimeSpan.FromMilliseconds(50), cancellation));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        throw new CannotStartException(
            $"RabbitMQ が起動しません。記録: {Path.Combine(options.Folder, "log", "rabbitmq.log")}",
            $"RabbitMQ does not start; its log: {Path.Combine(options.Folder, "log", "rabbitmq.log")}",
            process.LastLines);
    }
}
