using System.Globalization;
using Aspire.Hosting.Processes;
using Npgsql;

namespace Aspire.Hosting.Servers;

/// <summary>
/// The machine's PostgreSQL, run as a child of this process: on the loopback interface only, without a socket in the file system, with a password
/// for everybody. Root, as which PostgreSQL refuses to run, lends it the account that owns the data, or <c>postgres</c>.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly ChildProcess process;

    private LocalPostgres(ChildProcess process, string connectionString)
    {
        this.process = process;
        ConnectionString = connectionString;
    }

    /// <summary>Connection string of the owning role, to the maintenance database.</summary>
    public string ConnectionString { get; }

    /// <summary>The server's process number.</summary>
    public int Pid => process.Id;

    /// <summary>Ends when the server has ended, with its exit code.</summary>
    public Task<int> Exited => process.Exited;

    /// <summary>The last lines of its log.</summary>
    public IReadOnlyList<string> LastLines => process.LastLines;

    /// <summary>Makes the data folder where it is missing, starts the server and waits until it answers.</summary>
    /// <exception cref="CannotStartException">No PostgreSQL on the machine, or it does not start: its last lines are attached.</exception>
    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder);
        var data = Path.Combine(options.Folder, "data");
        var version = Directory.Exists(data) ? await ReadAsync(Path.Combine(data, "PG_VERSION"), cancellation) : null;
        var programs = PostgresPrograms.Find(version);
        var account = await PostgresAccount.ChooseAsync(options.Folder, data, cancellation);
        if (version is null) await InitialiseAsync(options, data, programs, account, cancellation);
        var port = options.Port ?? Ports.TakeFree();
        Ports.Require(port, "PostgreSQL");
        var process = ChildProcess.Start(new ChildProcessStart(Path.Combine(programs, "postgres"), ArgumentsOf(options, data, port))
        {
            InheritEnvironment = false,
            RunAs = account,
            WorkingDirectory = options.Folder,
            StopSignal = Signal.Interrupt,
            DeathSignal = Signal.Interrupt,
            Output = options.Output,
        });
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = options.User,
            Password = options.Password,
            Database = "postgres",
        };
        try
        {
            await AnswersAsync(process, connection, cancellation);
            return new LocalPostgres(process, connection.ConnectionString);
        }
        catch
        {
            await process.StopAsync(Grace);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Ends the server in an orderly way: open transactions are rolled back, everything committed is on disk.</summary>
    public Task StopAsync() => process.StopAsync(Grace);

    /// <summary>Ends the server as a crash would.</summary>
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

    private static async Task InitialiseAsync(LocalPostgresOptions options, string data, string programs, RunAs? account, CancellationToken cancellation)
    {
        // Under another name first: an interrupted attempt must not look like a database.
        var fresh = data + ".new";
        if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        var prepare = account is null
            ? new ChildProcessStart("install", "--directory", "--mode=700", fresh)
            : new ChildProcessStart("install", "--directory", "--mode=700", $"--owner={account.User}", $"--group={account.Group}", fresh);
        await RequireAsync(prepare, cancellation);
        // The shell hands the password on in a pipe of the server's own account: it is never on disk nor among the arguments.
        string[] initdb =
        [
            "-c", "cat | \"$0\" \"$@\" --pwfile=/dev/stdin", Path.Combine(programs, "initdb"), $"--pgdata={fresh}", $"--username={options.User}",
            "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", .. options.Durable ? Array.Empty<string>() : ["--no-sync"],
        ];
        await RequireAsync(
            new ChildProcessStart("sh", initdb) { InheritEnvironment = false, RunAs = account, WorkingDirectory = options.Folder, Input = options.Password + "\n" },
            cancellation);
        Directory.Move(fresh, data);
    }

    private static async Task RequireAsync(ChildProcessStart start, CancellationToken cancellation)
    {
        var (code, lastLines) = await ChildProcess.RunAsync(start, cancellation);
        if (code != 0) throw new CannotStartException("PostgreSQL のデータを作れません。", "cannot make the data of PostgreSQL", lastLines);
    }

    private static string[] ArgumentsOf(LocalPostgresOptions options, string data, int port)
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"port={port}"), "unix_socket_directories=",
            "max_connections=300", "shared_buffers=128MB", "log_checkpoints=off", "log_line_prefix=%q%u@%d ",
            .. options.Durable ? Array.Empty<string>() : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        ];
        return ["-D", data, .. settings.SelectMany(setting => new[] { "-c", setting })];
    }

    private static async Task AnswersAsync(ChildProcess process, NpgsqlConnectionStringBuilder connection, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var probe = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false, Timeout = 5 };
        while (true)
        {
            try
            {
                await using var opened = new NpgsqlConnection(probe.ConnectionString);
                await opened.OpenAsync(patience.Token);
                return;
            }
            catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
            {
                throw new CannotStartException(
                    "PostgreSQL のデータと保存されたパスワードが合いません。secrets.json を戻すか、データのフォルダーを消してください。",
                    "the data of PostgreSQL do not fit the saved password: put secrets.json back, or remove the data folder");
            }
            catch (NpgsqlException) when (!process.Exited.IsCompleted && !patience.IsCancellationRequested)
            {
                await Task.WhenAny(process.Exited, Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token));
            }
            catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                var reason = process.LastLines.LastOrDefault(IsReason)?.Trim() ?? "?";
                throw new CannotStartException($"PostgreSQL が起動しません（{reason}）。", $"PostgreSQL does not start ({reason})", process.LastLines);
            }
        }
    }

    // Its messages are in English whatever the machine speaks.
    private static bool IsReason(string line) => line.Contains("FATAL: ", StringComparison.Ordinal) || line.Contains("PANIC: ", StringComparison.Ordinal);

    private static async Task<string> ReadAsync(string versionFile, CancellationToken cancellation)
    {
        try
        {
            return (await File.ReadAllTextAsync(versionFile, cancellation)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"PostgreSQL のデータを読めません（持ち主が違うか、壊れています）: {Path.GetDirectoryName(versionFile)}",
                $"cannot read the data of PostgreSQL (another owner, or damaged): {Path.GetDirectoryName(versionFile)}");
        }
    }
}
