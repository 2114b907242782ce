using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Engine;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Declares values that are configured, given or generated. A configured one, <c>Parameters:name</c>, wins over a generated one.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>Adds a given value.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, string value, bool publishValueAsDefault = false, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, _ => value, secret));

    /// <summary>Adds a value that is configured, or else comes from a default; a generated one is kept from one start to the next if so wished.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret = false, bool persist = false) =>
        builder.AddResource(Configured(builder, name, secret, persist ? new SavedParameterDefault(builder.Secrets, name, value) : value));

    /// <summary>Adds the value of a configuration key.</summary>
    public static IResourceBuilder<ParameterResource> AddParameterFromConfiguration(
        this IDistributedApplicationBuilder builder, string name, string configurationKey, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, _ => builder.Configuration[configurationKey] ?? throw Missing(configurationKey), secret));

    /// <summary>Adds a configured connection string, <c>ConnectionStrings:name</c>.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, string? environmentVariableName = null) =>
        builder.AddResource(new ConnectionStringParameterResource(
            name, _ => builder.Configuration.GetConnectionString(name) ?? throw Missing($"ConnectionStrings:{name}")));

    /// <summary>A password that is configured, or else generated and kept.</summary>
    public static ParameterResource CreateDefaultPasswordParameter(
        IDistributedApplicationBuilder builder, string name, bool lower = true, bool upper = true, bool numeric = true, bool special = true,
        int minLower = 0, int minUpper = 0, int minNumeric = 0, int minSpecial = 0)
    {
        var generated = new GenerateParameterDefault { Lower = lower, Upper = upper, Numeric = numeric, Special = special };
        return Configured(builder, name, secret: true, new SavedParameterDefault(builder.Secrets, name, generated));
    }

    private static ParameterResource Configured(IDistributedApplicationBuilder builder, string name, bool secret, ParameterDefault otherwise) =>
        new(name, fallback => ConfiguredValue(builder, name) ?? fallback!.GetDefaultValue(), secret) { Default = otherwise };

    // No shell can set a variable with a hyphen in its name.
    private static string? ConfiguredValue(IDistributedApplicationBuilder builder, string name) =>
        builder.Configuration[$"Parameters:{name}"] ?? builder.Configuration[$"Parameters:{name.Replace('-', '_')}"];

    private static CannotStartException Missing(string key) => new($"設定 {key} がありません。", $"the setting {key} is missing");
}
