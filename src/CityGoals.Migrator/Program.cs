namespace CityGoals.Migrator;

/// <summary>The process: runs one command to completion and ends.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, signal) =>
        {
            signal.Cancel = true;
            interrupted.Cancel();
        };
        return await Commands.RunAsync(args, interrupted.Token);
    }
}
