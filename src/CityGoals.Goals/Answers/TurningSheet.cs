namespace CityGoals.Goals.Answers;

/// <summary>A goal of the year before, with what of it goes on.</summary>
/// <param name="CarriedTo">The goal that it goes on as; none: it does not, yet.</param>
internal sealed record TurningSheet(Guid GoalSheetId, int FiscalYear, string DepartmentCode, int Number, int Rank, string Title, SheetState State, CarriedTo? CarriedTo, IReadOnlyList<TurningInitiative> Initiatives);
