using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Goals.Import;

/// <summary>A row of <c>reading_decision</c>: what a person said of a reading, and the reading that holds from then on, whatever a later reader would say.</summary>
internal sealed record ReadingDecision
{
    // A reading that was kept before a reader learned to say more lacks a member; it holds all the same.
    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => type.Properties.ToList().ForEach(property => property.IsRequired = false) } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public required int Goal { get; init; }

    public required int Initiative { get; init; }

    public required int Action { get; init; }

    public required ReadingPart Part { get; init; }

    /// <summary>The words of the sheet that were read.</summary>
    public required string Text { get; init; }

    /// <summary>What it is about, wherever else that is said.</summary>
    public required byte[] SubjectSha256 { get; init; }

    public required DecisionKind Decision { get; init; }

    /// <summary>The period, or the targets, as JSON.</summary>
    public required string Reading { get; init; }

    public required string DecidedBy { get; init; }

    public required string DecidedByName { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Made for another file that says the same.</summary>
    public bool CarriedOver { get; init; }

    public ReadingPlace Place => new(Goal, Initiative, Action, Part);

    /// <summary>How a reading is kept.</summary>
    public static string Written<T>(T reading) => JsonSerializer.Serialize(reading, Json);

    /// <summary>The period that holds.</summary>
    public Period Period() => JsonSerializer.Deserialize<Period>(Reading, Json)!;

    /// <summary>The targets that hold.</summary>
    public IReadOnlyList<NumericTarget> Targets() =>
        [.. JsonSerializer.Deserialize<List<NumericTarget>>(Reading, Json)!.Select(target => target with { Words = target.Span.In(Text) })];
}
