namespace Aspire.Hosting;

/// <summary>How an app host is made that is not a project of its own.</summary>
public sealed class DistributedApplicationOptions
{
    /// <summary>The command line: settings as <c>--Name=value</c>.</summary>
    public string[]? Args { get; set; }

    /// <summary>Absolute path of the folder that counts as the app host's; by default that of the project that was started.</summary>
    public string? ProjectDirectory { get; set; }

    internal Engine.EngineSettings Engine { get; set; } = new();
}
