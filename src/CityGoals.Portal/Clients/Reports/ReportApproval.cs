using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Reports;

/// <summary>What became of one of them.</summary>
/// <param name="Why">Why it was not approved; none: it was.</param>
public sealed record ReportApproval(Guid RoundId, Guid GoalSheetId, Bilingual? Why);
