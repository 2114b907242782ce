namespace CityGoals.Progress.Answers;

/// <summary>The files of a report, in the order in which they came, and how many it may carry.</summary>
/// <param name="MostFiles">Most files of a report.</param>
/// <param name="MostBytes">Most bytes of a file.</param>
internal sealed record ReportEvidence(IReadOnlyList<EvidenceAnswer> Files, int MostFiles, int MostBytes);
