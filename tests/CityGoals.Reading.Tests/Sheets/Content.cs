using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Tests.Sheets;

/// <summary>What goals say, without where they say it, in a form that can be compared.</summary>
internal static class Content
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new ValueAlone(), new JsonStringEnumConverter() } };

    public static IReadOnlyList<string> Of(IReadOnlyList<GoalReading> goals) => JsonSerializer.Serialize(goals, Options).Split('\n');

    private sealed class ValueAlone : JsonConverter<SheetText>
    {
        public override SheetText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, SheetText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
