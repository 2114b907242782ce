using System.Text.Json;
using CityGoals.Messaging;

namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>round_report</c>: what Progress published of a sheet in a round.</summary>
internal sealed record RoundReportRow
{
    /// <summary>The kind of round whose reports stand under 中間報告.</summary>
    public const string MidTerm = "mid-term";

    /// <summary>The kind of round whose reports stand under 期末報告.</summary>
    public const string Final = "final";

    public required Guid GoalSheetId { get; init; }

    /// <summary><see cref="MidTerm"/> or <see cref="Final"/>.</summary>
    public required string Round { get; init; }

    /// <summary>JSON of <see cref="RoundReportEntry"/> in the order of the form.</summary>
    public required string Entries { get; init; }

    /// <summary>市民参加・協働、市民満足度; may be empty.</summary>
    public required string Participation { get; init; }

    /// <summary>取組による効果・残された課題; may be empty.</summary>
    public required string Effect { get; init; }

    public IReadOnlyList<RoundReportEntry> ReadEntries() => JsonSerializer.Deserialize<IReadOnlyList<RoundReportEntry>>(Entries, EventJson.Options)!;
}
