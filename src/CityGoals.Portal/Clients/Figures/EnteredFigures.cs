namespace CityGoals.Portal.Clients.Figures;

/// <summary>What became of figures that came in.</summary>
/// <param name="Same">Those that were there already.</param>
public sealed record EnteredFigures(int Added, int Changed, int Same);
