namespace CityGoals.Portal.Clients.Figures;

/// <summary>A figure as a person states it, in the target's unit.</summary>
/// <param name="Position">Place among the action's targets, from 1.</param>
public sealed record EnteredFigure(Guid ActionId, int Position, DateOnly AsOf, decimal Value, string Note);
