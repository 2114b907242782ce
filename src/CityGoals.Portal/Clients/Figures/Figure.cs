namespace CityGoals.Portal.Clients.Figures;

/// <summary>An achieved figure of a target's series.</summary>
/// <param name="Position">Place among the action's targets, from 1.</param>
/// <param name="Source">report, hand, csv or api.</param>
/// <param name="ConfirmedByName">None: a proposal that nobody has confirmed.</param>
public sealed record Figure(
    Guid FigureId, Guid ActionId, int Position, string TargetWords, DateOnly AsOf, decimal Value, string Unit, string Source, string Note, string EnteredByName, string? ConfirmedByName);
