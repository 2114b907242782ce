using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint of a resource, by name; its value is the address, known once the system starts.</summary>
/// <param name="owner">Whose endpoint it is.</param>
/// <param name="endpointName">Name of the endpoint.</param>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName) : IManifestExpressionProvider, IValueProvider
{
    /// <summary>Whose endpoint it is.</summary>
    public IResourceWithEndpoints Resource => owner;

    /// <summary>Name of the endpoint.</summary>
    public string EndpointName => endpointName;

    /// <summary>Whether the resource has the endpoint.</summary>
    public bool Exists => Find() is not null;

    /// <summary>Scheme of the address.</summary>
    public string Scheme => Endpoint.Scheme;

    /// <summary>Name of the host.</summary>
    public string Host { get; } = "localhost";

    /// <summary>The port that others connect to.</summary>
    /// <exception cref="InvalidOperationException">The system has not started yet.</exception>
    public int Port => Endpoint.Port ?? throw new InvalidOperationException($"The endpoint {endpointName} of {owner.Name} has no port yet.");

    /// <summary>Scheme, host and port.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"{Scheme}://{Host}:{Port}");

    string IManifestExpressionProvider.ValueExpression => Property(EndpointProperty.Url).ValueExpression;

    internal Endpoint Endpoint => Find() ?? throw new InvalidOperationException($"{owner.Name} has no endpoint {endpointName}.");

    /// <summary>One property of the endpoint, as a value.</summary>
    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    /// <inheritdoc/>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new(Url);

    private Endpoint? Find() => owner.Declaration.Endpoints.Find(endpoint => string.Equals(endpoint.Name, endpointName, StringComparison.OrdinalIgnoreCase));
}
