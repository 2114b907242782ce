using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CityGoals.Migrator;

/// <summary>
/// Brings the services' databases up to date and runs to completion before any service starts: creates what is missing
/// (database, login role), then runs each service's numbered scripts once, in order, each in a transaction with its journal row.
/// </summary>
public static class Migration
{
    /// <summary>The services with a database of the same name.</summary>
    public static readonly IReadOnlyList<string> Services = ["goals", "progress", "notifications", "analytics", "signin"];

    /// <summary>
    /// Migrates every service for which <c>ConnectionStrings:{service}</c> is configured, with the login role
    /// <c>{service}_service</c> whose password is <c>Roles:{service}_service</c>.
    /// </summary>
    /// <exception cref="MigrationException">Nothing is configured, or a script failed; what ran before stays.</exception>
    public static async Task RunAllAsync(IConfiguration configuration, TextWriter log, CancellationToken cancellation)
    {
        var configured = Services.Where(service => configuration.GetConnectionString(service) is not null).ToList();
        if (configured.Count == 0) throw new MigrationException("No ConnectionStrings are configured: nothing to migrate.");
        foreach (var service in configured)
        {
            var password = configuration[$"Roles:{service}_service"]
                ?? throw new MigrationException($"Roles:{service}_service is not configured.");
            await RunAsync(service, configuration.GetConnectionString(service)!, password, cancellation);
            await log.WriteLineAsync($"{service}: up to date");
        }
    }

    /// <summary>Brings one service's database up to date. Safe to repeat and to run from several processes at once.</summary>
    /// <param name="service">Name of the service; its scripts are those in its <c>Database</c> folder, after those that every service has.</param>
    /// <param name="owner">Connection string of the owning role, naming the service's database.</param>
    /// <param name="rolePassword">Password of the service's login role.</param>
    public static async Task RunAsync(string service, string owner, string rolePassword, CancellationToken cancellation)
    {
        await using var exclusive = await ExclusiveLock.TakeAsync(owner, cancellation);
        await ServiceDatabase.PrepareAsync(service, owner, rolePassword, cancellation);
        var result = DeployChanges.To.PostgresqlDatabase(Unpooled(owner))
            .WithScripts(ScriptsOf(service))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new MigrationException($"{service}: script {result.ErrorScript?.Name ?? "?"} failed: {result.Error.Message}", result.Error);
        }

        await ServiceDatabase.RestrictAsync(service, owner, cancellation);
    }

    /// <summary>The scripts of a service in the order in which they run.</summary>
    public static IReadOnlyList<SqlScript> ScriptsOf(string service)
    {
        var assembly = typeof(Migration).Assembly;
        return [.. Named(assembly, "Postgres").Concat(Named(assembly, "Messaging")).Concat(Named(assembly, service))];
    }

    private static IEnumerable<SqlScript> Named(Assembly assembly, string folder) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + ".", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(name => SqlScript.FromStream(name, assembly.GetManifestResourceStream(name)!));

    private static string Unpooled(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
}
