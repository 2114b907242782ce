using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Reports;

/// <summary>A target, the figure that is stated for it, and the one that the reader proposes.</summary>
/// <param name="Position">Place among the action's targets, from 1.</param>
/// <param name="Value">None where it cannot be measured.</param>
/// <param name="Figure">None if nobody stated one.</param>
public sealed record ReportedTarget(int Position, Bilingual Words, decimal? Value, string Unit, decimal? Figure, FigureProposal Proposal);
