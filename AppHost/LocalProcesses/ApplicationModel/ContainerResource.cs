namespace Aspire.Hosting.ApplicationModel;

/// <summary>A server that runs in a container where there is an engine for it, and here as a process.</summary>
/// <param name="name">Name of the resource.</param>
public class ContainerResource(string name) : Resource(name), IResourceWithEnvironment, IResourceWithEndpoints, IResourceWithWaitSupport;
