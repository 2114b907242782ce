using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace CityGoals.Portal;

/// <summary>Addresses of the portal's own files that change whenever the file does, so that browsers may keep what they have for good.</summary>
public sealed class AssetPaths(EndpointDataSource endpoints)
{
    private readonly Lazy<FrozenDictionary<string, string>> addresses = new(() => Read(endpoints));

    /// <summary>The address of a file under wwwroot.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string this[string file] => addresses.Value[file];

    // Each file is there twice: under its own name, and under one with a fingerprint, whose label is the file's own name.
    private static FrozenDictionary<string, string> Read(EndpointDataSource endpoints) => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Where(asset => asset.Selectors.Count == 0)
        .Select(asset => (Label: asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value, asset.Route))
        .Where(asset => asset.Label is not null)
        .ToFrozenDictionary(asset => asset.Label!, asset => $"/{asset.Route}", StringComparer.Ordinal);
}
