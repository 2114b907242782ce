namespace CityGoals.Progress.Reports;

/// <summary>What a report says, as it is kept.</summary>
internal sealed record ReportContent
{
    public static readonly ReportContent Empty = new();

    /// <summary>By action and initiative, in the order of the form; those that the sheet no longer plans come last.</summary>
    public IReadOnlyList<ReportEntry> Entries { get; init; } = [];

    /// <summary>取組による効果・残された課題.</summary>
    public string Effect { get; init; } = "";

    /// <summary>市民参加・協働、市民満足度.</summary>
    public string Participation { get; init; } = "";
}
