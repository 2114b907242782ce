using System.Text.Encodings.Web;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Engine;

/// <summary>
/// What runs where, in <c>status.json</c> of the data folder, for scripts and tests:
/// <c>{"appHost": 4710, "ready": true, "resources": {"goals": {"state": "healthy", "pid": 4711, "endpoints": {"http": "http://localhost:20001"}}}}</c>.
/// States: waiting, starting, running, healthy, done, crashed, failed, stopped. No secrets. A killed app host leaves its last words: see whether it lives.
/// </summary>
internal sealed class StatusFile(string file)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock exclusive = new();
    private readonly SortedDictionary<string, Entry> resources = new(StringComparer.Ordinal);
    private bool ready;

    /// <summary>Notes the resource's state and process; a parameter has neither.</summary>
    internal void Set(IResource resource, string state, int? pid = null)
    {
        if (resource is ParameterResource) return;
        lock (exclusive)
        {
            var endpoints = resource is IResourceWithEndpoints owner
                ? owner.Declaration.Endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => new EndpointReference(owner, endpoint.Name).Url)
                : [];
            resources[resource.Name] = new Entry(state, pid, endpoints);
            Write();
        }
    }

    /// <summary>Notes whether the whole system is ready.</summary>
    internal void SetReady(bool value)
    {
        lock (exclusive)
        {
            ready = value;
            Write();
        }
    }

    // Whole or not at all: somebody may be reading.
    private void Write()
    {
        try
        {
            File.WriteAllText(file + ".new", JsonSerializer.Serialize(new { appHost = Environment.ProcessId, ready, resources }, Indented));
            File.Move(file + ".new", file, overwrite: true);
        }
        catch (IOException)
        {
            // The disk is full. What runs goes on running, and what stops still has to stop.
        }
    }

    private sealed record Entry(string State, int? Pid, IReadOnlyDictionary<string, string> Endpoints);
}
