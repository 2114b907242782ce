using System.Diagnostics;

namespace CityGoals.TestKit;

/// <summary>Waits for what another process does in its own time; a bounded wait, never a fixed sleep.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks until the answer satisfies; returns it.</summary>
    /// <exception cref="TimeoutException">It never did; the message shows the last answer.</exception>
    public static async Task<T> GetAsync<T>(Func<Task<T>> ask, Func<T, bool> satisfied, TimeSpan? patience = null)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (satisfied(answer)) return answer;
            if (waited.Elapsed > (patience ?? Patience)) throw new TimeoutException($"Not within {patience ?? Patience}; the last answer was: {answer}");
            await Task.Delay(20);
        }
    }
}
