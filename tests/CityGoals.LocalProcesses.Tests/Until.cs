using System.Diagnostics;

namespace CityGoals.LocalProcesses.Tests;

/// <summary>Waits for what other processes do in their own time.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    internal static async Task TrueAsync(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > Patience) throw new TimeoutException($"Not within {Patience}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
