using Microsoft.Extensions.Configuration;

namespace CityGoals.Migrator;

/// <summary>What the process can be asked for.</summary>
internal static class Commands
{
    private const string VerifyAudit = "verify-audit";

    /// <summary>Brings the databases and the broker's users up to date; with the word <c>verify-audit</c>, checks their audit trails instead and changes nothing.</summary>
    /// <returns>0: done; 1: not, and one line says why; 2: an audit trail is broken.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine([.. args.Where(arg => arg != VerifyAudit)]).Build();
        try
        {
            if (args.Contains(VerifyAudit, StringComparer.Ordinal)) return await AuditVerification.RunAllAsync(configuration, Console.Out, cancellation) ? 0 : 2;
            await Migration.RunAllAsync(configuration, Console.Out, cancellation);
            await BrokerUsers.RunAllAsync(configuration, TimeProvider.System, Console.Out, cancellation);
            return 0;
        }
        catch (MigrationException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
