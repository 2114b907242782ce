using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityGoals.Messaging;

/// <summary>The one JSON form of events, in the outbox, on the wire and in state feeds.</summary>
public static class EventJson
{
    /// <summary>camelCase, Japanese text unescaped, unknown properties ignored (additive change).</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
