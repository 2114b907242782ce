using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CityGoals.Migrator;

/// <summary>Checks the audit chains of every municipality in every configured database, as the owner: the services' own word is not needed.</summary>
public static class AuditVerification
{
    private const string Municipalities = """
        select municipality_code from audit_head
        union
        select municipality_code from audit_entry
        order by municipality_code
        """;

    /// <summary>Writes one line for each chain; a broken one names its first broken link.</summary>
    /// <returns>Whether all chains are whole.</returns>
    public static async Task<bool> RunAllAsync(IConfiguration configuration, TextWriter log, CancellationToken cancellation)
    {
        var whole = true;
        foreach (var service in Migration.Services.Where(service => configuration.GetConnectionString(service) is not null))
        {
            whole &= await RunAsync(service, configuration.GetConnectionString(service)!, log, cancellation);
        }

        return whole;
    }

    private static async Task<bool> RunAsync(string service, string owner, TextWriter log, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        var whole = true;
        foreach (var municipality in await MunicipalitiesAsync(source, cancellation))
        {
            await using var tenant = await new TenantDatabase(source).BeginAsync(municipality, cancellation);
            var verdict = await AuditLog.VerifyAsync(tenant, cancellation);
            whole &= verdict.FirstBroken is null;
            await log.WriteLineAsync(verdict.FirstBroken is { } broken
                ? $"{service} {municipality}: broken at entry {broken.Sequence} ({broken.Reason.ToString().ToLowerInvariant()}); {verdict.Entries} entries before it are whole"
                : $"{service} {municipality}: {verdict.Entries} entries, whole");
        }

        return whole;
    }

    private static async Task<List<MunicipalityCode>> MunicipalitiesAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        // Whoever sees only some of the rows shall not say that all is well: row-level security is an error here, not a filter.
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new("set row_security = off"), new(Municipalities), new("reset row_security") } };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var municipalities = new List<MunicipalityCode>();
        while (await reader.ReadAsync(cancellation)) municipalities.Add(MunicipalityCode.Parse(reader.GetString(0)));
        return municipalities;
    }
}
