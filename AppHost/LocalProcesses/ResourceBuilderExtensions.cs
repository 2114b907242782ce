using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Declares how resources are reached, what they are told and what they wait for.</summary>
public static class ResourceBuilderExtensions
{
    /// <summary>Adds an endpoint; without a port it gets a free one, which is also told in the environment variable where one is named.</summary>
    public static IResourceBuilder<T> WithEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? scheme = null, string? name = null, string? env = null,
        bool isProxied = true, bool? isExternal = null, System.Net.Sockets.ProtocolType? protocol = null)
        where T : IResourceWithEndpoints
    {
        var endpoint = new Endpoint(name ?? scheme ?? "tcp", scheme ?? "tcp", port) { IsExternal = isExternal ?? false };
        if (new EndpointReference(builder.Resource, endpoint.Name).Exists)
        {
            throw new InvalidOperationException($"{builder.Resource.Name} has an endpoint {endpoint.Name} already.");
        }

        builder.Resource.Declaration.Endpoints.Add(endpoint);
        return env is null ? builder : builder.Tell(env, builder.GetEndpoint(endpoint.Name).Property(EndpointProperty.TargetPort));
    }

    /// <summary>Adds an endpoint for HTTP.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null, bool isProxied = true)
        where T : IResourceWithEndpoints =>
        builder.WithEndpoint(port: port, targetPort: targetPort, scheme: "http", name: name, env: env, isProxied: isProxied);

    /// <summary>Marks the HTTP endpoints as those that people use.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder) where T : IResourceWithEndpoints
    {
        foreach (var endpoint in builder.Resource.Declaration.Endpoints.Where(endpoint => endpoint.Scheme is "http" or "https")) endpoint.IsExternal = true;
        return builder;
    }

    /// <summary>The endpoint of that name, which may be declared later.</summary>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name) where T : IResourceWithEndpoints =>
        new(builder.Resource, name);

    /// <summary>Calls the resource healthy when the page answers with success; by default the page is the root of its HTTP endpoint.</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints
    {
        builder.Resource.Declaration.HealthPage = new HealthPage(builder.GetEndpoint(endpointName ?? "http"), path ?? "/", statusCode ?? 200);
        return builder;
    }

    /// <summary>Tells the resource a value.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value) where T : IResourceWithEnvironment =>
        builder.Tell(name, ReferenceExpression.Create($"{value}"));

    /// <summary>Tells the resource a value of parts that are known once the system starts.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, ReferenceExpression value) where T : IResourceWithEnvironment =>
        builder.Tell(name, value);

    /// <summary>Tells the resource a parameter.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> parameter)
        where T : IResourceWithEnvironment =>
        builder.Tell(name, parameter.Resource);

    /// <summary>Tells the resource the address of an endpoint.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, EndpointReference endpointReference)
        where T : IResourceWithEnvironment =>
        builder.Tell(name, endpointReference);

    /// <summary>Tells the resource a connection string, as <c>ConnectionStrings__name</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where TDestination : IResourceWithEnvironment =>
        builder.Tell($"ConnectionStrings__{connectionName ?? source.Resource.Name}", source.Resource);

    /// <summary>Tells the resource the addresses of another, as <c>services__name__endpoint__0</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment
    {
        builder.Resource.Declaration.References.Add(source.Resource);
        return builder;
    }

    /// <summary>Starts the resource when the other is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) where T : IResourceWithWaitSupport =>
        builder.Await(new Wait(dependency.Resource, ExitCode: null));

    /// <summary>Starts the resource when the other has done its work and ended with the exit code.</summary>
    public static IResourceBuilder<T> WaitForCompletion<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
        where T : IResourceWithWaitSupport =>
        builder.Await(new Wait(dependency.Resource, exitCode));

    private static IResourceBuilder<T> Tell<T>(this IResourceBuilder<T> builder, string name, IValueProvider value) where T : IResource
    {
        builder.Resource.Declaration.Environment.Add((name, value));
        return builder;
    }

    private static IResourceBuilder<T> Await<T>(this IResourceBuilder<T> builder, Wait wait) where T : IResource
    {
        if (ReferenceEquals(builder.Resource, wait.For)) throw new InvalidOperationException($"{wait.For.Name} cannot wait for itself.");
        builder.Resource.Declaration.Waits.Add(wait);
        return builder;
    }
}
