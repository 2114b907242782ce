using System.Text.Json.Serialization;

namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>goal_sheet</c>, as far as its rank goes.</summary>
internal sealed record RankRow
{
    public required Guid GoalSheetId { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    public required SheetState State { get; init; }

    /// <summary>The revision that was published last; none: never published.</summary>
    [JsonIgnore]
    public int? PublishedRevision { get; init; }

    /// <summary>Whether the planning office has approved it, now or ever.</summary>
    [JsonIgnore]
    public bool IsSettled => State == SheetState.Approved || PublishedRevision is not null;
}
