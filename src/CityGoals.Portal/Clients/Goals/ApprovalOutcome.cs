using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>What became of one sheet of a bulk approval.</summary>
/// <param name="Why">Why it was not approved; none: it was.</param>
public sealed record ApprovalOutcome(Guid GoalSheetId, Bilingual? Why);
