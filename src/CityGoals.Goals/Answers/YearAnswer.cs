using CityGoals.Goals.YearTurn;

namespace CityGoals.Goals.Answers;

/// <summary>What may be done in a fiscal year.</summary>
/// <param name="Revision">How often it was opened or closed; what the next change states.</param>
internal sealed record YearAnswer(int FiscalYear, YearState State, int Revision);
