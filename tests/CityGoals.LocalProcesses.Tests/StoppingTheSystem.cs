using System.Diagnostics;
using Aspire.Hosting;
using CityGoals.LocalProcesses.Tests.Sample;

namespace CityGoals.LocalProcesses.Tests;

public sealed class StoppingTheSystem : IAsyncDisposable
{
    private readonly SampleSystem system = new();

    public ValueTask DisposeAsync() => system.DisposeAsync();

    [Fact]
    public async Task Stops_a_service_before_those_that_it_needs()
    {
        var first = system.AddService("first");
        var second = system.AddService("second").WaitFor(first);
        system.AddService("third").WaitFor(second);
        await system.StartAsync();

        await system.StopAsync();

        system.Journal.ShouldBe(["first starts", "second starts", "third starts", "third ends", "second ends", "first ends"]);
    }

    [Fact]
    public async Task Kills_what_does_not_end_in_time_and_says_so()
    {
        system.Add("deaf", "stubborn");
        await system.StartAsync();
        await Until.TrueAsync(() => system.Journal.Contains("deaf starts"));
        var process = ProcessTree.DescendantsOf(Environment.ProcessId).Single(process => process.Id == system.StatusOf("deaf").Pid);

        await system.StopAsync();

        process.IsAlive.ShouldBeFalse();
        system.Output.ShouldContain("[apphost] deaf: 時間内に終わらないため、強制終了しました / did not end in time and was killed");
    }

    [Fact]
    public async Task Ends_the_children_of_its_children()
    {
        system.Builder.AddExecutable("family", "sh", ".", "-c", "sleep 1000 & sleep 1000");
        await system.StartAsync();
        var family = await FamilyOfAsync(system.StatusOf("family").Pid!.Value, members: 2);

        await system.StopAsync();

        family.ShouldAllBe(process => !process.IsAlive);
    }

    [Fact]
    public async Task Leaves_nothing_running_when_the_app_host_is_told_to_end()
    {
        using var folder = new TemporaryFolder();
        using var host = await StartHostAsync(folder);
        var family = ProcessTree.DescendantsOf(host.Id);

        Signal(host.Id, "INT");
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);

        host.ExitCode.ShouldBe(0);
        family.Count.ShouldBeGreaterThan(5);
        family.ShouldAllBe(process => !process.IsAlive);
    }

    [Fact]
    public async Task Leaves_no_orphans_when_the_app_host_is_killed_and_starts_again_on_the_same_data()
    {
        using var folder = new TemporaryFolder();
        using (var killed = await StartHostAsync(folder))
        {
            var family = ProcessTree.DescendantsOf(killed.Id);
            family.Count.ShouldBeGreaterThan(5);

            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);

            await Until.TrueAsync(() => !family.Any(process => process.IsAlive));
        }

        using var next = await StartHostAsync(folder);
        Signal(next.Id, "TERM");
        await next.WaitForExitAsync(TestContext.Current.CancellationToken);
        next.ExitCode.ShouldBe(0);
    }

    private static async Task<Process> StartHostAsync(TemporaryFolder folder)
    {
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(SamplePrograms).Assembly.Location, null)!, [$"--DataFolder={folder.Path}"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder.Path,
        };
        start.Environment[SamplePrograms.Variable] = "host";
        var host = Process.Start(start)!;
        while (await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.EndsWith("everything is ready", StringComparison.Ordinal))
            {
                _ = host.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                return host;
            }
        }

        throw new InvalidOperationException("The app host ended before it was ready.");
    }

    private static async Task<IReadOnlyList<ProcessTree.Process>> FamilyOfAsync(int pid, int members)
    {
        await Until.TrueAsync(() => ProcessTree.DescendantsOf(pid).Count == members);
        return ProcessTree.DescendantsOf(pid);
    }

    private static void Signal(int pid, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{pid}"]);
        kill.WaitForExit();
    }
}
