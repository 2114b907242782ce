using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Engine;

/// <summary>The environment variables that a resource is told, named as Aspire names them.</summary>
internal sealed class ResourceEnvironment(IConfiguration configuration)
{
    // They are the app host's own; Aspire keeps them from its children too.
    private static readonly string[] Kept = ["ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "DOTNET_LAUNCH_PROFILE"];

    // What is configured for one resource, an administrator's password say, is none of the others' business.
    private static readonly string[] Settings = ["ConnectionStrings__", "Parameters__"];

    /// <summary>The variables; an empty value takes an inherited one away.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> OfAsync(IResource resource, CancellationToken cancellation)
    {
        var told = Kept.Concat(InheritedSettings()).ToDictionary(name => name, _ => "");
        if (resource is ProjectResource) Add(told, (IResourceWithEndpoints)resource);
        foreach (var other in resource.Declaration.References)
        {
            foreach (var endpoint in other.Declaration.Endpoints)
            {
                told[$"services__{other.Name}__{endpoint.Name}__0"] = new EndpointReference(other, endpoint.Name).Url;
            }
        }

        foreach (var (name, value) in resource.Declaration.Environment) told[name] = await value.GetValueAsync(cancellation) ?? "";
        return told;
    }

    private static IEnumerable<string> InheritedSettings() => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Where(name => Settings.Any(setting => name.StartsWith(setting, StringComparison.OrdinalIgnoreCase)));

    private void Add(Dictionary<string, string> told, IResourceWithEndpoints project)
    {
        var addresses = project.Declaration.Endpoints.Where(endpoint => endpoint.Scheme is "http" or "https").Select(endpoint => new EndpointReference(project, endpoint.Name).Url);
        told["ASPNETCORE_URLS"] = string.Join(';', addresses);
        told["LOGGING__CONSOLE__FORMATTERNAME"] = "simple";
        told["LOGGING__CONSOLE__FORMATTEROPTIONS__SINGLELINE"] = "true";
        told["OTEL_SERVICE_NAME"] = project.Name;
        told["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={Guid.NewGuid():n}";
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 } collector) return;
        told["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector;
        told["OTEL_EXPORTER_OTLP_PROTOCOL"] = configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? "grpc";
    }
}
