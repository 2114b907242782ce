using System.Diagnostics;
using System.Globalization;
using CityGoals.TestKit;
using CityGoals.TestKit.Servers;

namespace CityGoals.Benchmarks;

/// <summary>
/// The memory of each service that was started and asked for nothing, all running beside each other as on a city's machine, against an empty
/// web application of the same framework. Resident: all pages in memory. Share: each page divided by how many processes map it, so that
/// the shares add up to what the machine gives. Own: pages that no other process has.
/// </summary>
internal static class IdleMemory
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);
    private static readonly string[] WithDatabase = ["Goals", "Progress", "Notifications", "Analytics", "SignIn"];

    internal static async Task RunAsync(TextWriter output)
    {
        var broker = await TestServers.RabbitMqAsync();
        var databases = new List<TestDatabase>();
        var processes = new List<(string Name, Process Process)>();
        try
        {
            foreach (var service in WithDatabase)
            {
                databases.Add(await TestDatabase.CreateAsync(service.ToLowerInvariant()));
                processes.Add((service, Start(service, databases[^1], broker)));
            }

            processes.Add(("Portal", Start("Portal", null, broker)));
            await Task.Delay(Idle);
            foreach (var (name, process) in processes)
            {
                if (process.HasExited) throw new InvalidOperationException($"{name} ended with code {process.ExitCode}.");
                var (resident, share, own) = Read(process.Id);
                await output.WriteLineAsync($"idle memory     {name,-14} resident {resident,4:0} MB   share {share,4:0} MB   own {own,4:0} MB   (aim <= 75 MB)");
            }
        }
        finally
        {
            foreach (var (_, process) in processes)
            {
                process.Kill();
                await process.WaitForExitAsync();
                process.Dispose();
            }

            foreach (var database in databases) await database.DisposeAsync();
        }
    }

    private static Process Start(string service, TestDatabase? database, Uri broker)
    {
        var name = $"CityGoals.{service}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder(name), $"{name}.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Checkout(), "src", name) };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__messaging"] = broker.ToString();
        start.Environment["ConnectionStrings__mail"] = "smtp://127.0.0.1:9";
        start.Environment["SignIn__Issuer"] = "http://127.0.0.1:9/";
        start.Environment["SignIn__PortalAddress"] = "http://127.0.0.1:9/";
        start.Environment["SignIn__ClientSecret"] = "a-secret-of-the-benchmarks-only";
        if (database is not null) start.Environment[$"ConnectionStrings__{service.ToLowerInvariant()}"] = database.ConnectionString;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // Built as these benchmarks are: …/tests/CityGoals.Benchmarks/bin/Release/net10.0 → …/src/NAME/bin/Release/net10.0.
    private static string Folder(string project)
    {
        var build = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Checkout(), "src", project, "bin", build.Parent!.Name, build.Name);
    }

    private static string Checkout() => Path.GetFullPath("../..", SampleCity.Folder);

    private static (double Resident, double Share, double Own) Read(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/smaps_rollup").Skip(1).ToDictionary(line => line.Split(':')[0], line => line.Split(':')[1]);
        return (Of("Rss"), Of("Pss"), Of("Private_Clean") + Of("Private_Dirty"));

        double Of(string key) => double.Parse(lines[key].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
