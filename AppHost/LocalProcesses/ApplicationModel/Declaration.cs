namespace Aspire.Hosting.ApplicationModel;

/// <summary>What the app host has declared about a resource.</summary>
internal sealed class Declaration
{
    internal List<Endpoint> Endpoints { get; } = [];

    /// <summary>Environment variables in the order of declaration; the last of a name counts.</summary>
    internal List<(string Name, IValueProvider Value)> Environment { get; } = [];

    /// <summary>Resources whose addresses it is told.</summary>
    internal List<IResourceWithEndpoints> References { get; } = [];

    internal List<Wait> Waits { get; } = [];

    /// <summary>The page that answers with success when the resource is healthy; null where running is all there is to know.</summary>
    internal HealthPage? HealthPage { get; set; }
}

/// <summary>A resource waits for another: until it is healthy, or until it has ended with the exit code.</summary>
internal sealed record Wait(IResource For, int? ExitCode);

/// <summary>A page of a resource that answers with the status when the resource is healthy.</summary>
internal sealed record HealthPage(EndpointReference Endpoint, string Path, int Status);
