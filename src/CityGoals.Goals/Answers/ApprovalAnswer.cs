using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>What became of one sheet of a bulk approval.</summary>
/// <param name="State">The sheet's state now; none: there is no such sheet.</param>
/// <param name="Problem">Why it was not approved, as the refusal's name says it: stale-revision, stale-state, step-not-open, not-your-step, own-submission, no-such-goal-sheet; none: it was.</param>
/// <param name="Why">The same in words.</param>
internal sealed record ApprovalAnswer(Guid GoalSheetId, SheetState? State, string? Problem, Bilingual? Why);
