using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CityGoals.Postgres;
using MassTransit;
using Npgsql;

namespace CityGoals.Messaging.Projections;

/// <summary>
/// Takes events into a projection: tenant scope, inbox, the generation that is shown and the one that is being built, one commit.
/// What arrives while a commit is under way goes into the next one together, so that a commit takes in few events when few come and
/// many when many do, and none waits for a clock nor for another municipality. Where several fail together, each is tried alone, and fails alone.
/// </summary>
public sealed class Intake<TEvent>(TenantDatabase database, IProjection<TEvent> projection, RebuildRequests rebuilds, TimeProvider clock) : IDisposable
    where TEvent : class
{
    private static readonly Meter Meter = new("CityGoals.Messaging");
    private static readonly Histogram<int> Together = Meter.CreateHistogram<int>("citygoals.projection.batch", "{message}", "Messages taken in with one commit.");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("citygoals.projection.lag", "s", "From the event to the commit that shows it.");

    private readonly ConcurrentDictionary<MunicipalityCode, Lane> lanes = new();

    /// <summary>Returns when the message's facts are committed, also where they were before.</summary>
    /// <exception cref="RefusedEventException">The event is not of the municipality whose transaction wrote it, or it cannot be told.</exception>
    public async Task TakeAsync(ConsumeContext<TEvent> context)
    {
        var messageId = context.MessageId ?? throw new FormatException("A message without an id cannot be told from its repeats.");
        var stamp = projection.StampOf(context.Message);
        var municipality = EventOrigin.Agreed(EventOrigin.WriterOf(context), stamp.MunicipalityCode);
        var arrival = new Arrival<TEvent>(messageId, municipality, stamp.OccurredAt, context.Message);
        var lane = lanes.GetOrAdd(arrival.Municipality, _ => new Lane());
        lane.Waiting.Enqueue(arrival);
        await lane.Turn.WaitAsync(context.CancellationToken);
        try
        {
            // Whoever had the turn before may have taken this one along.
            if (!arrival.Outcome.IsCompleted) await TakeTogetherAsync(lane.TakeWaiting(), context.CancellationToken);
        }
        finally
        {
            lane.Turn.Release();
        }

        await arrival.Outcome;
    }

    public void Dispose()
    {
        foreach (var lane in lanes.Values) lane.Turn.Dispose();
    }

    private async Task TakeTogetherAsync(List<Arrival<TEvent>> arrivals, CancellationToken cancellation)
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

    private async Task CommitAsync(List<Arrival<TEvent>> arrivals, CancellationToken cancellation)
    {
        var municipality = arrivals[0].Municipality;
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        var (state, first) = await ProjectionState.EnterAsync(
            tenant, arrivals.Max(arrival => arrival.OccurredAt), [.. arrivals.Select(arrival => arrival.MessageId)], typeof(TEvent).FullName!, cancellation);
        var facts = arrivals.Where(arrival => first.Contains(arrival.MessageId)).DistinctBy(arrival => arrival.MessageId).Select(arrival => arrival.Fact).ToList();
        if (facts.Count > 0)
        {
            foreach (var generation in state.Generations) await projection.ApplyAsync(tenant, generation, facts, cancellation);
        }

        await tenant.CommitAsync(cancellation);
        if (state is { RebuildWanted: true, Building: null }) rebuilds.Wake(municipality);
        Measure(arrivals);
    }

    private void Measure(List<Arrival<TEvent>> arrivals)
    {
        Together.Record(arrivals.Count);
        var now = clock.GetUtcNow();
        foreach (var arrival in arrivals) Lag.Record((now - arrival.OccurredAt).TotalSeconds);
    }

    /// <summary>One municipality's messages, and whose turn it is to commit what waits.</summary>
    private sealed class Lane
    {
        internal ConcurrentQueue<Arrival<TEvent>> Waiting { get; } = new();

        internal SemaphoreSlim Turn { get; } = new(1);

        internal List<Arrival<TEvent>> TakeWaiting()
        {
            var arrivals = new List<Arrival<TEvent>>();
            while (Waiting.TryDequeue(out var arrival)) arrivals.Add(arrival);
            return arrivals;
        }
    }
}
