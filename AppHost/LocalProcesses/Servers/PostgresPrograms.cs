namespace Aspire.Hosting.Servers;

/// <summary>Finds the machine's PostgreSQL.</summary>
internal static class PostgresPrograms
{
    private const string Versions = "/usr/lib/postgresql";

    /// <summary>The folder with <c>initdb</c> and <c>postgres</c>: of the version that made the data, else of the newest.</summary>
    /// <param name="dataVersion">Major version of existing data; null where there are none.</param>
    /// <exception cref="CannotStartException">There is no such PostgreSQL on this machine.</exception>
    internal static string Find(string? dataVersion)
    {
        if (dataVersion is not null)
        {
            var made = Path.Combine(Versions, dataVersion, "bin");
            return IsComplete(made) ? made : throw new CannotStartException(
                $"データは PostgreSQL {dataVersion} のものですが、この版が入っていません。postgresql-{dataVersion} を入れてください。",
                $"the data are of PostgreSQL {dataVersion}, which is not installed: install postgresql-{dataVersion}");
        }

        var newest = (Directory.Exists(Versions) ? Directory.GetDirectories(Versions) : [])
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(IsComplete);
        return newest ?? throw new CannotStartException(
            "PostgreSQL が見つかりません。./run.sh を使うか、postgresql を入れてください。",
            "PostgreSQL is not installed: use ./run.sh, or install the package postgresql");
    }

    private static bool IsComplete(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));
}
