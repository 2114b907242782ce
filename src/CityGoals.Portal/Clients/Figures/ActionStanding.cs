using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Figures;

/// <summary>Where an action stands, and why.</summary>
/// <param name="State">not-started, under-way, due-soon, overdue or done.</param>
/// <param name="Silent">Nothing was ever reported or measured although it should have begun.</param>
/// <param name="Facts">What this rests on, first one first.</param>
public sealed record ActionStanding(Guid ActionId, string State, bool Silent, IReadOnlyList<Bilingual> Facts, IReadOnlyList<TargetStanding> Targets);
