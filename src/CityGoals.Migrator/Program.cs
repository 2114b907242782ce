using CityGoals.Migrator;
using Microsoft.Extensions.Configuration;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, signal) =>
{
    signal.Cancel = true;
    interrupted.Cancel();
};

try
{
    await Migration.RunAllAsync(configuration, Console.Out, interrupted.Token);
    return 0;
}
catch (MigrationException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
