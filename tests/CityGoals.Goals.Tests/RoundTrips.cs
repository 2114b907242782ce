using System.Collections.Concurrent;
using System.Diagnostics;

namespace CityGoals.Goals.Tests;

/// <summary>Counts what the requests of one client send to the database, by the trace that they belong to. A commit is not among them.</summary>
internal sealed class RoundTrips : IDisposable
{
    private readonly ActivityTraceId trace = ActivityTraceId.CreateRandom();
    private readonly ConcurrentQueue<string> statements = [];
    private readonly ActivityListener listener;

    public RoundTrips()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == trace) statements.Enqueue($"{activity.DisplayName}: {activity.GetTagItem("db.query.text")}");
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IReadOnlyCollection<string> Statements => statements;

    public HttpClient Watch(HttpClient client)
    {
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        return client;
    }

    public void Dispose() => listener.Dispose();
}
