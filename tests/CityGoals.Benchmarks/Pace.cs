using System.Diagnostics;

namespace CityGoals.Benchmarks;

/// <summary>A steady load: what is due begins at its time, whether or not what went before has ended.</summary>
internal static class Pace
{
    /// <summary>Runs <paramref name="work"/> with 0, 1, 2 … at <paramref name="rate"/> a second; returns how often when all have ended.</summary>
    internal static async Task<int> RunAsync(TimeSpan time, int rate, Func<int, Task> work)
    {
        var count = (int)(time.TotalSeconds * rate);
        var running = new List<Task>(count);
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < count; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / rate) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.Zero) await Task.Delay(due);
            running.Add(work(number));
        }

        await Task.WhenAll(running);
        return count;
    }
}
