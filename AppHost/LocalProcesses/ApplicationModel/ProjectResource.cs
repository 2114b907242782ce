namespace Aspire.Hosting.ApplicationModel;

/// <summary>A project of the solution, run as it was built with the app host.</summary>
/// <param name="name">Name of the resource.</param>
public class ProjectResource(string name)
    : Resource(name), IResourceWithEnvironment, IResourceWithServiceDiscovery, IResourceWithWaitSupport
{
    /// <summary>Absolute path of the project file.</summary>
    internal string ProjectPath { get; init; } = "";
}
