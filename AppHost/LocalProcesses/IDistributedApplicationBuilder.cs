using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Takes the declaration of the system.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>Settings of the app host: <c>appsettings.json</c> beside it, environment variables, command line.</summary>
    ConfigurationManager Configuration { get; }

    /// <summary>Absolute path of the app host's project folder, from which relative paths count.</summary>
    string AppHostDirectory { get; }

    /// <summary>Whether the system is to run or to be published.</summary>
    DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>Adds a resource.</summary>
    /// <exception cref="InvalidOperationException">There is one of that name, whatever the case.</exception>
    IResourceBuilder<T> AddResource<T>(T resource) where T : IResource;

    /// <summary>Ends the declaration.</summary>
    DistributedApplication Build();

    /// <summary>Where generated values are kept from one start to the next.</summary>
    internal Engine.SavedSecrets Secrets { get; }
}
