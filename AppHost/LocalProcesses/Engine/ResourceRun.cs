using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Engine;

/// <summary>The life of one resource: it waits for others, starts, becomes healthy, is started again when it crashes, and stops.</summary>
/// <param name="endsWith">The exit code with which it ends when it has done its work; null for one that is to run on.</param>
internal sealed class ResourceRun(IResource resource, int? endsWith, Launcher launcher, StatusFile status, EngineSettings settings) : IAsyncDisposable
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stopping = new();
    private Task life = Task.CompletedTask;

    internal IResource Resource => resource;

    /// <summary>Ends when the resource is ready for others: healthy, or done with its work.</summary>
    internal Task Ready => ready.Task;

    /// <summary>Begins the life of the resource.</summary>
    internal void Start(IReadOnlyDictionary<IResource, ResourceRun> others)
    {
        status.Set(resource, "waiting");
        life = LiveAsync(Task.WhenAll(resource.Declaration.Waits.Select(wait => others[wait.For].Ready)));
    }

    /// <summary>Ends the life of the resource.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await life;
        stopping.Dispose();
        status.Set(resource, "stopped");
    }

    private async Task LiveAsync(Task dependencies)
    {
        try
        {
            await dependencies.WaitAsync(stopping.Token);
            await RunAgainAndAgainAsync();
        }
#pragma warning disable CA1031 // Whoever waits for the resource has to hear of it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            ready.TrySetException(failure);
        }
    }

    private async Task RunAgainAndAgainAsync()
    {
        var crashes = 0;
        while (true)
        {
            var started = settings.Clock.GetTimestamp();
            var failure = await RunOnceAsync(started);
            if (failure is null) return;
            crashes = settings.Restarts.Count(crashes, settings.Clock.GetElapsedTime(started));
            if (settings.Restarts.PauseAfter(crashes) is not { } pause)
            {
                Say($"続けて {crashes} 回異常終了したため、起動をやめました / crashed {crashes} times in a row and is not started again");
                status.Set(resource, "failed");
                throw failure;
            }

            Say($"異常終了しました。{pause.TotalSeconds:0.##} 秒後に再起動します / crashed and starts again in {pause.TotalSeconds:0.##} s");
            status.Set(resource, "crashed");
            await Task.Delay(pause, settings.Clock, stopping.Token);
        }
    }

    /// <summary>Runs the resource until it ends; null when that was its work, else what went wrong.</summary>
    /// <exception cref="CannotStartException">It has never been ready, so there is no sense in trying again.</exception>
    private async Task<CannotStartException?> RunOnceAsync(long started)
    {
        status.Set(resource, "starting");
        try
        {
            var running = await launcher.StartAsync(resource, stopping.Token);
            if (running is null) return Become("healthy");
            try
            {
                return await RunToEndAsync(running, started);
            }
            finally
            {
                await running.StopAsync();
            }
        }
        catch (CannotStartException failure) when (ready.Task.IsCompletedSuccessfully)
        {
            return failure;
        }
    }

    private async Task<CannotStartException?> RunToEndAsync(Running running, long started)
    {
        status.Set(resource, "running", running.Id);
        if (endsWith is null && await IsHealthyAsync(running))
        {
            Become("healthy", running.Id);
            Say($"準備完了（{settings.Clock.GetElapsedTime(started).TotalSeconds:0.0} 秒） / ready");
        }

        var code = await running.Exited.WaitAsync(stopping.Token);
        if (code == endsWith) return Become("done");
        var failure = new CannotStartException(
            $"{resource.Name} が終了しました（終了コード {code}）。", $"{resource.Name} has ended (exit code {code})", running.LastLines());
        return endsWith is null ? failure : throw failure;
    }

    /// <summary>Waits until the process is healthy; false when it ended before.</summary>
    private async Task<bool> IsHealthyAsync(Running running)
    {
        if (resource.Declaration.HealthPage is not { } page)
        {
            return await Task.WhenAny(running.Exited, Task.Delay(settings.Settling, settings.Clock, stopping.Token)) != running.Exited;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        patience.CancelAfter(settings.Patience);
        var healthy = HealthProbe.WaitAsync(page, patience.Token);
        var first = await Task.WhenAny(healthy, running.Exited);
        await patience.CancelAsync();
        if (first == running.Exited) return false;
        stopping.Token.ThrowIfCancellationRequested();
        return healthy.IsCompletedSuccessfully ? true : throw new CannotStartException(
            $"{resource.Name} は動いていますが、{settings.Patience.TotalSeconds:0} 秒たっても準備ができません。",
            $"{resource.Name} runs but is not ready after {settings.Patience.TotalSeconds:0} s",
            running.LastLines());
    }

    private CannotStartException? Become(string state, int? pid = null)
    {
        status.Set(resource, state, pid);
        ready.TrySetResult();
        return null;
    }

    private void Say(string line) => settings.Output("apphost", $"{resource.Name}: {line}");
}
