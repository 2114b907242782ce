using System.Runtime.InteropServices;

namespace Aspire.Hosting.Processes;

/// <summary>The signals that end a process, by their Linux numbers.</summary>
public enum Signal
{
    /// <summary>SIGINT: PostgreSQL's fast shutdown.</summary>
    Interrupt = 2,

    /// <summary>SIGKILL: at once, without a last word.</summary>
    Kill = 9,

    /// <summary>SIGTERM: the usual request to end in an orderly way.</summary>
    Terminate = 15,
}

internal static partial class Signals
{
    /// <summary>Sends the signal to a process, or to a whole process group where <paramref name="id"/> is negative. One that is gone already is no error.</summary>
    internal static void Send(int id, Signal signal) => _ = Kill(id, (int)signal);

    /// <summary>The name by which <c>setpriv</c> knows the signal.</summary>
    internal static string NameOf(Signal signal) => signal switch
    {
        Signal.Interrupt => "INT",
        Signal.Kill => "KILL",
        Signal.Terminate => "TERM",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int id, int signal);
}
