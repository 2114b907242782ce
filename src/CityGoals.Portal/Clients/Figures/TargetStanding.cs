using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Figures;

/// <summary>Where a target stands, and why.</summary>
/// <param name="Position">Place among the action's targets, from 1.</param>
/// <param name="State">reached, short, undecided or no-report.</param>
/// <param name="Attainment">1 for all of it; none if it cannot be counted.</param>
/// <param name="Counted">Whether roll-ups count it.</param>
public sealed record TargetStanding(int Position, string State, decimal? Attainment, bool Counted, IReadOnlyList<Bilingual> Facts);
