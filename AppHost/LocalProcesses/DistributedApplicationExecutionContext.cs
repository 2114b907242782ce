namespace Aspire.Hosting;

/// <summary>What the app host was started for.</summary>
public class DistributedApplicationExecutionContext
{
    /// <summary>Whether the system is to run. Always so here: publishing needs a container engine.</summary>
    public bool IsRunMode { get; } = true;

    /// <summary>Whether the system is to be published.</summary>
    public bool IsPublishMode => !IsRunMode;
}
