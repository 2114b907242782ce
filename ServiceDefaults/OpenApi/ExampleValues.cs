using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace CityGoals.ServiceDefaults.OpenApi;

/// <summary>
/// Examples for the description of an API, put together out of one example for each word of the field: a member named <c>rank</c> looks the same wherever it stands. A new
/// request or answer has its example as soon as its words are known.
/// </summary>
/// <param name="words">Examples by the name that a member has on the wire; <c>answer.member</c> where one type means something else by it.</param>
public sealed class ExampleValues(IReadOnlyDictionary<string, JsonNode> words)
{
    /// <summary>What stands where a word has no example: to be found by a test.</summary>
    public const string Unknown = "?";

    /// <summary>The example of a path's or a query's value, or of a member.</summary>
    public JsonNode? Of(string name) => words.GetValueOrDefault(name)?.DeepClone();

    /// <summary>An example of a request or an answer, as it goes over the wire.</summary>
    /// <param name="type">The request or the answer.</param>
    /// <param name="name">What is known of it where it has no members: the name of the route.</param>
    public JsonNode? Of(JsonTypeInfo type, string name) => Of(type, name, []);

    private JsonNode? Of(JsonTypeInfo type, string name, IReadOnlyList<Type> around) => type.Kind switch
    {
        _ when Of(name) is { } word && Fits(word, type) => word,
        _ when around.Contains(type.Type) => null,
        JsonTypeInfoKind.Object => Members(type, [.. around, type.Type]),
        JsonTypeInfoKind.Enumerable => new JsonArray(Of(Info(type, type.ElementType!), name, around)),
        JsonTypeInfoKind.Dictionary => new JsonObject { ["key"] = Of(Info(type, type.ElementType!), name, around) },
        _ => Scalar(type),
    };

    private JsonObject Members(JsonTypeInfo type, IReadOnlyList<Type> around)
    {
        var owner = Name(type.Type);
        return new JsonObject(type.Properties.Where(property => property.Get is not null || property.Set is not null).Select(property => KeyValuePair.Create(
            property.Name, Of($"{owner}.{property.Name}") ?? Of(Info(type, property.PropertyType), property.Name, around))));
    }

    /// <summary>What a type is called in the description: <c>SaveGoalSheetRequest</c> for the request of that route.</summary>
    internal static string Name(Type type) => type.IsNested ? Name(type.DeclaringType!) + type.Name : type.Name;

    // The same word may be a day in one place and a number in another.
    private static bool Fits(JsonNode word, JsonTypeInfo type)
    {
        try
        {
            return word.Deserialize(type) is not null;
        }
        catch (Exception unfit) when (unfit is JsonException or NotSupportedException)
        {
            return false;
        }
    }

    private static JsonTypeInfo Info(JsonTypeInfo near, Type type) => near.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    private static JsonNode? Scalar(JsonTypeInfo info) => info.Type switch
    {
        { IsEnum: true } type => JsonSerializer.SerializeToNode(Enum.GetValues(type).GetValue(0), info),
        var type when type == typeof(bool) => true,
        var type when type == typeof(DateOnly) => "2026-09-30",
        var type when type == typeof(DateTimeOffset) => "2026-06-01T09:00:00+09:00",
        var type when type == typeof(Guid) => "019ab000-0000-7000-8000-000000000001",
        var type when type.IsPrimitive || type == typeof(decimal) => 1,
        _ => Unknown,
    };
}
