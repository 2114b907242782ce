namespace CityGoals.Messaging;

/// <summary>
/// Wakes this process's relay after a commit. In-process only: NOTIFY in every transaction would serialise the commits of the
/// whole server. What another process commits is found by that process's own relay, or by the sweep.
/// </summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim pending = new(0, 1);

    /// <summary>Something was committed.</summary>
    public void Wake()
    {
        try
        {
            if (pending.CurrentCount == 0) pending.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another commit woke the relay in the same instant: once is enough.
        }
    }

    /// <summary>Waits for a commit, at most until the next sweep is due.</summary>
    internal async Task WaitAsync(TimeSpan sweep, TimeProvider clock, CancellationToken cancellation)
    {
        using var due = new CancellationTokenSource(sweep, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellation);
        try
        {
            await pending.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The sweep is due.
        }
    }

    public void Dispose() => pending.Dispose();
}
