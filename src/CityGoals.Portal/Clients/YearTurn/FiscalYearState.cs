namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>What may be done in a fiscal year.</summary>
/// <param name="State">unopened, open or closed.</param>
/// <param name="Revision">What the next change states.</param>
public sealed record FiscalYearState(int FiscalYear, string State, int Revision);
