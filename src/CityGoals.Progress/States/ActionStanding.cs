using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.States;

/// <summary>Where an action stands, and why.</summary>
/// <param name="Silent">Nothing was ever reported or measured, although it should have begun or a round asked for it: never to be shown as good.</param>
/// <param name="Due">The due day that decides; none without one.</param>
/// <param name="Facts">What this rests on, first one first.</param>
internal sealed record ActionStanding(Guid ActionId, ActionState State, bool Silent, DateOnly? Due, IReadOnlyList<Bilingual> Facts, IReadOnlyList<TargetStanding> Targets);
