namespace CityGoals.Portal.Clients.Reports;

/// <summary>The files of a report, in the order in which they came, and how many it may carry.</summary>
/// <param name="MostFiles">Most files of a report.</param>
/// <param name="MostBytes">Most bytes of a file.</param>
public sealed record ReportEvidence(IReadOnlyList<EvidenceFile> Files, int MostFiles, int MostBytes);
