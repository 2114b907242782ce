namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource under declaration.</summary>
/// <typeparam name="T">Kind of the resource.</typeparam>
public interface IResourceBuilder<out T> where T : IResource
{
    /// <summary>The system that it belongs to.</summary>
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    /// <summary>The resource.</summary>
    T Resource { get; }
}
