using System.Net;
using System.Net.Sockets;
using CityGoals.Portal.Printing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Portal.Tests.Forms;

/// <summary>The printer asks nobody, waits for nobody longer than it may, leaves nothing behind, and says what is missing.</summary>
public sealed class LockingThePrinterDown : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("citygoals-portal-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Refuses_where_there_is_no_Chromium()
    {
        using var printer = Printer(Path.Combine(folder.FullName, "nothing"));

        var answer = await printer.PrintAsync("<p>", TestContext.Current.CancellationToken);

        (answer.Refusal!.Name, answer.Refusal.Status).ShouldBe(("no-printer", 503));
    }

    [Fact]
    public async Task Refuses_where_Chromium_fails()
    {
        using var printer = Printer(Script("exit 3"));

        (await printer.PrintAsync("<p>", TestContext.Current.CancellationToken)).Refusal!.Name.ShouldBe("printing-failed");
    }

    [Fact]
    public async Task Ends_what_takes_too_long_with_everything_that_it_started()
    {
        var pid = Path.Combine(folder.FullName, "pid");
        using var printer = Printer(Script($"sleep 1000 & echo $! > {pid}.new; mv {pid}.new {pid}; wait"));

        var printing = printer.PrintAsync("<p>", TestContext.Current.CancellationToken);
        await TestKit.Eventually.GetAsync(() => Task.FromResult(File.Exists(pid)), isThere => isThere);
        clock.Advance(TimeSpan.FromSeconds(61));

        (await printing).Refusal!.Name.ShouldBe("printing-too-slow");
        var child = (await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken)).Trim();
        await TestKit.Eventually.GetAsync(() => Task.FromResult(IsRunning(child)), isRunning => !isRunning);
    }

    [Fact]
    public async Task Lets_nobody_wait_for_ever_behind_another()
    {
        using var printer = Printer(Script("exec sleep 1000"));

        Task<Clients.Answer<byte[]>>[] printings = [printer.PrintAsync("<p>", TestContext.Current.CancellationToken), printer.PrintAsync("<p>", TestContext.Current.CancellationToken)];
        await TestKit.Eventually.GetAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(61));
                return Task.FromResult(printings.All(printing => printing.IsCompleted));
            },
            areOver => areOver);

        // The second one waited in vain, or got its turn and was ended in it.
        (await printings[0]).Refusal!.Name.ShouldBe("printing-too-slow");
        (await printings[1]).Refusal!.Name.ShouldBeOneOf("printer-busy", "printing-too-slow");
    }

    [Fact]
    public async Task Is_told_nothing_of_the_portal_and_leaves_no_folder_behind()
    {
        var told = Path.Combine(folder.FullName, "told");
        using var printer = Printer(Script($"env > {told}; pwd >> {told}; exit 1"));

        await printer.PrintAsync("<p>", TestContext.Current.CancellationToken);

        var lines = await File.ReadAllLinesAsync(told, TestContext.Current.CancellationToken);
        lines.Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=')[0]).Except(["PWD", "OLDPWD", "SHLVL", "_"])
            .ShouldBe(["PATH", "LANG", "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"], ignoreOrder: true);
        Directory.Exists(lines[^1]).ShouldBeFalse();
    }

    [Fact]
    public async Task Fetches_nothing_from_anywhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        using var printer = Printer(new PrintingOptions().Chromium);

        var answer = await printer.PrintAsync(
            $"<html><head><link rel=stylesheet href='{address}/a.css'></head><body><img src='{address}/b.png'><iframe src='{address}/c'></iframe><script src='{address}/d.js'></script>x</body></html>", TestContext.Current.CancellationToken);

        answer.Value.ShouldNotBeNull();
        listener.Pending().ShouldBeFalse();
    }

    private PdfPrinter Printer(string program) => new(Options.Create(new PrintingOptions { Chromium = program }), clock, NullLogger<PdfPrinter>.Instance);

    private string Script(string commands)
    {
        var path = Path.Combine(folder.FullName, "chromium");
        File.WriteAllText(path, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static bool IsRunning(string pid) => File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
}
