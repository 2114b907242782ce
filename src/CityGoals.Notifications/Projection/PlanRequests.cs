using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Notifications.Projection;

/// <summary>
/// Asks for a city's reminders to be planned anew, in the transaction of what changed, so that it is not forgotten. This process is woken after the commit; what
/// other processes commit is found by theirs, or by the sweep.
/// </summary>
internal sealed class PlanRequests : IDisposable
{
    private const string Want = """
        insert into reminder_plan (municipality_code)
        values (@municipality)
        on conflict on constraint pk_reminder_plan do update set wanted = true
        """;

    private readonly SemaphoreSlim pending = new(0);

    /// <summary>Goes last in the transaction: whoever plans waits from here to its end.</summary>
    public async Task WantAsync(TenantTransaction tenant, CancellationToken cancellation)
    {
        await tenant.Connection.ExecuteAsync(tenant.Command(Want, new { municipality = tenant.Municipality.ToString() }, cancellation));
        tenant.AfterCommit(() => pending.Release());
    }

    /// <summary>Waits until something is asked for here, at most until the next sweep is due.</summary>
    public async Task WaitAsync(TimeSpan sweep, TimeProvider clock, CancellationToken cancellation)
    {
        using var due = new CancellationTokenSource(sweep, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellation);
        try
        {
            await pending.WaitAsync(either.Token);
            // One plan takes in all that changed before it.
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
