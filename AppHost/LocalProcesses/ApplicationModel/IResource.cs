namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the system, known by its name.</summary>
public interface IResource
{
    /// <summary>Name of the resource; unique in the system, whatever the case.</summary>
    string Name { get; }

    /// <summary>What the app host has declared about it.</summary>
    internal Declaration Declaration { get; }
}
