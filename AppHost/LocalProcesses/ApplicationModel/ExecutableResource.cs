namespace Aspire.Hosting.ApplicationModel;

/// <summary>A program of the machine.</summary>
/// <param name="name">Name of the resource.</param>
/// <param name="command">The program, by path or by name on the PATH.</param>
/// <param name="workingDirectory">Absolute path of the folder that it starts in.</param>
public class ExecutableResource(string name, string command, string workingDirectory)
    : Resource(name), IResourceWithEnvironment, IResourceWithEndpoints, IResourceWithWaitSupport
{
    /// <summary>The program, by path or by name on the PATH.</summary>
    public string Command => command;

    /// <summary>Absolute path of the folder that it starts in.</summary>
    public string WorkingDirectory => workingDirectory;

    internal IReadOnlyList<string> Arguments { get; init; } = [];
}
