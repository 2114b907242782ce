namespace CityGoals.Progress.Reports;

/// <summary>An achieved figure that a person states or confirms in a report.</summary>
/// <param name="Position">Place among the action's targets, from 1.</param>
/// <param name="Value">In the target's unit.</param>
/// <param name="Unit">The target's unit when it was saved; may be empty.</param>
/// <param name="Words">The target's words when it was saved.</param>
internal sealed record StatedFigure(int Position, decimal Value, string Unit, string Words);
