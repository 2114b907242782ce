using CityGoals.Postgres.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CityGoals.Postgres;

/// <summary>Connects a service to its own database.</summary>
public static class PostgresExtensions
{
    // A connection keeps the plans of the statements it runs again and again: a service has a few dozen of them.
    private const int PreparedStatements = 64;

    /// <summary>
    /// Registers the data source of the connection string <paramref name="name"/>, the tenant scope over it, and its readiness check.
    /// </summary>
    /// <exception cref="InvalidOperationException">The connection string is not configured.</exception>
    public static IHostApplicationBuilder AddTenantDatabase(this IHostApplicationBuilder builder, string name)
    {
        var connectionString = builder.Configuration.GetConnectionString(name)
            ?? throw new InvalidOperationException($"ConnectionStrings:{name} is not configured.");
        builder.Services.AddNpgsqlDataSource(connectionString, source =>
        {
            source.ConnectionStringBuilder.ApplicationName ??= builder.Environment.ApplicationName;
            if (source.ConnectionStringBuilder.MaxAutoPrepare == 0) source.ConnectionStringBuilder.MaxAutoPrepare = PreparedStatements;
        });
        builder.Services.AddSingleton<TenantDatabase>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuditedDenials>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return builder;
    }

    /// <summary>Whether the statement failed on the constraint of this name. Refusals rely on constraint names.</summary>
    public static bool Violates(this PostgresException exception, string constraint) =>
        string.Equals(exception.ConstraintName, constraint, StringComparison.Ordinal);

    private sealed class DatabaseHealth(NpgsqlDataSource source) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                await using var command = new NpgsqlCommand("select 1", connection);
                await command.ExecuteScalarAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (NpgsqlException failure)
            {
                return HealthCheckResult.Unhealthy("The database does not answer.", failure);
            }
        }
    }
}
