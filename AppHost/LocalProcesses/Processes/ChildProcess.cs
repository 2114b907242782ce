using System.Diagnostics;
using System.Text;

namespace Aspire.Hosting.Processes;

/// <summary>
/// A process that cannot outlive this one: in a session of its own, so that Ctrl-C at the terminal reaches only this process, which then stops its children
/// in order; and ended by the kernel and the <see cref="Guardian"/> when this process dies without having done so.
/// </summary>
public sealed class ChildProcess : IDisposable
{
    private const int RememberedLines = 20;

    private readonly ChildProcessStart start;
    private readonly Process process;
    private readonly Queue<string> lastLines = new();
    private readonly Task output;

    private ChildProcess(ChildProcessStart start, Process process)
    {
        this.start = start;
        this.process = process;
        Id = process.Id;
        // One that is to end in its own way must not be overtaken; PostgreSQL's own children end with it.
        if (start.DeathSignal == Signal.Kill) Guardian.Watch(Id);
        output = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        Exited = WaitAsync();
    }

    /// <summary>The process's number; the number of its session and process group too.</summary>
    public int Id { get; }

    /// <summary>Ends when the process has ended, with its exit code (128 and the signal's number where a signal ended it).</summary>
    public Task<int> Exited { get; }

    /// <summary>The last lines that the process wrote, at most 20.</summary>
    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (lastLines) return [.. lastLines];
        }
    }

    /// <summary>Starts the process. A program that does not exist ends at once with exit code 127 and says so in <see cref="LastLines"/>.</summary>
    /// <exception cref="CannotStartException">The machine lacks util-linux.</exception>
    public static ChildProcess Start(ChildProcessStart start)
    {
        var info = Describe(start);
        try
        {
            var process = ParentThread.Run(() => Process.Start(info)!);
            process.StandardInput.Write(start.Input);
            process.StandardInput.Close();
            return new ChildProcess(start, process);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new CannotStartException(
                $"{start.FileName} を起動できません（util-linux の setsid と setpriv が必要です）: {failure.Message}",
                $"cannot start {start.FileName} (setsid and setpriv of util-linux are needed): {failure.Message}");
        }
    }

    /// <summary>Runs the process to its end and returns its exit code.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> LastLines)> RunAsync(ChildProcessStart start, CancellationToken cancellation)
    {
        using var child = Start(start);
        await using var killed = cancellation.Register(child.Kill);
        var code = await child.Exited;
        cancellation.ThrowIfCancellationRequested();
        return (code, child.LastLines);
    }

    /// <summary>Asks the process to end, waits for the time of grace, then ends it and what it left in its group.</summary>
    /// <returns>Whether it ended by itself in time.</returns>
    public async Task<bool> StopAsync(TimeSpan grace)
    {
        if (!Exited.IsCompleted) Signals.Send(Id, start.StopSignal);
        var inTime = await Task.WhenAny(Exited, Task.Delay(grace)) == Exited;
        if (!inTime) Kill();
        await Exited;
        return inTime;
    }

    /// <summary>Ends the process and its group at once.</summary>
    public void Kill()
    {
        if (Exited.IsCompleted) return;
        // The group, and the process itself in case it has not yet come to make its group.
        Signals.Send(-Id, Signal.Kill);
        Signals.Send(Id, Signal.Kill);
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private static ProcessStartInfo Describe(ChildProcessStart start)
    {
        var info = new ProcessStartInfo("setsid")
        {
            WorkingDirectory = start.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in WrapperOf(start)) info.ArgumentList.Add(argument);
        info.ArgumentList.Add(start.FileName);
        foreach (var argument in start.Arguments) info.ArgumentList.Add(argument);
        if (!start.InheritEnvironment)
        {
            info.Environment.Clear();
            info.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
            info.Environment["LANG"] = "C.UTF-8";
        }

        foreach (var (name, value) in start.Environment) info.Environment[name] = value.Length == 0 ? null : value;
        return info;
    }

    // Both programs replace themselves by the next, so the process's number stays the child's own.
    private static IEnumerable<string> WrapperOf(ChildProcessStart start)
    {
        yield return "setpriv";
        yield return $"--pdeathsig={Signals.NameOf(start.DeathSignal)}";
        if (start.RunAs is not { } account) yield break;
        yield return $"--reuid={account.User}";
        yield return $"--regid={account.Group}";
        yield return "--clear-groups";
        if (!account.PassClosedFolders) yield break;
        yield return "--inh-caps=+dac_override";
        yield return "--ambient-caps=+dac_override";
    }

    private async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        Signals.Send(-Id, Signal.Kill);
        if (start.DeathSignal == Signal.Kill) Guardian.Forget(Id);
        // What it wrote last matters most; but a grandchild may hold the pipe open for longer.
        await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(1)));
        return process.ExitCode;
    }

    private async Task ReadAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (lastLines)
                {
                    lastLines.Enqueue(line);
                    if (lastLines.Count > RememberedLines) lastLines.Dequeue();
                }

                start.Output(line);
            }
        }
        catch (ObjectDisposedException)
        {
            // Disposed while a grandchild still held the pipe.
        }
    }
}
