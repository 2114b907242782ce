using CityGoals.Progress.Reports;

namespace CityGoals.Progress.Answers;

/// <summary>A revision of a report.</summary>
/// <param name="SheetRevision">The revision of the sheet that it was saved against.</param>
/// <param name="Reason">Why it was saved; may be empty.</param>
internal sealed record KeptVersion(int Revision, int SheetRevision, string Reason, DateTimeOffset SavedAt, string SavedByName, ReportContent Content);
