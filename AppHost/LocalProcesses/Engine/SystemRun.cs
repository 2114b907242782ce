using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Processes;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Engine;

/// <summary>The life of the whole system: every resource starts as soon as those that it waits for are ready, and stops when nobody needs it any more.</summary>
internal sealed class SystemRun(IReadOnlyList<IResource> resources, string folder, IConfiguration configuration, EngineSettings settings)
{
    private readonly Dictionary<IResource, ResourceRun> runs = [];
    private DataFolder? data;
    private StatusFile? status;

    /// <summary>Starts everything and waits until it is ready.</summary>
    /// <exception cref="CannotStartException">Something keeps a resource from starting; everything is stopped again.</exception>
    internal async Task StartAsync(CancellationToken cancellation)
    {
        var started = settings.Clock.GetTimestamp();
        data = DataFolder.Take(folder, settings.LeastFreeSpace);
        try
        {
            AssignPorts();
            Prepare();
            foreach (var run in runs.Values) run.Start(runs);
            await AllReadyAsync(cancellation);
            status!.SetReady(true);
            settings.Output("apphost", $"すべて準備できました（{settings.Clock.GetElapsedTime(started).TotalSeconds:0.0} 秒） / everything is ready");
        }
        catch (Exception failure)
        {
            await StopAsync();
            if (!DataFolder.RanFull(failure)) throw;
            throw new CannotStartException($"ディスクの空きがなくなりました: {folder}", $"the disk is full: {folder}", (failure as CannotStartException)?.LastLines);
        }
    }

    /// <summary>Stops everything in the reverse order of the start.</summary>
    internal async Task StopAsync()
    {
        if (data is null) return;
        status?.SetReady(false);
        var stops = new Dictionary<IResource, Task>();
        await Task.WhenAll(runs.Values.Select(run => StopAfterDependentsAsync(run, stops)));
        runs.Clear();
        data.Dispose();
        data = null;
    }

    private void AssignPorts()
    {
        foreach (var (resource, endpoint) in resources.SelectMany(resource => resource.Declaration.Endpoints.Select(endpoint => (resource, endpoint))))
        {
            if (endpoint.FixedPort is { } port) Ports.Require(port, resource.Name);
            endpoint.Port = endpoint.FixedPort ?? Ports.TakeFree();
        }
    }

    private void Prepare()
    {
        status = new StatusFile(Path.Combine(folder, "status.json"));
        var launcher = new Launcher(folder, new ResourceEnvironment(configuration), settings);
        var works = resources.SelectMany(resource => resource.Declaration.Waits).Where(wait => wait.ExitCode is not null).ToLookup(wait => wait.For, wait => wait.ExitCode);
        foreach (var resource in resources) runs[resource] = new ResourceRun(resource, works[resource].FirstOrDefault(), launcher, status, settings);
    }

    // The first refusal counts; those that waited for it would only repeat it.
    private async Task AllReadyAsync(CancellationToken cancellation)
    {
        var missing = runs.Values.Select(run => run.Ready).ToList();
        while (missing.Count > 0)
        {
            var ready = await Task.WhenAny(missing).WaitAsync(cancellation);
            await ready;
            missing.Remove(ready);
        }
    }

    private Task StopAfterDependentsAsync(ResourceRun run, Dictionary<IResource, Task> stops)
    {
        if (stops.TryGetValue(run.Resource, out var stopping)) return stopping;
        var dependents = runs.Values.Where(other => other.Resource.Declaration.Waits.Exists(wait => ReferenceEquals(wait.For, run.Resource)));
        var stop = StopAsync([.. dependents.Select(dependent => StopAfterDependentsAsync(dependent, stops))], run);
        stops[run.Resource] = stop;
        return stop;

        static async Task StopAsync(IReadOnlyList<Task> dependents, ResourceRun run)
        {
            await Task.WhenAll(dependents);
            await run.DisposeAsync();
        }
    }
}
