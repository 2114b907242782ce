using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Engine;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Takes the declaration of the system and keeps it for the engine that runs it.</summary>
internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private const string DefaultDataFolder = "../.data";

    private readonly DistributedApplicationOptions options;
    private readonly string dataFolder;
    private readonly List<IResource> resources = [];

    internal DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        this.options = options;
        AppHostDirectory = options.ProjectDirectory ?? ProjectDirectoryOfEntry();
        Configuration.SetBasePath(AppHostDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(options.Args ?? []);
        dataFolder = Path.GetFullPath(Configuration["DataFolder"] ?? DefaultDataFolder, AppHostDirectory);
        Secrets = new SavedSecrets(Path.Combine(dataFolder, "secrets.json"));
    }

    public ConfigurationManager Configuration { get; } = new();

    public string AppHostDirectory { get; }

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new();

    public SavedSecrets Secrets { get; }

    internal IReadOnlyList<IResource> Resources => resources;

    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        if (resources.Exists(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException($"There is a resource {resource.Name} already.");
        }

        resources.Add(resource);
        return new ResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build() => new(new SystemRun(resources, dataFolder, Configuration, options.Engine));

    // The project leaves its path in its assembly, as Aspire's does.
    private static string ProjectDirectoryOfEntry() =>
        Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "apphostprojectpath")?.Value
        ?? Directory.GetCurrentDirectory();

    private sealed class ResourceBuilder<T>(IDistributedApplicationBuilder builder, T resource) : IResourceBuilder<T> where T : IResource
    {
        public IDistributedApplicationBuilder ApplicationBuilder => builder;

        public T Resource => resource;
    }
}
