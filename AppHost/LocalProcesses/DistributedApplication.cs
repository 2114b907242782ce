using System.Runtime.InteropServices;
using Aspire.Hosting.Engine;

namespace Aspire.Hosting;

/// <summary>The declared system, ready to run as processes of this machine.</summary>
public class DistributedApplication : IAsyncDisposable
{
    private const int Refused = 1;
    private const int Interrupted = 130;

    private readonly SystemRun system;

    internal DistributedApplication(SystemRun system) => this.system = system;

    /// <summary>Begins a declaration.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => CreateBuilder(new DistributedApplicationOptions { Args = args });

    /// <summary>Begins a declaration.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options) => new DistributedApplicationBuilder(options);

    /// <summary>Runs the system until Ctrl-C or SIGTERM. What keeps it from starting is told in one line, with exit code 1.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <summary>Runs the system until Ctrl-C, SIGTERM or the token. What keeps it from starting is told in one line, with exit code 1.</summary>
    public virtual async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGHUP];
        var registrations = signals.Select(signal => PosixSignalRegistration.Create(signal, Stop)).ToList();
        try
        {
            await StartAsync(stopping.Token);
            await Task.Delay(Timeout.Infinite, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None);
        }
        catch (CannotStartException refusal)
        {
            foreach (var line in refusal.LastLines) await Console.Error.WriteLineAsync($"    {line}");
            await Console.Error.WriteLineAsync(refusal.Message);
            Environment.ExitCode = Refused;
        }
        finally
        {
            registrations.ForEach(registration => registration.Dispose());
        }

        // Whoever asks twice does not want to wait: the children end with this process.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            if (stopping.IsCancellationRequested) Environment.Exit(Interrupted);
            stopping.Cancel();
        }
    }

    /// <summary>Starts the system; returns when every resource is healthy or has done its work.</summary>
    /// <exception cref="CannotStartException">Something keeps it from starting; what had started is stopped.</exception>
    public virtual Task StartAsync(CancellationToken cancellationToken = default) => system.StartAsync(cancellationToken);

    /// <summary>Stops the system in the reverse order of its start.</summary>
    public virtual Task StopAsync(CancellationToken cancellationToken = default) => system.StopAsync();

    /// <summary>Stops the system.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        await system.StopAsync();
        GC.SuppressFinalize(this);
    }
}
