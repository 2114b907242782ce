namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the system, known by its name.</summary>
public abstract class Resource : IResource
{
    /// <summary>Names the resource.</summary>
    protected Resource(string name) => Name = name;

    /// <inheritdoc/>
    public virtual string Name { get; }

    Declaration IResource.Declaration { get; } = new();
}
