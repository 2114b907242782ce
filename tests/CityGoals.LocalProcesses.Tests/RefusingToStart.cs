using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.Engine;
using CityGoals.LocalProcesses.Tests.Sample;

namespace CityGoals.LocalProcesses.Tests;

public sealed class RefusingToStart : IAsyncDisposable
{
    private readonly SampleSystem system = new();

    public ValueTask DisposeAsync() => system.DisposeAsync();

    [Fact]
    public async Task Names_the_port_that_is_taken_and_starts_nothing()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        system.AddService("first");
        system.Add("portal", "service").WithHttpEndpoint(port: port);

        var refusal = await Should.ThrowAsync<CannotStartException>(system.StartAsync);

        refusal.Message.ShouldStartWith($"portal のポート {port} はほかのプログラムが使っています。");
        refusal.Message.ShouldContain($" / port {port} of portal is taken by another program");
        system.Journal.ShouldBeEmpty();
    }

    [Fact]
    public async Task Does_not_share_its_data_with_another_app_host()
    {
        await system.StartAsync();
        await using var second = new SampleSystem($"--DataFolder={system.DataFolder}");
        second.AddService("service");

        var refusal = await Should.ThrowAsync<CannotStartException>(second.StartAsync);

        refusal.Message.ShouldBe($"このデータのフォルダーは、動いている別の AppHost が使っています: {system.DataFolder} / another running AppHost uses this data folder: {system.DataFolder}");
        second.Journal.ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_the_data_that_another_app_host_has_left()
    {
        await system.StartAsync();
        await system.StopAsync();
        await using var second = new SampleSystem($"--DataFolder={system.DataFolder}");

        await second.StartAsync();
    }

    [Fact]
    public void Says_how_much_disk_space_is_missing()
    {
        using var folder = new TemporaryFolder();

        var refusal = Should.Throw<CannotStartException>(() => DataFolder.Take(folder.Path, leastFreeSpace: long.MaxValue));

        refusal.Message.ShouldStartWith("ディスクの空きが足りません（空き ");
        refusal.Message.ShouldContain($"9223372036854 MB needed): {folder.Path}");
    }

    [Fact]
    public void Names_a_data_folder_that_cannot_be_made()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");
        var below = Path.Combine(file, "data");

        var refusal = Should.Throw<CannotStartException>(() => DataFolder.Take(below, leastFreeSpace: 0));

        refusal.Message.ShouldStartWith("データのフォルダーを作れません（");
        refusal.Message.ShouldContain($" / cannot make the data folder (");
        refusal.Message.ShouldEndWith(below);
    }

    [Theory]
    [InlineData("FATAL:  could not extend file \"base/1/2609\": No space left on device")]
    [InlineData("{error,enospc}")]
    public async Task Says_that_the_disk_ran_full_when_a_server_says_so_in_its_own_words(string words)
    {
        var steady = system.AddService("steady");
        system.Builder.AddExecutable("server", "sh", ".", "-c", "echo \"$0\"; exit 1", words).WaitFor(steady);

        var refusal = await Should.ThrowAsync<CannotStartException>(system.StartAsync);

        refusal.Message.ShouldBe($"ディスクの空きがなくなりました: {system.DataFolder} / the disk is full: {system.DataFolder}");
        refusal.LastLines.ShouldBe([words]);
        system.Journal.ShouldBe(["steady starts", "steady ends"]);
    }

    [Fact]
    public async Task Stops_what_runs_when_the_work_that_others_wait_for_fails()
    {
        var steady = system.AddService("steady");
        var migrator = system.AddWorker("migrator", exitCode: 1).WaitFor(steady);
        system.AddService("service").WaitForCompletion(migrator);

        var refusal = await Should.ThrowAsync<CannotStartException>(system.StartAsync);

        refusal.Message.ShouldBe("migrator が終了しました（終了コード 1）。 / migrator has ended (exit code 1)");
        system.Journal.ShouldBe(["steady starts", "migrator starts", "migrator ends", "steady ends"]);
    }

    [Fact]
    public async Task Names_a_project_that_is_not_built()
    {
        system.Builder.AddProject("missing", "nowhere/CityGoals.Missing.csproj");

        var refusal = await Should.ThrowAsync<CannotStartException>(system.StartAsync);

        refusal.Message.ShouldStartWith("missing がビルドされていません。");
    }

    [Fact]
    public async Task Shows_why_a_program_does_not_run()
    {
        system.Builder.AddExecutable("mail", "no-such-program", ".");

        var refusal = await Should.ThrowAsync<CannotStartException>(system.StartAsync);

        refusal.Message.ShouldStartWith("mail が終了しました（終了コード 127）。");
        refusal.LastLines.ShouldContain(line => line.Contains("no-such-program"));
    }

    [Fact]
    public async Task Names_a_setting_that_is_missing()
    {
        system.AddService("service").WithReference(system.Builder.AddConnectionString("messaging"));

        var refusal = await Should.ThrowAsync<CannotStartException>(system.StartAsync);

        refusal.Message.ShouldBe("設定 ConnectionStrings:messaging がありません。 / the setting ConnectionStrings:messaging is missing");
    }
}
