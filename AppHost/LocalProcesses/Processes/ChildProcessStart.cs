namespace Aspire.Hosting.Processes;

/// <summary>What to start and how it is to end.</summary>
/// <param name="FileName">The program, by path or by name on the PATH.</param>
/// <param name="Arguments">Its arguments, unquoted.</param>
public sealed record ChildProcessStart(string FileName, params IReadOnlyList<string> Arguments)
{
    /// <summary>Variables on top of the inherited ones; an empty value takes a variable away.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the child sees this process's variables. Servers do not: a stray PGPORT or RABBITMQ_NODENAME would change them.</summary>
    public bool InheritEnvironment { get; init; } = true;

    /// <summary>Where the child starts; by default where this process stands.</summary>
    public string WorkingDirectory { get; init; } = "";

    /// <summary>What asks the child to end in an orderly way.</summary>
    public Signal StopSignal { get; init; } = Signal.Terminate;

    /// <summary>What the kernel sends the child when this process dies, however it dies.</summary>
    public Signal DeathSignal { get; init; } = Signal.Kill;

    /// <summary>The account to run as; only root may choose another than its own.</summary>
    public RunAs? RunAs { get; init; }

    /// <summary>What the child reads from its standard input; nothing by default.</summary>
    public string Input { get; init; } = "";

    /// <summary>Gets each line of the child's output.</summary>
    public Action<string> Output { get; init; } = _ => { };
}
