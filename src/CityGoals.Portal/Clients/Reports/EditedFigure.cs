namespace CityGoals.Portal.Clients.Reports;

/// <summary>An achieved figure as a person states it, in the target's unit.</summary>
/// <param name="Position">Place among the action's targets, from 1.</param>
public sealed record EditedFigure(int Position, decimal Value);
