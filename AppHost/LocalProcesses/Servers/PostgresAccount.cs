using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Servers;

/// <summary>Chooses the account for a server that refuses to run as root.</summary>
internal static class PostgresAccount
{
    private const string Packaged = "postgres";

    /// <summary>Null where this process may run the server itself; else the owner of the data, or the account that came with the package.</summary>
    internal static async Task<RunAs?> ChooseAsync(string folder, string data, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess) return null;
        var account = Directory.Exists(data) ? await OwnerAsync(data, cancellation) : new RunAs(Packaged, Packaged);
        var (reachable, _) = await ChildProcess.RunAsync(new ChildProcessStart("test", "-x", folder) { RunAs = account }, cancellation);
        return account with { PassClosedFolders = reachable != 0 };
    }

    private static async Task<RunAs> OwnerAsync(string data, CancellationToken cancellation)
    {
        var (_, lines) = await ChildProcess.RunAsync(new ChildProcessStart("stat", "--format=%u:%g", data), cancellation);
        var numbers = lines.Single().Split(':');
        return new RunAs(numbers[0], numbers[1]);
    }
}
