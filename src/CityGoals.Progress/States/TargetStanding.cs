using CityGoals.Reading.Prose.Reports;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.States;

/// <summary>Where a target stands, and why.</summary>
/// <param name="Position">Place among the action's targets, from 1.</param>
/// <param name="Attainment">1 for all of it; none if it cannot be counted.</param>
/// <param name="Shortfall">How much is missing, in the target's unit; none unless it is short.</param>
/// <param name="Counted">Whether roll-ups count it: it can be measured, and is no part or share of another.</param>
/// <param name="FigureId">The figure that decides; none if none does.</param>
/// <param name="Facts">What this rests on, first one first.</param>
internal sealed record TargetStanding(
    int Position, TargetResult State, decimal? Attainment, decimal? Shortfall, bool Counted, Guid? FigureId, IReadOnlyList<Bilingual> Facts);
