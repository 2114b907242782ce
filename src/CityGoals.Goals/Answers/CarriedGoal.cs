namespace CityGoals.Goals.Answers;

/// <summary>A goal that goes on.</summary>
/// <param name="SourceId">The goal of the earlier year.</param>
/// <param name="Parts">How many initiatives and actions were carried over now; 0: all of it went on already.</param>
internal sealed record CarriedGoal(Guid SourceId, Guid GoalSheetId, int FiscalYear, string DepartmentCode, int Number, int Rank, int Revision, int Parts);
