using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CityGoals.Postgres;
using MassTransit;
using Npgsql;

namespace CityGoals.Messaging.Projections;

/// <summary>
/// Takes events into a projection: tenant scope, inbox, the generation that is shown and the one that is being built, one commit.
/// What arrives while a commit is under way goes into the next one together, so that a commit takes in few events when few come and
/// many when many do, and none waits for a clock. Where several fail together, each is tried alone, and fails alone.
/// </summary>
public sealed class Intake<TEvent>(TenantDatabase database, IProjection<TEvent> projection, RebuildRequests rebuilds, TimeProvider clock) : IDisposable
    where TEvent : class
{
    private static readonly Meter Meter = new("CityGoals.Messaging");
    private static readonly Histogram<int> Together = Meter.CreateHistogram<int>("citygoals.projection.batch", "{message}", "Messages taken in with one commit.");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("citygoals.projection.lag", "s", "From the event to the commit that shows it.");

    private readonly ConcurrentQueue<Arrival<TEvent>> waiting = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Returns when the message's facts are committed, also where they were before.</summary>
    /// <exception cref="FormatException">The event's municipality code is none.</exception>
    public async Task TakeAsync(ConsumeContext<TEvent> context)
    {
        var messageId = context.MessageId ?? throw new FormatException("A message without an id cannot be told from its repeats.");
        var stamp = projection.StampOf(context.Message);
        var arrival = new Arrival<TEvent>(messageId, MunicipalityCode.Parse(stamp.MunicipalityCode), stamp.OccurredAt, context.Message);
        waiting.Enqueue(arrival);
        await turn.WaitAsync(context.CancellationToken);
        try
        {
            // Whoever had the turn before may have taken this one along.
            if (!arrival.Outcome.IsCompleted) await TakeWaitingAsync(context.CancellationToken);
        }
        finally
        {
            turn.Release();
        }

        await arrival.Outcome;
    }

    public void Dispose() => turn.Dispose();

    private async Task TakeWaitingAsync(CancellationToken cancellation)
    {
        var arrivals = new List<Arrival<TEvent>>();
        while (waiting.TryDequeue(out var arrival)) arrivals.Add(arrival);
        foreach (var city in arrivals.GroupBy(arrival => arrival.Municipality)) await TakeTogetherAsync([.. city], cancellation);
    }

    private async Task TakeTogetherAsync(IReadOnlyList<Arrival<TEvent>> arrivals, CancellationToken cancellation)
    {
        try
        {
            await CommitAsync(arrivals, cancellation);
            foreach (var arrival in arrivals) arrival.Committed();
        }
        catch (Exception failure) when (arrivals.Count == 1 || failure is OperationCanceledException or NpgsqlException { IsTransient: true })
        {
            foreach (var arrival in arrivals) arrival.Failed(failure);
        }
        catch (Exception)
        {
            foreach (var arrival in arrivals) await TakeTogetherAsync([arrival], cancellation);
        }
    }

    private async Task CommitAsync(IReadOnlyList<Arrival<TEvent>> arrivals, CancellationToken cancellation)
    {
        var municipality = arrivals[0].Municipality;
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        var state = await ProjectionState.EnterAsync(tenant, arrivals.Max(arrival => arrival.OccurredAt), cancellation);
        var first = await Inbox.EnterAsync(tenant, [.. arrivals.Select(arrival => arrival.MessageId)], typeof(TEvent).FullName!, cancellation);
        var facts = arrivals.Where(arrival => first.Contains(arrival.MessageId)).DistinctBy(arrival => arrival.MessageId).Select(arrival => arrival.Fact).ToList();
        if (facts.Count > 0)
        {
            foreach (var generation in state.Generations) await projection.ApplyAsync(tenant, generation, facts, cancellation);
        }

        await tenant.CommitAsync(cancellation);
        if (state is { RebuildWanted: true, Building: null }) rebuilds.Wake(municipality);
        Measure(arrivals);
    }

    private void Measure(IReadOnlyList<Arrival<TEvent>> arrivals)
    {
        Together.Record(arrivals.Count);
        var now = clock.GetUtcNow();
        foreach (var arrival in arrivals) Lag.Record((now - arrival.OccurredAt).TotalSeconds);
    }
}
