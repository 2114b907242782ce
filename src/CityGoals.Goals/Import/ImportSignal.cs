namespace CityGoals.Goals.Import;

/// <summary>Wakes this process's import worker after a commit. What other processes commit is found by theirs, or by the sweep.</summary>
internal sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim pending = new(0);

    /// <summary>A file is waiting.</summary>
    public void Wake() => pending.Release();

    /// <summary>Waits for a file, at most until the next sweep is due.</summary>
    public async Task WaitAsync(TimeSpan sweep, TimeProvider clock, CancellationToken cancellation)
    {
        using var due = new CancellationTokenSource(sweep, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellation);
        try
        {
            await pending.WaitAsync(either.Token);
            // One round of work takes all that is there.
            while (pending.Wait(0, CancellationToken.None))
            {
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The sweep is due.
        }
    }

    public void Dispose() => pending.Dispose();
}
