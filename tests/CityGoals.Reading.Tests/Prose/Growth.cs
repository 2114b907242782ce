namespace CityGoals.Reading.Tests.Prose;

/// <summary>How the cost of a reading grows with its text.</summary>
internal static class Growth
{
    private const int Small = 60;

    // Ten, and something for a reading's fixed cost and for lists that grow by doubling; far from a hundred.
    private const double Limit = 15;

    /// <summary>Fails unless a piece ten times as often behind the same start costs at most about ten times as many steps and as much memory; a quadratic reader would need a hundred times.</summary>
    public static void ShouldBeLinear(string start, string piece, Action<string> read)
    {
        var (small, large) = (Text(start, piece, Small), Text(start, piece, Small * 10));
        read(small);
        var (steps, bytes) = Cost(read, small);
        var (moreSteps, moreBytes) = Cost(read, large);
        steps.ShouldBeGreaterThan(small.Length / 2);
        ((double)moreSteps / steps).ShouldBeLessThan(Limit, $"steps of {start}{piece}…");
        ((double)moreBytes / bytes).ShouldBeLessThan(Limit, $"memory of {start}{piece}…");
    }

    private static string Text(string start, string piece, int times) => start + string.Concat(Enumerable.Repeat(piece, times));

    private static (long Steps, long Bytes) Cost(Action<string> read, string text)
    {
        var (steps, bytes) = (Meter.Steps, GC.GetAllocatedBytesForCurrentThread());
        read(text);
        return (Meter.Steps - steps, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
