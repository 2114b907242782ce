using System.Collections;
using System.Globalization;
using Aspire.Hosting;
using CityGoals.TestKit.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CityGoals.LocalProcesses.Tests.Sample;

/// <summary>Small programs for the engine to run. Each notes its start and its end in a journal.</summary>
internal static class SamplePrograms
{
    /// <summary>The variable that names the program: service, worker, stubborn, host or servers.</summary>
    internal const string Variable = "SAMPLE_PROGRAM";

    /// <summary>The variable with the path of the journal.</summary>
    internal const string Journal = "SAMPLE_JOURNAL";

    /// <summary>The variable with the path of a file without which the service is not healthy.</summary>
    internal const string HealthyWith = "SAMPLE_HEALTHY_WITH";

    /// <summary>The variable with the worker's exit code.</summary>
    internal const string ExitCode = "SAMPLE_EXIT_CODE";

    /// <summary>Path of the project of these programs, as an app host names a project.</summary>
    internal static readonly string Project = Path.GetFullPath("../../../CityGoals.LocalProcesses.Tests.csproj", AppContext.BaseDirectory);

    internal static string? Asked => Environment.GetEnvironmentVariable(Variable);

    internal static async Task<int> RunAsync(string program, string[] args)
    {
        Note("starts");
        var code = program switch
        {
            "service" => await ServeAsync(),
            "worker" => int.Parse(Environment.GetEnvironmentVariable(ExitCode) ?? "0", CultureInfo.InvariantCulture),
            "stubborn" => await RefuseToEndAsync(),
            "host" => Host(args),
            "servers" => await LendServersAsync(),
            _ => throw new ArgumentException(program),
        };
        Note("ends");
        return code;
    }

    private static async Task<int> ServeAsync()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/health/ready", () => Environment.GetEnvironmentVariable(HealthyWith) is not { } file || File.Exists(file) ? Results.Ok() : Results.StatusCode(503));
        app.MapGet("/environment", () => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value));
        app.MapPost("/crash", () => Environment.Exit(3));
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> RefuseToEndAsync()
    {
        using var ignored = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM, context => context.Cancel = true);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    /// <summary>An app host with one resource of each kind.</summary>
    private static int Host(string[] args)
    {
        Environment.SetEnvironmentVariable(Variable, null);
        var builder = DistributedApplication.CreateBuilder(args);
        var database = builder.AddPostgres("postgres").AddDatabase("things");
        var broker = builder.AddRabbitMQ("messaging").WithManagementPlugin();
        var program = builder.AddExecutable("program", "sh", ".", "-c", "sleep 1000 & sleep 1000");
        builder.AddProject("service", Project).WithEnvironment(Variable, "service").WithHttpEndpoint().WithHttpHealthCheck("/health/ready")
            .WaitFor(database).WaitFor(broker).WaitFor(program);
        builder.Build().Run();
        return Environment.ExitCode;
    }

    /// <summary>The servers of a whole test run, lent to its test programs through their variables until the input ends.</summary>
    private static async Task<int> LendServersAsync()
    {
        var postgres = TestServers.PostgresAsync();
        var rabbitMq = TestServers.RabbitMqAsync();
        Console.WriteLine($"CITYGOALS_TEST_POSTGRES={await postgres}");
        Console.WriteLine($"CITYGOALS_TEST_RABBITMQ={await rabbitMq}");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static void Note(string what)
    {
        if (Environment.GetEnvironmentVariable(Journal) is { } journal)
        {
            SharedJournal.Append(journal, $"{Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME")} {what}");
        }
    }
}
