using System.Collections.Concurrent;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Engine;

namespace CityGoals.LocalProcesses.Tests.Sample;

/// <summary>A system of sample programs with a data folder, a journal and a record of the engine's output.</summary>
internal sealed class SampleSystem : IAsyncDisposable
{
    private static readonly RestartPolicy Quick = new(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(40), Limit: 2, Steady: TimeSpan.FromHours(1));

    private readonly TemporaryFolder folder = new();
    private DistributedApplication? application;

    internal SampleSystem(params string[] args)
    {
        Builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            ProjectDirectory = folder.Path,
            Args = [$"--DataFolder={DataFolder}", .. args],
            Engine = new EngineSettings
            {
                Restarts = Quick,
                Grace = TimeSpan.FromSeconds(2),
                Output = (label, line) => Output.Enqueue($"[{label}] {line}"),
            },
        });
    }

    internal IDistributedApplicationBuilder Builder { get; }

    internal ConcurrentQueue<string> Output { get; } = [];

    internal string DataFolder => Path.Combine(folder.Path, "data");

    internal string JournalFile => Path.Combine(folder.Path, "journal");

    /// <summary>Starts and ends of the programs, in their order.</summary>
    internal IReadOnlyList<string> Journal => SharedJournal.Read(JournalFile);

    internal string FileNamed(string name) => Path.Combine(folder.Path, name);

    internal IResourceBuilder<ProjectResource> AddService(string name) => Add(name, "service").WithHttpEndpoint().WithHttpHealthCheck("/health/ready");

    internal IResourceBuilder<ProjectResource> AddWorker(string name, int exitCode = 0) => Add(name, "worker").WithEnvironment(SamplePrograms.ExitCode, $"{exitCode}");

    internal IResourceBuilder<ProjectResource> Add(string name, string program) => Builder.AddProject(name, SamplePrograms.Project)
        .WithEnvironment(SamplePrograms.Variable, program).WithEnvironment(SamplePrograms.Journal, JournalFile);

    internal Task StartAsync() => (application = Builder.Build()).StartAsync(TestContext.Current.CancellationToken);

    internal Task StopAsync() => application!.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>What the status file says of a resource.</summary>
    internal (string State, int? Pid) StatusOf(string resource)
    {
        using var status = JsonDocument.Parse(File.ReadAllText(Path.Combine(DataFolder, "status.json")));
        var entry = status.RootElement.GetProperty("resources").GetProperty(resource);
        return (entry.GetProperty("state").GetString()!, entry.GetProperty("pid").ValueKind == JsonValueKind.Null ? null : entry.GetProperty("pid").GetInt32());
    }

    public async ValueTask DisposeAsync()
    {
        if (application is not null) await application.DisposeAsync();
        folder.Dispose();
    }
}
