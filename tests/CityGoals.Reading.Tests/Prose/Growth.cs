namespace CityGoals.Reading.Tests.Prose;

/// <summary>How the cost of a reading grows with its text.</summary>
internal static class Growth
{
    private const int Small = 2_000;
    private const int Attempts = 10;

    // Ten, and something for the greater cost of larger memory; far from a hundred.
    private const double Limit = 25;

    /// <summary>
    /// Fails unless ten times the text takes at most about ten times as long; a quadratic reader would take a hundred times. As machines are noisy, the smallest of several
    /// measurements counts: noise only ever makes a single one look worse.
    /// </summary>
    public static void ShouldBeLinear(string piece, Action<string> read)
    {
        var (small, large) = (Text(piece, Small), Text(piece, Small * 10));
        read(large);
        var smallest = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && smallest > Limit; attempt++)
        {
            smallest = Math.Min(smallest, Time(() => read(large)) / Median(() => read(small)));
        }

        smallest.ShouldBeLessThan(Limit);
    }

    private static string Text(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static double Median(Action run) => Enumerable.Range(0, 5).Select(_ => Time(run)).Order().ElementAt(2);

    // Processor time, so that what else the machine does is not counted.
    private static double Time(Action run)
    {
        var before = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
