using CityGoals.Progress.Reports;

namespace CityGoals.Progress.Answers;

/// <summary>A report's content as it is kept, in a conflict.</summary>
internal sealed record KeptReport(int Revision, ReportState State, ReportContent Content);
