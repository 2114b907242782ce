using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;
using Npgsql;

namespace Aspire.Hosting.Engine;

/// <summary>Starts a resource as what it is on this machine.</summary>
internal sealed class Launcher(string dataFolder, ResourceEnvironment environment, EngineSettings settings)
{
    /// <summary>Starts the resource; null for one that has no process of its own.</summary>
    /// <exception cref="CannotStartException">It does not start.</exception>
    internal async Task<Running?> StartAsync(IResource resource, CancellationToken cancellation) => resource switch
    {
        PostgresServerResource server => await StartAsync(server, cancellation),
        RabbitMQServerResource broker => await StartAsync(broker, cancellation),
        PostgresDatabaseResource database => await CreateAsync(database, cancellation),
        ProjectResource project => Start(project, Dotnet.Program, [Dotnet.AssemblyOf(project)], Path.GetDirectoryName(project.ProjectPath)!, await environment.OfAsync(project, cancellation)),
        ExecutableResource program => Start(program, program.Command, program.Arguments, program.WorkingDirectory, await environment.OfAsync(program, cancellation)),
        _ => null,
    };

    private async Task<Running?> StartAsync(PostgresServerResource resource, CancellationToken cancellation)
    {
        var server = await LocalPostgres.StartAsync(
            new LocalPostgresOptions(FolderOf(resource), await ValueAsync(resource.PasswordParameter, cancellation))
            {
                User = await ValueAsync(resource.UserNameReference, cancellation),
                Port = resource.PrimaryEndpoint.Port,
                Output = OutputOf(resource),
            },
            cancellation);
        return new Running(server.Pid, server.Exited, () => server.DisposeAsync().AsTask(), () => server.LastLines);
    }

    private async Task<Running?> StartAsync(RabbitMQServerResource resource, CancellationToken cancellation)
    {
        var broker = await LocalRabbitMq.StartAsync(
            new LocalRabbitMqOptions(FolderOf(resource), await ValueAsync(resource.PasswordParameter, cancellation))
            {
                User = await ValueAsync(resource.UserNameReference, cancellation),
                Port = resource.PrimaryEndpoint.Port,
                ManagementPort = resource.ManagementEndpoint.Exists ? resource.ManagementEndpoint.Port : null,
                Output = OutputOf(resource),
            },
            cancellation);
        return new Running(broker.Pid, broker.Exited, () => broker.DisposeAsync().AsTask(), () => broker.LastLines);
    }

    private static async Task<Running?> CreateAsync(PostgresDatabaseResource resource, CancellationToken cancellation)
    {
        var server = await ValueAsync(resource.Parent.ConnectionStringExpression, cancellation);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var find = new NpgsqlCommand("select count(*) from pg_database where datname = $1", connection) { Parameters = { new() { Value = resource.DatabaseName } } };
        if (await find.ExecuteScalarAsync(cancellation) is not 0L) return null;
        await using var create = new NpgsqlCommand($"create database \"{resource.DatabaseName.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
        await create.ExecuteNonQueryAsync(cancellation);
        return null;
    }

    private Running Start(IResource resource, string program, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> told)
    {
        var process = ChildProcess.Start(new ChildProcessStart(program, arguments) { WorkingDirectory = folder, Environment = told, Output = OutputOf(resource) });
        return new Running(process.Id, process.Exited, StopAsync, () => process.LastLines);

        async Task StopAsync()
        {
            var inTime = await process.StopAsync(settings.Grace);
            if (!inTime) settings.Output("apphost", $"{resource.Name}: 時間内に終わらないため、強制終了しました / did not end in time and was killed");
            process.Dispose();
        }
    }

    private string FolderOf(IResource resource) => Path.Combine(dataFolder, resource.Name);

    private Action<string> OutputOf(IResource resource) => line => settings.Output(resource.Name, line);

    private static async Task<string> ValueAsync(IValueProvider value, CancellationToken cancellation) => await value.GetValueAsync(cancellation) ?? "";
}
