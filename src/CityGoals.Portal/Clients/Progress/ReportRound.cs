namespace CityGoals.Portal.Clients.Progress;

/// <summary>The reports of one round.</summary>
public sealed record ReportRound
{
    /// <summary>中間報告.</summary>
    public const string MidTerm = "mid-term";

    /// <summary>期末報告.</summary>
    public const string Final = "final";

    public required string Kind { get; init; }

    public IReadOnlyList<SheetReport> Reports { get; init; } = [];
}
